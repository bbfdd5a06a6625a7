import type { BlockReader, Page } from './page';

const mostLines = 400;

/** Between ``` or ~~~ fences; without a closing fence, to the end of the text. */
export const readFencedCode: BlockReader = (page, line) => {
  const { lines } = page;
  const fence = /^(`{3,}|~{3,})[^`]*$/.exec(lines.text(line).slice(0, 200))?.[1];
  if (fence === undefined) return undefined;
  let close = line + 1;
  while (close < lines.count && !isClosing(lines.text(close), fence)) close++;
  const last = Math.min(close, lines.count - 1);
  return codeOf(page, line, last, line + 1, close - 1);
};

/** Code that lost its fence: an HTTP request with its headers, a shell command, and JSON from a line "{" to its "}". */
export const readBareCode: BlockReader = (page, line) => {
  const { lines } = page;
  let last = line - 1;
  if (isCommand(lines.text(line).slice(0, 300))) {
    last = line;
    while (/^[A-Z][A-Za-z-]+: \S/.test(lines.text(last + 1).slice(0, 100))) last++;
  }
  const close = jsonEnd(page, last + 1);
  if (close !== undefined) last = close;
  return last < line ? undefined : codeOf(page, line, last, line, last);
};

function isCommand(text: string): boolean {
  return /^(?:GET|POST|PUT|PATCH|DELETE) (?:https?:\/\/|\/)\S+(?: HTTP\/[\d.]+)?$|^(?:curl|npm|pip|git) (?:-{1,2}\w|install|clone|https?:)/.test(
    text,
  );
}

/** The line of the bracket that closes the one alone on this line. */
function jsonEnd({ lines }: Page, line: number): number | undefined {
  if (!/^[[{]$/.test(lines.text(line).slice(0, 2))) return undefined;
  let depth = 0;
  for (let at = line; at < Math.min(lines.count, line + mostLines); at++) {
    for (const bracket of lines
      .text(at)
      .slice(0, 2_000)
      .match(/[[\]{}]/g) ?? [])
      depth += bracket === '{' || bracket === '[' ? 1 : -1;
    if (depth <= 0) return at;
  }
  return undefined;
}

function isClosing(text: string, fence: string): boolean {
  return text.length >= fence.length && text.length < 200 && text === fence[0]!.repeat(text.length);
}

function codeOf(page: Page, first: number, last: number, from: number, to: number) {
  const { lines } = page;
  const start = lines.start(first);
  const end = lines.end(last);
  const content =
    to < from ? page.verbatim({ start: end, end }) : page.verbatim({ start: lines.start(from), end: lines.end(to) });
  return { next: last + 1, blocks: [{ type: 'code', start, end, content } as const] };
}
