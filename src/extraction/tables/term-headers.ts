import type { Cell, Table } from '../../parsing/parsed-document';
import { allMatches } from '../../util/all-matches';
import type { Lexicon } from '../lexicon/lexicon';
import { amountsInOrder, type LabelReading } from '../lexicon/read-label';

/** The one qualifier whose terms all headers behind the first are, and say nothing else: "Base | Comfort | Sport", "128GB | 256GB". */
export function termsAlone({ header }: Table, headers: ReadonlyMap<number, LabelReading>): string | undefined {
  const read = header.filter(({ column }) => column > 0).map(({ column }) => headers.get(column));
  const [first] = read;
  const qualifiers = Object.keys(first?.qualifiers ?? {});
  if (read.length < 2) return undefined;
  return qualifiers.find((name) =>
    read.every((label) => label?.isExact === true && label.properties.length === 0 && label.qualifiers[name] !== undefined),
  );
}

/**
 * What the values of a table are whose headers are terms alone: amounts of money are the price that is split by such terms.
 * Takes: "Model | 128GB | 256GB" over "$699 | $799"   Refuses: the same over "in stock | sold out"
 */
export function impliedTitle(table: Table, qualifier: string, lexicon: Lexicon): LabelReading | undefined {
  const [only, ...others] = lexicon.priced.filter(({ separators }) => separators.includes(qualifier));
  const property = others.length === 0 ? only : others.find((other) => other === lexicon.price);
  const values = table.rows.flatMap(({ cells }) => cells.filter(({ column }) => column > 0));
  const areAmounts = values.length > 0 && values.every(isAmount);
  return property && areAmounts ? { properties: [property], qualifiers: {}, isExact: false } : undefined;
}

/**
 * What the same bracket behind the names of all columns says that their values are. Takes: "Foo 2 (in / out)" and "Bar 3 (in / out)"
 * over "$0.20 / $0.60"   Refuses: "Foo 2 (preview)"
 */
export function sharedBracket({ header }: Table, lexicon: Lexicon): LabelReading | undefined {
  const brackets = header.filter(({ column }) => column > 0).map(({ content }) => bracketOf(content.text));
  const [first] = brackets;
  if (first === undefined || brackets.length < 2 || brackets.some((bracket) => bracket !== first)) return undefined;
  return amountsInOrder(first, lexicon);
}

function bracketOf(header: string): string | undefined {
  return /\S \(([^()]{2,40})\)$/.exec(header.trim())?.[1];
}

function isAmount({ content: { text } }: Cell): boolean {
  return /^\s*[-–—]?\s*$/.test(text) || allMatches(/[$€£¥]|\b(?:USD|EUR|GBP)\b/g, text).length === 1;
}
