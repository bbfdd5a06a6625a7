import { ask as askGraph } from '../../app/ask';
import type { Question } from '../../reconciliation';
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

/** A reason that several have in a row is told once, below the last of them. */
function printQuestions({ terminal }: Session, questions: readonly Question[]): void {
  const { bold, dim } = colorsOf(terminal.out);
  if (questions.length === 0) {
    printLine(terminal, 'Nothing to ask: every slot has a verdict that stands.');
    return;
  }
  const shown = questions.slice(0, SHOWN);
  shown.forEach(({ question, reason, target }, index) => {
    if (shown[index - 1]?.reason !== reason) printLine(terminal);
    printLine(terminal, `${bold(question)}  ${dim(target)}`);
    if (shown[index + 1]?.reason !== reason) printLine(terminal, `    ${reason}`);
  });
  if (questions.length > SHOWN) printLine(terminal, dim(`\nand ${questions.length - SHOWN} more (--json lists all)`));
  printLine(terminal, `\n${HOW_TO_ANSWER}`);
}

const HOW_TO_ANSWER =
  'Behind each question is the id of its slot, which the mutation `pin` takes: pin(dataItem: "item:...", value: "...", reason: "...", ...).';
