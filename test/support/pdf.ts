/** Words on a page: where they begin, from the left and from the top, in points. */
export interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

const height = 792;

/** A PDF as a text editor could write it: one content stream a page, two standard fonts, nothing compressed. ASCII only. */
export function pdfOf(
  pages: readonly (readonly Written[])[],
  options: { readonly title?: string; readonly trailer?: string } = {},
): Buffer {
  const pageIds = pages.map((_, i) => 5 + 2 * i);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>',
    ...pages.flatMap((words, i) => [pageOf(pageIds[i]! + 1), streamOf(words)]),
    `<< /Title (${escaped(options.title ?? '')}) >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${options.trailer ?? ''} >>`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines one under another at the left edge, as running text stands. */
export function linesAt(y: number, ...lines: readonly string[]): Written[] {
  return lines.map((text, i) => ({ text, x: 72, y: y + 14 * i }));
}

/** Rows of cells at these distances from the left. */
export function rowsAt(y: number, lefts: readonly number[], ...rows: readonly (readonly string[])[]): Written[] {
  return rows.flatMap((row, i) =>
    row.flatMap((text, column) => (text === '' ? [] : [{ text, x: lefts[column]!, y: y + 20 * i }])),
  );
}

function pageOf(contents: number): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 ${height}] /Contents ${contents} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`;
}

function streamOf(words: readonly Written[]): string {
  const shown = words.map(
    ({ text, x, y, size = 11, bold = false }) =>
      `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${height - y} Td (${escaped(text)}) Tj ET`,
  );
  const stream = shown.join('\n');
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
