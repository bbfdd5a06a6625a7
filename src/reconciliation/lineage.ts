import type { DocumentId, SourceId } from '../domain';
import type { Hearing } from './hearing';
import { order } from '../util/order';
import { sortedUnique } from '../util/sorted-unique';
import type { Slot } from './slot';
import type { Testimony } from './testimony';
import type { Voice } from './voice';

/** Who stands behind a claim at the root of its citations. Two claims with one origin are one witness. */
export interface Origin {
  readonly id: SourceId | DocumentId;
  readonly name: string;
  /** How the claim leads there: measured by it, cites it, or is its own word. */
  readonly by: 'measured' | 'cited' | 'own';
}

/**
 * The measurer that the claim names; else the works that it cites, followed through the graph to where the chain ends; else the
 * document's own publisher. A copy therefore never adds an origin. Sorted by id, without repeats.
 */
export function originsOf(testimony: Testimony, slot: Slot, hearing: Hearing): readonly Origin[] {
  const origins = trace(testimony, slot, hearing, NOBODY);
  if (origins.length === 1) return origins;
  const found = new Map<string, Origin>();
  for (const origin of origins) if (!found.has(origin.id)) found.set(origin.id, origin);
  return [...found.values()].sort((a, b) => order(a.id, b.id));
}

const NOBODY: readonly never[] = [];

function trace(testimony: Testimony, slot: Slot, hearing: Hearing, chain: readonly SourceId[]): readonly Origin[] {
  const { claim, voice } = testimony;
  if (claim.measurer !== undefined) return sourceOrigin(claim.measurer, 'measured', hearing);
  const cited = claim.cites[0];
  if (cited === undefined) return (voice.own ??= ownOrigin(voice, hearing));
  if (claim.cites.length === 1) return rootOf(cited, testimony, slot, hearing, chain);
  return claim.cites.flatMap((each) => rootOf(each, testimony, slot, hearing, chain));
}

/** The publisher; or, where an editor said that the document speaks for another, that one or its publisher. */
function ownOrigin({ id: document }: Voice, hearing: Hearing): readonly Origin[] {
  const declared = hearing.rulings.originOfDocument(document);
  if (declared !== undefined && isSource(declared)) return sourceOrigin(declared, 'own', hearing);
  const speaker = declared ?? document;
  const publisher = hearing.voiceOf(speaker).facts?.publisher;
  return publisher === undefined
    ? [{ id: speaker, name: hearing.documentName(speaker), by: 'own' }]
    : sourceOrigin(publisher, 'own', hearing);
}

function isSource(id: SourceId | DocumentId): id is SourceId {
  return id.startsWith('source:');
}

/**
 * The cited source itself, unless it published a document here that says the same and names whom it has it from. Where sources cite each
 * other in a circle, nobody is the root: the first of them by id stands for all.
 */
function rootOf(cited: SourceId, citing: Testimony, slot: Slot, hearing: Hearing, chain: readonly SourceId[]): readonly Origin[] {
  const measured = measurersNamedWith(cited, citing, slot);
  if (measured.length > 0) return measured.flatMap((measurer) => sourceOrigin(measurer, 'measured', hearing));
  const source = hearing.rulings.originOf(cited);
  if (chain.includes(source)) return sourceOrigin(firstOf(chain.slice(chain.indexOf(source))) ?? source, 'cited', hearing);
  const further = furtherFrom(source, citing, slot, hearing, chain);
  return further.length > 0 ? further : sourceOrigin(cited, 'cited', hearing);
}

/** Where those lead who speak for the source itself and say the same. */
function furtherFrom(
  source: SourceId,
  citing: Testimony,
  slot: Slot,
  hearing: Hearing,
  chain: readonly SourceId[],
): readonly Origin[] {
  if (!hearing.publishes(source)) return NOBODY;
  const further: Origin[] = [];
  for (const other of slot.publishedBy(source)) {
    if (other.voice !== citing.voice && saysTheSame(other, citing, slot))
      further.push(...trace(other, slot, hearing, [...chain, source]));
  }
  return further;
}

/** Whom the document elsewhere names as the measurer of the same figure, citing the same work: the work only passes it on. */
function measurersNamedWith(cited: SourceId, citing: Testimony, slot: Slot): readonly SourceId[] {
  if (!slot.isMeasured) return NOBODY;
  let named: SourceId[] | undefined;
  for (const other of slot.of(citing.claim.document)) {
    const { measurer, cites } = other.claim;
    if (measurer === undefined || !cites.includes(cited)) continue;
    if (saysTheSame(other, citing, slot)) (named ??= []).push(measurer);
  }
  return named === undefined ? NOBODY : sortedUnique(named);
}

function firstOf(sources: readonly SourceId[]): SourceId | undefined {
  return [...sources].sort(order)[0];
}

function saysTheSame(a: Testimony, b: Testimony, slot: Slot): boolean {
  return a.reading.key === b.reading.key || slot.compare(a.reading, b.reading).bearing === 'agree';
}

/** One list of one an origin, as there are few origins and many claims. */
function sourceOrigin(source: SourceId, by: Origin['by'], hearing: Hearing): readonly Origin[] {
  const known = hearing.origins[by].get(source);
  if (known !== undefined) return known;
  const id = hearing.rulings.originOf(source);
  const origins = [{ id, name: hearing.sourceName(id), by }];
  hearing.origins[by].set(source, origins);
  return origins;
}
