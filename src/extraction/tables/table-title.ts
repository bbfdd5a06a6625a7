import type { Table } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import { changed } from '../../util/changed';
import type { Lexicon } from '../lexicon/lexicon';
import { readLabel, type LabelReading } from '../lexicon/read-label';
import { isUsual } from './usual';

/**
 * What the caption of a table, or failing that the heading above it, says that its values are.
 * Takes: "Output price per million tokens", "MMLU-Pro accuracy", "Context window"
 * Refuses: "Pricing", "Input and output prices" (which of them?), "Models"
 */
export function titleOf({ caption, section }: Table, lexicon: Lexicon): LabelReading | undefined {
  for (const text of [caption, section.at(-1)]) {
    const title = text === undefined ? undefined : readLabel(text, lexicon);
    const properties = title?.properties.filter(isCounted) ?? [];
    if (title && properties.length > 0 && !areSeveral(properties, lexicon)) return changed(title, { properties });
  }
  return undefined;
}

/**
 * The label of a row or column under a title: where the label only says for what its values hold, or that they are the usual ones, the
 * title says what they are. Takes: "Batch", "Foo Cloud", "Standard", "Value". Refuses: "Notes", "Price", a name.
 */
export function underTitle(
  text: string,
  own: LabelReading | undefined,
  title: LabelReading | undefined,
  { namedBy, told }: Lexicon,
): LabelReading | undefined {
  if (!title) return own;
  if (!own) return isUsual(text) || IS_VALUE.test(text.trim()) ? title : undefined;
  const { qualifiers, properties } = own;
  const isTerm = own.isExact && Object.keys(qualifiers).length > 0;
  if (!isTerm || properties.some((property) => isCounted(property) && namedBy.has(property))) return own;
  if (isInAnotherUnit(own, title, told)) return own;
  return changed(title, {
    properties: [...title.properties, ...properties],
    qualifiers: changed(title.qualifiers, qualifiers),
    isExact: false,
  });
}

/** "Video playback (hours)" under "Battery", which is counted in mAh. */
function isInAnotherUnit({ counted, properties }: LabelReading, title: LabelReading, told: Lexicon['told']): boolean {
  if (properties.length === 0 || !counted || !('unit' in counted)) return false;
  const alike = told.of(counted.unit);
  return !title.properties.some((property) => alike.includes(property));
}

const IS_VALUE = /^(?:values?|figures?|numbers?|results?|amounts?|tokens|prices?|rates?|per (?:1M|million)(?: tokens)?|usd)$/i;

function isCounted({ datatype }: Property): boolean {
  return datatype === 'quantity' || datatype === 'money' || datatype === 'date';
}

/** A benchmark's score and its rank are told apart by their values, two prices are not. */
function areSeveral(properties: readonly Property[], { namedBy }: Lexicon): boolean {
  const own = properties.filter((property) => !namedBy.has(property));
  return own.some(({ datatype }, at) => own.findIndex((other) => other.datatype === datatype) !== at);
}
