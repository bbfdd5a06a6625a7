import { plainValueOf, unitOf, type Snak, type Value } from '../domain';

/**
 * A snak as scalar columns, so that the graph can be filtered and sorted in plain Cypher: `amount` and `upper` for numbers,
 * `unit` as published, `date`, `flag`, `text`, `members`. What a value has no use for is null, that is, absent from the node.
 */
export function valueColumns(snak: Snak): Readonly<Record<string, unknown>> {
  if (snak.kind !== 'value') return { snak: snak.kind };
  return { snak: snak.kind, datatype: snak.value.type, unit: unitOf(snak.value), ...columnsOf(snak.value) };
}

function columnsOf(value: Value): Readonly<Record<string, unknown>> {
  switch (value.type) {
    case 'quantity':
    case 'money':
      return { amount: value.amount, upper: value.upper ?? null, written: value.written };
    case 'ratio':
      return { amount: value.amount ?? null, direction: value.direction, written: value.written };
    case 'date':
      return { date: value.iso, granularity: value.granularity };
    case 'flag':
      return { flag: value.is };
    case 'text':
    case 'entity':
      return { text: plainValueOf(value) };
    case 'set':
      return { members: value.members };
  }
}
