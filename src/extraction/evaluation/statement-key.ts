import type { QualifierValue } from '../../domain';
import type { MentionJson } from '../mention-json';

/** A gold line has what a mention has, and a tier: `core` must be found, `extra` may be. */
export type GoldMention = Omit<MentionJson, 'confidence'> & { readonly tier?: string };

type Statement = Pick<MentionJson, 'doc' | 'subject' | 'property' | 'value' | 'kind' | 'qualifiers'>;

const SEPARATING = ['benchmark', 'tier', 'platform', 'stage', 'scope', 'standard'];

/**
 * Two statements with one key say the same: document, subject, property, value and the qualifiers that part slots. Spelling
 * is folded to letters, digits, "." and "+"; numbers agree to nine digits; what was not told and what there is not are one kind.
 */
export function statementKey(statement: Statement): string {
  const { doc, subject, property, value, kind, qualifiers } = statement;
  return JSON.stringify([
    doc,
    fold(subject),
    property,
    SEPARATING.map((name) => fold(qualifiers[name])),
    property.startsWith('compare') ? foldAll(qualifiers['versus']) : null,
    kind === 'not-disclosed' || kind === 'none' ? 'untold' : 'told',
    foldValue(value),
  ]);
}

function fold(text: QualifierValue | null | undefined): string | null {
  return text === undefined || text === null
    ? null
    : [text]
        .flat()
        .join(',')
        .toLowerCase()
        .replace(/[^a-z0-9.+]/g, '');
}

function foldAll(texts: QualifierValue | undefined): unknown {
  return typeof texts === 'object' ? texts.map(fold).sort() : fold(texts);
}

function foldValue(value: MentionJson['value']): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number(value.toPrecision(9));
  return typeof value === 'string' ? `text ${fold(value) ?? ''}` : value.map(fold).sort();
}
