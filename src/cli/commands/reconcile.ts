import { dryRun, isPolicy, type DryRun, type Flip } from '../../app/dry-run';
import type { Snak } from '../../domain';
import { inWords, POLICIES } from '../../reconciliation';
import type { Command } from '../command';
import { EXIT } from '../exit-codes';
import { vocabularyOf, withGraph, type Session } from '../session';
import { colorsOf, printJson, printLine, type OutputOptions } from '../terminal';
import { UsageError } from '../usage-error';

export const reconcile: Command<ReconcileOptions> = {
  usage: 'reconcile',
  summary: 'with --dry-run: which values another vocabulary or policy would flip; nothing is written',
  options: [
    { flags: '--dry-run', meaning: 'compare only' },
    { flags: '--vocabulary <file>', meaning: 'the vocabulary to try (default: the one in use)' },
    { flags: '--policy <name>', meaning: `the policy to try for every property: ${[...POLICIES.keys()].join(', ')}` },
  ],
  run: reconcileCommand,
};

export interface ReconcileOptions extends OutputOptions {
  readonly dryRun?: boolean;
  readonly vocabulary?: string;
  readonly policy?: string;
}

/** A line a flipped value, then the count. Slots whose claims changed are reconciled as they change, so only the dry run is ever asked for. */
export async function reconcileCommand(session: Session, _args: readonly string[], options: ReconcileOptions): Promise<number> {
  const { policy } = options;
  if (options.dryRun !== true)
    throw new UsageError('reconcile needs --dry-run: slots are judged as they change, and `claimgraph rebuild` judges all anew');
  if (policy !== undefined && !isPolicy(policy))
    throw new UsageError(`there is no policy ${policy}; there are ${[...POLICIES.keys()].join(', ')}`);
  const inUse = vocabularyOf(session);
  const asked = { vocabulary: vocabularyOf(session, options.vocabulary), ...(policy === undefined ? {} : { policy }) };
  return withGraph(session, inUse, async (store) => {
    const run = await dryRun(store, inUse, asked);
    if (session.terminal.json) printAsJson(session, run);
    else printRun(session, run);
    return EXIT.done;
  });
}

function printAsJson({ terminal }: Session, { flips }: DryRun): void {
  for (const flip of flips) printJson(terminal, { ...flip, before: written(flip.before), after: written(flip.after) });
}

function printRun({ terminal }: Session, { slots, flips }: DryRun): void {
  const { bold, dim } = colorsOf(terminal.out);
  for (const flip of flips) {
    const pinned = flip.pinned ? dim('  pinned: it stays') : '';
    printLine(
      terminal,
      `${bold(headingOf(flip))}  ${written(flip.before) ?? 'no verdict'} → ${written(flip.after) ?? 'no verdict'}${pinned}`,
    );
  }
  const pinned = flips.filter((flip) => flip.pinned).length;
  const count = flips.length === 1 ? 'one value flips' : `${flips.length} values flip`;
  printLine(terminal, `${count} of ${slots} slots, ${pinned} of them pinned; nothing was written`);
}

function headingOf({ subject, property, qualifiers }: Flip): string {
  return [subject, property, Object.values(qualifiers).flat().join(', ')].filter((part) => part !== '').join(' · ');
}

function written(snak: Snak | undefined): string | null {
  return snak === undefined ? null : inWords(snak);
}
