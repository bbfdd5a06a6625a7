import type { Block, Paragraph, ParsedDocument, Table } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { Lexicon } from '../lexicon/lexicon';
import { nameInCell } from '../names/name-in-cell';
import { readTable } from './axis';

/**
 * The document with the sentences that stand in its tables as paragraphs of their own, each right behind its table and under the name of its
 * row, as "Notes" and "Remarks" have them.
 * Takes: "Foo 2 was announced on July 24, 2024, and has 7B parameters." in a row of Foo 2
 * Refuses: "128K tokens", "Best for agents", tables that are not of one thing a row
 */
export function withTold(parsed: ParsedDocument, lexicon: Lexicon): ParsedDocument {
  const blocks = parsed.blocks.flatMap((block): readonly Block[] =>
    block.type === 'table' ? [block, ...toldIn(block, lexicon)] : [block],
  );
  return blocks.length === parsed.blocks.length ? parsed : changed(parsed, { blocks });
}

function toldIn(table: Table, lexicon: Lexicon): Paragraph[] {
  const sentences = table.rows.flatMap(({ cells }) =>
    cells.filter(({ content }) => isTold(content.text)).map((cell) => ({ cell, cells })),
  );
  const reading = sentences.length > 0 ? readTable(table, lexicon) : undefined;
  if (reading?.orientation !== 'rows') return [];
  return sentences.flatMap(({ cell, cells }) => {
    const label = cells.find(({ column }) => column === reading.labelColumn);
    const name = label && label !== cell && nameInCell(label, lexicon)?.name;
    if (!name) return [];
    const { start, end, content } = cell;
    return [{ type: 'paragraph', start, end, section: [...table.section, name], content }];
  });
}

/** Seven words and a full stop behind a word. */
function isTold(text: string): boolean {
  return text.length > 40 && /\p{L}{2}[.!](?:\[\d{1,3}\])*(?: |$)/u.test(text) && text.split(/\s+/, 7).length === 7;
}
