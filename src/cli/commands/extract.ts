import { basename } from 'node:path';
import { readDocument, type ReadDocument } from '../../app/read-document';
import { toMentionJson } from '../../extraction';
import { VOCABULARY_OPTION, type Command } from '../command';
import { EXIT } from '../exit-codes';
import { explain, explainAsJson } from '../explain';
import { inputFiles } from '../input-files';
import { vocabularyOf, type Session } from '../session';
import { printJson, printLine, printMessage, tableOf, type OutputOptions } from '../terminal';

export const extract: Command<ExtractOptions> = {
  usage: 'extract <file...>',
  summary: 'documents to statements with their exact words; no store is touched',
  options: [
    VOCABULARY_OPTION,
    { flags: '--explain', meaning: 'the document with each statement under its line, and what was refused, with the reason' },
  ],
  run: extractCommand,
};

export interface ExtractOptions extends OutputOptions {
  readonly vocabulary?: string;
  readonly explain?: boolean;
}

/** Documents to mentions; no store is touched. */
export async function extractCommand(session: Session, paths: readonly string[], options: ExtractOptions): Promise<number> {
  const vocabulary = vocabularyOf(session, options.vocabulary);
  let refused = false;
  for await (const file of inputFiles(paths)) {
    const read =
      'message' in file
        ? { document: undefined, messages: [file.message] }
        : await readDocument(file.bytes, file.path, vocabulary);
    for (const message of read.messages) printMessage(session.terminal, file.path, message);
    refused ||= read.messages.some((message) => message.severity === 'error');
    if (read.document === undefined) continue;
    if (options.explain !== true) printMentions(session, file.path, read);
    else if (session.terminal.json) explainAsJson(session.terminal, basename(file.path), read);
    else explain(session.terminal, read);
  }
  return refused ? EXIT.refused : EXIT.done;
}

function printMentions(session: Session, path: string, read: ReadDocument): void {
  const { terminal } = session;
  const mentions = read.mentions.map((mention) => toMentionJson(basename(path), mention));
  if (terminal.json) {
    for (const mention of mentions) printJson(terminal, mention);
    return;
  }
  printLine(
    terminal,
    `${path}: ${mentions.length} mentions, ${read.claims.length} claims, ${read.refusals.length} values left unassigned`,
  );
  const rows = mentions.map((mention) => [
    mention.start,
    mention.subject,
    mention.property,
    `${mention.value === null ? mention.kind : String(mention.value)}${mention.unit === null ? '' : ` ${mention.unit}`}`,
    mention.evidence.replace(/\s+/g, ' ').slice(0, 70),
  ]);
  printLine(terminal, tableOf(['at', 'subject', 'property', 'value', 'words'], rows));
}
