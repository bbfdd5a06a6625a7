import { ask as askGraph } from '../../app/ask';
import type { Command } from '../command';
import { EXIT } from '../exit-codes';
import { vocabularyOf, withGraph, type Session } from '../session';
import { colorsOf, printJson, printLine } from '../terminal';

export const ask: Command = {
  usage: 'ask',
  summary: 'the questions whose answer by an editor would settle most slots',
  run: askCommand,
};

/** With --json a line a question, all of them; for people the first ten. */
export async function askCommand(session: Session): Promise<number> {
  const vocabulary = vocabularyOf(session);
  return withGraph(session, vocabulary, async (store) => {
    const questions = await askGraph(store, vocabulary);
    if (session.terminal.json) for (const question of questions) printJson(session.terminal, question);
    else printQuestions(session, questions);
    return EXIT.done;
  });
}

const SHOWN = 10;

function printQuestions({ terminal }: Session, questions: Awaited<ReturnType<typeof askGraph>>): void {
  const { bold, dim } = colorsOf(terminal.out);
  if (questions.length === 0) printLine(terminal, 'Nothing to ask: every slot has a verdict that stands.');
  for (const { question, reason, target } of questions.slice(0, SHOWN)) {
    printLine(terminal, `\n${bold(question)}  ${dim(target)}\n    ${reason}`);
  }
  if (questions.length > SHOWN) printLine(terminal, dim(`\nand ${questions.length - SHOWN} more (--json lists all)`));
}
