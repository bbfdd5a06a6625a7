import { basename } from 'node:path';
import { readDocument } from '../../app/read-document';
import { evaluate as scoresOf, toMentionJson, type MentionJson, type Score } from '../../extraction';
import { VOCABULARY_OPTION, type Command } from '../command';
import { EXIT } from '../exit-codes';
import { inputFiles } from '../input-files';
import { readText, vocabularyOf, type Session } from '../session';
import { printJson, printLine, printMessage, tableOf, type OutputOptions } from '../terminal';
import { UsageError } from '../usage-error';

export const evaluate: Command<EvaluateOptions> = {
  usage: 'evaluate <file...>',
  summary: 'scores extraction against gold statements',
  options: [
    { flags: '--gold <file>', meaning: 'JSON lines in the form that extract --json prints', required: true },
    VOCABULARY_OPTION,
  ],
  run: evaluateCommand,
};

export interface EvaluateOptions extends OutputOptions {
  readonly gold: string;
  readonly vocabulary?: string;
}

/** Precision and recall of extraction against gold statements: claims and mentions, over all, by document and by property. */
export async function evaluateCommand(session: Session, paths: readonly string[], options: EvaluateOptions): Promise<number> {
  const gold = readGold(options.gold);
  const vocabulary = vocabularyOf(session, options.vocabulary);
  const predicted: MentionJson[] = [];
  let refused = false;
  for await (const file of inputFiles(paths)) {
    const read =
      'message' in file
        ? { document: undefined, messages: [file.message] }
        : await readDocument(file.bytes, file.path, vocabulary);
    for (const message of read.messages) printMessage(session.terminal, file.path, message);
    refused ||= read.messages.some((message) => message.severity === 'error');
    if (read.document !== undefined)
      predicted.push(...read.mentions.map((mention) => toMentionJson(basename(file.path), mention)));
  }
  printScores(session, scoresOf(predicted, gold));
  return refused ? EXIT.refused : EXIT.done;
}

function readGold(file: string): MentionJson[] {
  return readText(file)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [goldStatement(JSON.parse(line))];
      } catch (cause) {
        throw new UsageError(`${file}:${index + 1} is no statement in JSON`, { cause });
      }
    });
}

function goldStatement(parsed: unknown): MentionJson {
  if (parsed === null || typeof parsed !== 'object' || !('doc' in parsed) || !('property' in parsed))
    throw new TypeError('no statement');
  return parsed as MentionJson;
}

function printScores(session: Session, scores: readonly Score[]): void {
  if (session.terminal.json) {
    for (const score of scores) printJson(session.terminal, score);
    return;
  }
  const rows = scores.map(({ scope, tp, predicted, gold, precision, recall }) => [
    scope,
    tp,
    predicted,
    gold,
    precision.toFixed(3),
    recall.toFixed(3),
  ]);
  printLine(session.terminal, tableOf(['scope', 'right', 'predicted', 'gold', 'precision', 'recall'], rows));
}
