import { changed } from '../../util/changed';
import { readMoney } from '../reading/money';
import { readUnit } from '../reading/units';
import type { UnitLexicon } from '../../vocabulary/units/known-units';

/** What the numbers under a label are counted in where they do not say so themselves: a unit, a scale (1e9 of "(billions)") or a currency. */
export type LabelUnit =
  | { readonly unit: string; /** Of the second of two numbers: "hp" of "(kW/hp)". */ readonly other?: string }
  | { readonly scale: number }
  | { readonly currency: string };

/**
 * The unit at the end of a label, and what stands before it.
 * Takes: "Height (ft)"   "Range, mi"   "Power in kW"   "Weight [g]"   "Length mm"   "Parameters (B)"   "Context (K tokens)"   "Price (€)"   "Power (kW/hp)"   "Power, kW (hp)"
 * Refuses: "MMLU (5-shot)"   "Height (with antenna)"   "Made in Oslo"
 */
export function unitInLabel(label: string, units: UnitLexicon): UnitAtEnd | undefined {
  const [, rest = '', bracket, comma, preposition, last] = LAST_PART.exec(label.trim()) ?? [];
  const words = (bracket ?? comma ?? preposition ?? last)?.replace(/^in /i, '').trim();
  const counted = words === undefined || words === '' ? undefined : countedIn(words, units);
  const ahead = bracket === undefined || counted === undefined || !('unit' in counted) ? undefined : unitInLabel(rest, units);
  if (ahead?.isMarked && 'unit' in ahead.counted && counted && 'unit' in counted)
    return changed(ahead, { counted: { unit: ahead.counted.unit, other: counted.unit } });
  return counted && { rest, counted, isMarked: last === undefined };
}

export interface UnitAtEnd {
  readonly rest: string;
  readonly counted: LabelUnit;
  /** Brackets, a comma or "in" tell it from the label's own words. */
  readonly isMarked: boolean;
}

function countedIn(words: string, units: UnitLexicon): LabelUnit | undefined {
  const scale = SCALES[words] ?? SCALES[/^(\p{L}+) (?:of )?\p{L}+$/u.exec(words)?.[1] ?? ''];
  if (scale !== undefined) return { scale };
  const unit = readUnit(` ${words}`, 0, units);
  if (unit?.end === words.length + 1) return { unit: unit.unit };
  const [first, second, another] = words.split(/ ?\/ ?/).map((part) => countedInUnit(part, units));
  if (first !== undefined && second !== undefined && another === undefined) return { unit: first, other: second };
  const [money] = words.length > 8 ? [] : [...readMoney(`${words}1`), ...readMoney(`1 ${words}`)];
  return money && money.per === undefined ? { currency: money.currency } : undefined;
}

function countedInUnit(word: string, units: UnitLexicon): string | undefined {
  const unit = readUnit(` ${word}`, 0, units);
  return unit?.end === word.length + 1 ? unit.unit : undefined;
}

/** In brackets, behind a comma or "in", or merely the last word. */
const LAST_PART =
  /^(.*?)(?:\s*[([]([^()[\]]{1,24})[)\]]|,\s*([^,()]{1,16})|\sin ([^\s,()]{1,16}(?: [^\s,()]{1,12})?)|\s([^\s,()]{1,12}))$/;

const SCALES: Readonly<Record<string, number>> = {
  K: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  M: 1e6,
  mn: 1e6,
  million: 1e6,
  millions: 1e6,
  B: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
};
