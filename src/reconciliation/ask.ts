import { canonicalJson, type DataItemId, type Decision, type Resolution, type Snak, type Term } from '../domain';
import { inWords } from './compare';
import { cut, listInWords } from './conflicts/phrases';
import { propertyOf } from './loose-property';
import { reconcile } from './reconcile';
import { OVERRULING } from './resolve/overrule';
import type { ReconciliationInput } from './reconciliation';

/** A decision that an editor could take, and what it would settle. */
export interface Question {
  /** The slot to pin. */
  readonly target: DataItemId;
  readonly question: string;
  /** Slots that a pin there would settle, itself included, on average over the answers. */
  readonly settles: number;
  readonly reason: string;
}

/** Slots that are asked about at most, and answers tried of each: bounds the work to this many times judging all open slots. */
const MOST_ASKED = 60;
const MOST_ANSWERS = 3;

/**
 * The questions whose answers would settle most open slots, most first. Each answer is tried out, not guessed: pinned in a copy, and all open slots
 * judged again with what the pin tells of the sources. `input.touched` are the slots in dispute; equals are in the order of `touched`.
 */
export function questionsOf(input: ReconciliationInput): Question[] {
  const open = openSlots(input, reconcile(input).resolutions);
  const places = new Map(input.touched.map((id, index) => [id, index]));
  const among = { ...input, touched: [...open.keys()] };
  return [...open.values()]
    .sort((a, b) => (places.get(a.dataItem) ?? 0) - (places.get(b.dataItem) ?? 0))
    .slice(0, MOST_ASKED)
    .map((resolution) => questionOn(resolution, among))
    .sort((a, b) => b.settles - a.settles);
}

/** Slots without a verdict that stands: a pin is one. */
function openSlots({ touched }: ReconciliationInput, resolutions: readonly Resolution[]): Map<DataItemId, Resolution> {
  const asked = new Set(touched);
  const open = resolutions.filter(({ dataItem, status }) => asked.has(dataItem) && isOpen(status));
  return new Map(open.map((resolution) => [resolution.dataItem, resolution]));
}

function isOpen(status: Resolution['status']): boolean {
  return status === 'CONTESTED' || status === 'UNRESOLVED';
}

function questionOn(resolution: Resolution, input: ReconciliationInput): Question {
  const answers = answersTo(resolution);
  const settled = answers.map((snak) => settledBy(resolution.dataItem, snak, input));
  const settles = Number((settled.reduce((sum, count) => sum + count, 0) / Math.max(1, answers.length)).toFixed(1));
  return {
    target: resolution.dataItem,
    question: questionInWords(resolution, input),
    settles,
    reason: reasonFor(resolution, settles),
  };
}

function answersTo({ chosen, positions }: Resolution): Snak[] {
  const all = [...(chosen === undefined ? [] : [chosen]), ...positions.map(({ snak }) => snak)];
  return [...new Map(all.map((snak) => [canonicalJson(snak), snak])).values()].slice(0, MOST_ANSWERS);
}

function settledBy(target: DataItemId, snak: Snak, input: ReconciliationInput): number {
  const { resolutions } = reconcile({ ...input, decisions: [...input.decisions, imaginedPin(target, snak)] });
  return resolutions.filter(({ status }) => !isOpen(status)).length;
}

/** After every real decision. */
function imaginedPin(target: DataItemId, snak: Snak): Decision {
  return {
    id: 'decision:imagined',
    act: 'pin',
    target,
    detail: { snak },
    author: '',
    reason: '',
    at: '9999-12-31T00:00:00.000Z',
    basedOn: 0,
  };
}

/** "Output speed of GPT-4o mini: 42 tokens/s, 108 tokens/s or 202 tokens/s?" */
function questionInWords(resolution: Resolution, { dataItems, subjects, vocabulary }: ReconciliationInput): string {
  const item = dataItems.get(resolution.dataItem);
  const subject = item === undefined ? '' : (subjects.get(item.subject)?.name ?? item.subject);
  const conditions = Object.values(item?.separators ?? {})
    .flat()
    .join(', ');
  const label = item === undefined ? '' : propertyOf(vocabulary, item.property).label;
  return `${label} of ${subject}${conditions === '' ? '' : ` (${conditions})`}: ${choices(resolution)}?`;
}

const MOST_CHOICES = 5;

/** With the chosen value where no position has it: a recomputed figure, the date in a name. */
function choices({ chosen, positions }: Resolution): string {
  const said = positions.map((position) => inWords(position.snak, position));
  const shownFirst =
    chosen === undefined || positions.some(({ snak }) => inWords(snak) === inWords(chosen)) ? [] : [inWords(chosen)];
  const words = [...new Set([...shownFirst, ...said].map((word) => cut(word, 40)))];
  const shown = words.length > MOST_CHOICES ? [...words.slice(0, MOST_CHOICES - 1), 'something else'] : words;
  return listInWords(shown, 'or');
}

function reasonFor({ status, positions, terms }: Resolution, settles: number): string {
  const overruled = terms.find(isOverruling);
  const now =
    status === 'UNRESOLVED'
      ? 'Nothing tells these apart'
      : overruled !== undefined
        ? cut(overruled.reason.replace(/\.$/, ''), 140)
        : 'The verdict depends on what counts most';
  const others = Number((settles - 1).toFixed(1));
  const speakers = new Set(positions.flatMap(({ origins }) => origins)).size;
  if (others <= 0) return `${now}; an answer settles this one.`;
  const more = others === 1 ? 'one more slot' : `${others} more slots on average`;
  const whom = speakers === 1 ? 'how far to believe the source' : `which of ${speakers} sources to believe`;
  return `${now}; an answer also shows ${whom}, which settles ${more}.`;
}

function isOverruling({ name }: Term): boolean {
  return name === OVERRULING;
}
