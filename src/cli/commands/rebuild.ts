import { rebuild as rebuildGraph } from '../../app/rebuild';
import type { Command } from '../command';
import { EXIT } from '../exit-codes';
import { vocabularyOf, withStore, type Session } from '../session';
import { printJson, printLine, Progress } from '../terminal';

export const rebuild: Command = {
  usage: 'rebuild',
  summary: 'makes the graph anew from the documents and decisions on record',
  run: rebuildCommand,
};

/** The graph anew from the documents and decisions on record. */
export async function rebuildCommand(session: Session): Promise<number> {
  return withStore(session, async (store) => {
    const progress = new Progress(session.terminal.err);
    const rebuilt = await rebuildGraph(store, vocabularyOf(session), {
      now: session.now,
      onProgress: (step) => progress.show(step),
    });
    progress.done();
    if (session.terminal.json) printJson(session.terminal, rebuilt);
    else
      printLine(
        session.terminal,
        `rebuilt from ${rebuilt.documents} documents and ${rebuilt.decisions} decisions: ${rebuilt.dataItems} slots judged`,
      );
    return EXIT.done;
  });
}
