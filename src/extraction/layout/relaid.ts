import type { Block, ParsedDocument } from '../../parsing/parsed-document';
import { Sections } from '../../parsing/sections';
import type { UnplacedBlock } from '../../parsing/unplaced';
import { changed } from '../../util/changed';
import type { Lexicon } from '../lexicon/lexicon';
import { answersAmong } from './answers-among';
import { namesOverPairs } from './names-over-pairs';
import { pairsAmong } from './pairs-of-lines';
import { shortLineOf } from './short-lines';
import { tablesAmong } from './tables-of-lines';

/** What stands in place of one or more blocks, those in `places`, which rise. */
export interface Relaid {
  readonly block: UnplacedBlock;
  readonly places: readonly number[];
}

/**
 * The document with what was laid out in two dimensions put together again, where a page of cards, grids or tables is left with one short
 * line for each of their texts: tables whose cells stand one under the other, labels over or under their values, and the names over those.
 */
export function relaid(parsed: ParsedDocument, lexicon: Lexicon): ParsedDocument {
  const lines = parsed.blocks.map((block) => shortLineOf(block, lexicon));
  const answered = answersAmong(lines);
  const tables = tablesAmong(
    lines.map((line, at) => (answered.has(at) ? undefined : line)),
    lexicon,
  );
  const inTables = new Set(tables.flatMap(({ places }) => places));
  const pairs = pairsAmong(
    lines.map((line, at) => (inTables.has(at) ? undefined : line)),
    lexicon,
  );
  if (tables.length + pairs.length === 0) return parsed;
  return replaced(parsed, [...tables, ...pairs, ...namesOverPairs(pairs, lines, lexicon)]);
}

function replaced(parsed: ParsedDocument, parts: readonly Relaid[]): ParsedDocument {
  const sections = new Sections();
  const byFirst = new Map(parts.map(({ places, block }) => [places[0], block]));
  const used = new Set(parts.flatMap(({ places }) => places));
  const blocks = parsed.blocks.flatMap((block, at): readonly Block[] => {
    const instead = byFirst.get(at);
    if (instead) return [sections.place(instead)];
    return used.has(at) ? [] : [sections.place(block)];
  });
  return changed(parsed, { blocks });
}
