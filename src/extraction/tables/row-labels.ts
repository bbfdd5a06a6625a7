import { changed } from '../../util/changed';
import type { Cell, Row } from '../../parsing/parsed-document';
import { qualifierOver, withoutSetting } from './column-of-terms';
import { headsOfLabel } from '../lexicon/explained-label';
import { readLabel, type LabelReading } from '../lexicon/read-label';
import type { TableReading } from './axis';
import { outdoneAmong } from './closer-labels';
import { conversionsAmong } from './conversions';
import type { RowContext } from './row-context';

const NOT_READ = new WeakMap<TableReading, ReadonlySet<LabelReading>>();

/**
 * What the label of a row says; in a table of groups, with the name of the group where it says nothing by itself ("Display | Size"), or
 * the group alone, of a number in its unit ("Main camera | Single | 50 MP").
 */
export function rowLabel(label: Cell, { row, reading, document: { lexicon } }: RowContext): LabelReading | undefined {
  const own = readLabel(label.content.text, lexicon);
  const group = reading.labelColumn === 1 ? row.cells.find((cell) => cell.column === 0) : undefined;
  if (!group || own?.isExact) return own;
  const [first, second] = [group.content.text, label.content.text];
  const joined = [`${first} ${second}`, `${second} ${first}`]
    .map((text) => readLabel(text, lexicon))
    .find((read) => read?.isExact);
  if (joined ?? own) return joined ?? own;
  const ofGroup = row.cells.some(({ content }) => /\d ?["%\p{L}]/u.test(content.text)) ? readLabel(first, lexicon) : undefined;
  return ofGroup?.isExact && ofGroup.properties.every(({ datatype }) => datatype === 'quantity')
    ? changed(ofGroup, { isExact: false })
    : undefined;
}

/** Row labels that only give another row over again in another unit, or that another row has more of: asked once a table. */
export function rowsNotRead({ table: whole, reading, document }: RowContext): ReadonlySet<LabelReading> {
  const known = NOT_READ.get(reading);
  if (known) return known;
  const isValued = ({ cells }: Row) =>
    cells.some(({ column, content }) => column > reading.labelColumn && /\d/.test(content.text));
  const cells = whole.rows.filter(isValued).flatMap((row) => row.cells.find((cell) => cell.column === reading.labelColumn) ?? []);
  const labels = cells.flatMap((cell) => readLabel(cell.content.text, document.lexicon) ?? []);
  const notRead = new Set([...conversionsAmong(labels), ...outdoneAmong(labels)]);
  NOT_READ.set(reading, notRead);
  return notRead;
}

/**
 * Beside rows that are terms of one qualifier, or under its name, a row with an unknown label is another term of it: benchmarks nobody has
 * listed yet. Beside platforms it is one only where most rows are, since features stand among them as well.
 */
export function unlistedTerm(label: Cell, { table: whole, reading, document }: RowContext): LabelReading | undefined {
  const over = qualifierOver(
    whole.header.find(({ column }) => column === label.column),
    document.lexicon,
  );
  for (const [property, qualifier] of document.lexicon.namedBy) {
    const isTerm = (row: Row) =>
      row.cells.some(
        (cell) =>
          cell.column === reading.labelColumn &&
          readLabel(cell.content.text, document.lexicon)?.qualifiers[qualifier] !== undefined,
      );
    const least = property.datatype === 'flag' ? Math.max(2, whole.rows.length / 2) : 2;
    if (over !== qualifier && whole.rows.filter(isTerm).length < least) continue;
    const name = withoutSetting(shortest(label.content.text.replace(/\s+/g, ' ').trim()));
    if (name === '' || name.length > 60) return undefined;
    return { properties: [property], qualifiers: { [qualifier]: name }, isExact: true };
  }
  return undefined;
}

/** Without the explanation that runs on behind it. */
function shortest(label: string): string {
  return label.length > 30 ? (headsOfLabel(label).at(-1) ?? label) : label;
}
