import type { Block, Cell, ParsedDocument } from '../../src/parsing';

/** A parsed document as a person can check it: one block a line with its span, cells and messages below. */
export function outlineOf(parsed: ParsedDocument): string {
  const lines = [
    `format ${parsed.format}`,
    ...Object.entries(parsed.frontMatter).map(([name, value]) => `front ${name} = ${value}`),
    ...parsed.messages.map(
      ({ severity, rule, reason, line, column }) => `message ${severity} ${rule} ${line ?? '-'}:${column ?? '-'} ${reason}`,
    ),
    ...parsed.blocks.flatMap(outlineOfBlock),
    ...parsed.references.map(
      ({ start, end, label, title, retrieved, url }) =>
        `reference ${start}-${end} [${label}] ${title} | ${retrieved ?? '-'} | ${url ?? '-'}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function outlineOfBlock(block: Block): string[] {
  const place = `${block.start}-${block.end}`;
  const section = block.section.length === 0 ? '' : ` (${block.section.join(' > ')})`;
  switch (block.type) {
    case 'heading':
      return [`heading ${place} ${'#'.repeat(block.level)} ${block.content.text}${section}`];
    case 'key-value':
      return [`pair ${place} ${block.key.text} = ${block.value.text}${section}`];
    case 'list-item':
      return [`item ${place} ${'  '.repeat(block.depth)}${block.content.text}${section}`];
    case 'paragraph':
      return [
        `${block.reference === undefined ? 'text' : `quoted[${block.reference}]`} ${place} ${block.content.text}${section}`,
      ];
    case 'code':
      return [`code ${place} ${JSON.stringify(block.content.text)}${section}`];
    case 'table':
      return [
        `table ${place} #${block.index}${block.caption === undefined ? '' : ` "${block.caption}"`}${section}`,
        `  head ${block.header.map(outlineOfCell).join(' | ')}`,
        ...block.rows.map((row) => `  row ${row.start}-${row.end} ${row.cells.map(outlineOfCell).join(' | ')}`),
      ];
  }
}

function outlineOfCell(cell: Cell): string {
  const text = cell.lines.length > 1 ? cell.lines.map((line) => line.text).join(' / ') : cell.content.text;
  return `${cell.column}:${text}`;
}
