import { verify as verifyGraph } from '../../app/verify';
import type { Command } from '../command';
import { EXIT } from '../exit-codes';
import { vocabularyOf, withStore, type Session } from '../session';
import { colorsOf, printJson, printLine } from '../terminal';

export const verify: Command = {
  usage: 'verify',
  summary: 'checks that every quote is in its document and every verdict is what reconciling gives now',
  run: verifyCommand,
};

/** Exit code 1 when the graph does not hold what it promises; each problem says where. */
export async function verifyCommand(session: Session): Promise<number> {
  return withStore(session, async (store) => {
    const { problems, ...counts } = await verifyGraph(store, vocabularyOf(session));
    if (session.terminal.json) printJson(session.terminal, { ...counts, problems });
    else {
      for (const { rule, about, reason } of problems)
        printLine(session.terminal, `${colorsOf(session.terminal.out).red(rule)} ${about}: ${reason}`);
      printLine(
        session.terminal,
        `${counts.documents} documents, ${counts.claims} claims, ${counts.evidence} quotes: ${problems.length} problems`,
      );
    }
    return problems.length > 0 ? EXIT.refused : EXIT.done;
  });
}
