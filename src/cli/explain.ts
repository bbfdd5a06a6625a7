import type { Mention } from '../domain';
import type { ReadDocument } from '../app/read-document';
import type { Refusal } from '../extraction';
import { toMentionJson } from '../extraction';
import { colorsOf, printJson, printLine, type Terminal } from './terminal';

/** Lines longer than this are folded when shown. */
const WIDTH = 140;

/** The document line by line, with each statement, and each refusal, under the line in which its words start. */
export function explain(terminal: Terminal, read: ReadDocument): void {
  const colors = colorsOf(terminal.out);
  const notes = [
    ...read.mentions.map((mention) => ({ at: mention.evidence.start, text: `${colors.green('+')} ${statementOf(mention)}` })),
    ...read.refusals.map((refusal) => ({ at: refusal.span.start, text: `${colors.yellow('-')} ${refusalOf(refusal)}` })),
  ].sort((a, b) => a.at - b.at);
  let next = 0;
  for (const { start, end, number } of linesOf(read.document.text)) {
    for (const part of folded(read.document.text.slice(start, end)))
      printLine(terminal, `${colors.dim(String(number).padStart(5))}  ${part}`);
    for (; next < notes.length && (notes[next]?.at ?? 0) <= end; next += 1)
      printLine(terminal, `         ${notes[next]?.text ?? ''}`);
  }
}

/**
 * The same as JSON lines, in the document's order: each statement as without --explain, with `made_by` and `inferred`; each refusal as
 * `{doc, refused: "no-subject", reason, evidence, start, end}`, offsets as a statement's.
 */
export function explainAsJson(terminal: Terminal, doc: string, read: ReadDocument): void {
  const statements = read.mentions.map((mention) => ({
    ...toMentionJson(doc, mention),
    made_by: mention.madeBy,
    inferred: mention.inferred,
  }));
  const refusals = read.refusals.map(({ rule, reason, quote, span }) => ({
    doc,
    refused: rule,
    reason,
    evidence: quote,
    start: span.start,
    end: span.end,
  }));
  for (const line of [...statements, ...refusals].sort((a, b) => a.start - b.start)) printJson(terminal, line);
}

/** "GPT-4o mini · output_speed = 108 tokens/s {condition: ...} "108 tokens per second" [prose, measured-by 0.8; subject from the page]" */
function statementOf(mention: Mention): string {
  const { subject, property, value, unit, kind, qualifiers, evidence } = toMentionJson('', mention);
  const said = value === null ? kind : `${String(value)}${unit === null ? '' : ` ${unit}`}`;
  const conditions = Object.entries(qualifiers).map(([name, qualifier]) => `${name}: ${String(qualifier)}`);
  const made = [`${mention.madeBy.join(', ')} ${mention.confidence.toFixed(2)}`, ...mention.inferred].join('; ');
  const braces = conditions.length === 0 ? '' : ` {${conditions.join(', ')}}`;
  return `${subject} · ${property} = ${said}${braces} "${onOneLine(evidence)}" [${made}]`;
}

function refusalOf({ rule, reason, quote }: Refusal): string {
  return `${rule}: ${reason} "${onOneLine(quote)}"`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 100);
}

function* linesOf(text: string): Generator<{ start: number; end: number; number: number }> {
  let start = 0;
  for (let number = 1; start <= text.length; number += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    yield { start, end, number };
    start = end + 1;
  }
}

function folded(line: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at === 0 || at < line.length; at += WIDTH) parts.push(line.slice(at, at + WIDTH));
  return parts;
}
