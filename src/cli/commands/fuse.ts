import { createReadStream, existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fuseClaims, fusedLineOf, scoreFusion, type FuseInput } from '../../app/fuse-claims';
import { readClaims, type ReadClaims } from '../../app/read-claims';
import { readContainment } from '../../parsing/claim-file';
import { inWords } from '../../reconciliation';
import { FUSION_POLICIES, type Containment, type FusedSlot } from '../../reconciliation/fusion';
import type { Vocabulary } from '../../vocabulary';
import { VOCABULARY_OPTION, type Command } from '../command';
import { EXIT } from '../exit-codes';
import { assertReadable, readText, vocabularyOf, type Session } from '../session';
import { printJson, printLine, printMessage, tableOf, type OutputOptions } from '../terminal';
import { UsageError } from '../usage-error';

export interface FuseOptions extends OutputOptions {
  readonly claims: string;
  readonly vocabulary?: string;
  readonly truth?: string;
  readonly confirmed?: string;
  readonly policy?: string;
}

export const fuse: Command<FuseOptions> = {
  usage: 'fuse',
  summary: 'structured claims to resolved values; no store is touched',
  options: [
    { flags: '--claims <file>', meaning: 'CSV or JSON lines: source, subject, property, value ...', required: true },
    VOCABULARY_OPTION,
    { flags: '--truth <file>', meaning: 'subject, property, value: how many of the resolved values are right' },
    { flags: '--confirmed <file>', meaning: 'subject, property, value: what an editor confirmed' },
    { flags: '--policy <name>', meaning: 'one policy for all properties: weighted@1, majority@1 ...' },
  ],
  run: fuseCommand,
};

async function fuseCommand(session: Session, _args: readonly string[], options: FuseOptions): Promise<number> {
  if (options.policy !== undefined && !FUSION_POLICIES.has(options.policy)) throw unknownPolicy(options.policy);
  const vocabulary = vocabularyOf(session, options.vocabulary);
  const read = await readClaimFile(session, options.claims, vocabulary);
  const confirmed =
    options.confirmed === undefined ? undefined : await readClaimFile(session, options.confirmed, vocabulary, true);
  const truth = options.truth === undefined ? undefined : await readClaimFile(session, options.truth, vocabulary, true);
  const input: FuseInput = {
    vocabulary,
    claims: read.claims,
    containments: containmentsOf(vocabulary, options),
    ...(confirmed === undefined ? {} : { confirmed: confirmed.claims }),
    ...(options.policy === undefined ? {} : { policy: options.policy }),
  };
  const started = process.hrtime.bigint();
  const slots = fuseClaims(input);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (session.terminal.json) for (const slot of slots) printJson(session.terminal, fusedLineOf(slot));
  else {
    printLine(session.terminal, `${read.claims.length} claims, ${slots.length} slots, resolved in ${seconds.toFixed(2)} s`);
    if (truth === undefined) printValues(session, slots);
  }
  if (truth !== undefined) printScore(session, scoreFusion(slots, truth.claims, input));
  return read.refused + (confirmed?.refused ?? 0) + (truth?.refused ?? 0) > 0 ? EXIT.refused : EXIT.done;
}

/** Rows of values for people; `--json` has all. */
const MOST_SHOWN = 40;

/** In the order in which an editor would look at them: the least sure first. */
function printValues(session: Session, slots: readonly FusedSlot[]): void {
  const doubtful = [...slots].sort((a, b) => a.confidence - b.confidence).slice(0, MOST_SHOWN);
  const rows = doubtful.map(({ subject, property, qualifiers, chosen, confidence, status }) => [
    [subject, property, ...Object.values(qualifiers)].join(' · '),
    chosen === undefined ? 'no value' : inWords(chosen),
    confidence.toFixed(3),
    status,
  ]);
  printLine(session.terminal, tableOf(['slot', 'value', 'confidence', 'status'], rows));
  if (slots.length > MOST_SHOWN) printLine(session.terminal, `the ${MOST_SHOWN} least sure; --json has all ${slots.length}`);
}

function unknownPolicy(name: string): UsageError {
  return new UsageError(`there is no policy "${name}"; there are ${[...FUSION_POLICIES.keys()].join(', ')}`);
}

/** Beside the data, where --json is asked for: stdout is one slot a line. */
function printScore(session: Session, score: ReturnType<typeof scoreFusion>): void {
  const { truths, accuracy, error, calibrationError } = score;
  const row = [truths, accuracy.toFixed(4), error.toFixed(4), calibrationError.toFixed(4)];
  const text = tableOf(['truths', 'accuracy', 'error', 'calibration error'], [row]);
  (session.terminal.json ? session.terminal.err : session.terminal.out).write(`${text}\n`);
}

async function readClaimFile(session: Session, file: string, vocabulary: Vocabulary, withoutSource = false): Promise<ReadClaims> {
  assertReadable(file);
  const format = extname(file).toLowerCase() === '.csv' ? 'csv' : 'jsonl';
  const read = await readClaims(createReadStream(file), vocabulary, { format, withoutSource });
  for (const message of read.messages) printMessage(session.terminal, file, message);
  return read;
}

/** What lies in what: the files that properties name, beside the vocabulary or else beside the claims. */
function containmentsOf(vocabulary: Vocabulary, options: FuseOptions): Map<string, Containment> {
  const folders = [options.vocabulary ?? '.', options.claims].map(dirname);
  const containments = new Map<string, Containment>();
  for (const { id, hierarchy } of vocabulary.properties.values()) {
    if (hierarchy === undefined) continue;
    const files = folders.map((folder) => join(folder, hierarchy));
    containments.set(id, readContainment(readText(files.find(existsSync) ?? hierarchy)));
  }
  return containments;
}
