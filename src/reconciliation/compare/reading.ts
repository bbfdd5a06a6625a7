import { canonicalJson, type Claim, type Qualifiers, type Snak, type Value } from '../../domain';

/** What a claim says and how it says it: the value, and whether it is meant exactly. Claims with one `key` are compared once. */
export interface Reading {
  readonly key: string;
  readonly snak: Snak;
  readonly approximate: boolean;
  readonly bound?: '<' | '<=' | '>' | '>=';
  /** "Only these": the list is meant to be complete, the platform the only one. */
  readonly exclusive: boolean;
}

const BOUNDS = ['<', '<=', '>', '>='] as const;

export function readingOf(claim: Pick<Claim, 'snak' | 'qualifiers'>): Reading {
  const { snak, qualifiers } = claim;
  const approximate = qualifiers['approximate'] === true || qualifiers['estimate'] === true;
  const bound = BOUNDS.find((candidate) => candidate === qualifiers['bound']);
  const exclusive = qualifiers['exclusive'] === true;
  return {
    key: keyOf(snak, qualifiers),
    snak,
    approximate,
    ...(bound === undefined ? {} : { bound }),
    exclusive,
  };
}

function keyOf(snak: Snak, qualifiers: Qualifiers): string {
  const said = snak.kind === 'value' ? keyOfValue(snak.value) : snak.kind;
  const approximate = qualifiers['approximate'] === true || qualifiers['estimate'] === true ? '~' : '';
  const bound = typeof qualifiers['bound'] === 'string' ? qualifiers['bound'] : '';
  return `${said}|${approximate}${bound}${qualifiers['exclusive'] === true ? '!' : ''}`;
}

/** Cheap where there are many claims: the common types without a walk through the value. */
function keyOfValue(value: Value): string {
  if (value.type === 'quantity') return `q${value.amount}_${value.upper ?? ''}_${value.unit}_${value.written}`;
  if (value.type === 'date') return `d${value.iso}`;
  return canonicalJson(value);
}
