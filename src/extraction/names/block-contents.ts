import type { Block, MappedText, Table } from '../../parsing/parsed-document';
import { namingContents } from './name-in-cell';

/** The texts of a block that names are looked for in; code has none. */
export function contentsOf(block: Block): readonly MappedText[] {
  switch (block.type) {
    case 'table':
      return tableContents(block);
    case 'key-value':
      return [block.key, block.value];
    case 'code':
      return [];
    default:
      return [block.content];
  }
}

function tableContents(table: Table): MappedText[] {
  return [table.header, ...table.rows.map((row) => row.cells)].flatMap((cells) => cells.flatMap(namingContents));
}
