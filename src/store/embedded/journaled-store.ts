import type { Decision, DocumentId, Revision } from '../../domain';
import { CypherStore } from '../cypher-store';
import { writeDecision } from '../decision-writes';
import { checkDocumentWrite } from '../document-check';
import { writeDocument } from '../document-writes';
import type { Driver } from '../driver';
import type { DecisionOptions } from '../port/decision-options';
import type { DocumentRevision, DocumentWrite } from '../port/document-write';
import type { RecordEntry } from '../port/record-reads';
import { StoreError } from '../store-error';
import { givenText, type Journal, type JournalLine } from './journal';

/**
 * The embedded store with its journal. The journal's line is the last thing before the commit: a write that the graph
 * refuses leaves no line, and one interrupted between the two is in the journal and not in the graph, which
 * needsRebuild tells at the next open.
 */
export class JournaledStore extends CypherStore {
  constructor(
    driver: Driver,
    private readonly journal: Journal,
    private readonly release: () => void,
  ) {
    super(driver);
  }

  /** However the graph ends, the journal is closed and the folder free. */
  override async close(): Promise<void> {
    try {
      await super.close();
    } finally {
      await this.journal.close().finally(this.release);
    }
  }

  override async putDocument(write: DocumentWrite): Promise<DocumentRevision> {
    checkDocumentWrite(write);
    return this.driver.write(async (run) => {
      const revision = await writeDocument(run, write);
      if (revision.status !== 'unchanged' && this.isNews(write)) await this.journal.append(lineOf(write));
      return revision;
    });
  }

  /** Reading again what the record has (a rebuild, a newer extractor) adds nothing to it. */
  private isNews({ document, cause, given, onRecord }: DocumentWrite): boolean {
    if (onRecord === true) return false;
    if (cause !== undefined && cause.kind !== 'document') return !this.journal.documents.has(document.id);
    return this.journal.latest.get(document.uri) !== document.id || this.journal.givenOf(document.uri) !== givenText(given);
  }

  override putDecision(decision: Decision, options?: DecisionOptions): Promise<Revision> {
    return this.driver.write(async (run) => {
      const revision = await writeDecision(run, decision, options);
      if (!this.journal.decisions.has(decision.id)) await this.journal.append({ kind: 'decision', decision });
      return revision;
    });
  }

  override record(): AsyncIterable<RecordEntry> {
    return this.journal.entries();
  }

  override async needsRebuild(): Promise<string | undefined> {
    const current = await this.driver.read(currentDocuments, {});
    const decided = await this.driver.read(decisionIds, {});
    const inGraph = new Map(current.map(({ uri, id }) => [uri as string, id as DocumentId]));
    const missing = [...this.journal.latest].filter(([uri, id]) => inGraph.get(uri) !== id).length;
    const strange = [...inGraph.keys()].filter((uri) => !this.journal.knows(uri)).length;
    const decisions = new Set(decided.map(({ id }) => id as string));
    const undone = [...this.journal.decisions].filter((id) => !decisions.has(id)).length;
    if (strange > 0) throw new StoreError('CORRUPT', lostJournal(strange));
    if (missing + undone > 0) return difference(missing, undone);
    return super.needsRebuild();
  }
}

function lineOf({ document, path, bytes, given, at, decision }: DocumentWrite): JournalLine {
  return {
    kind: 'document',
    document: document.id,
    uri: document.uri,
    path,
    bytes,
    at,
    ...(given === undefined ? {} : { given }),
    ...(decision === undefined ? {} : { decision }),
  };
}

/** The journal is written first, so this is no interrupted write: lines of it are gone, and rebuilding would lose what they held. */
function lostJournal(strange: number): string {
  return `The graph holds ${counted(strange, 'document')} that the journal does not know: journal.jsonl was lost or cut. Put it back, or move graph.grafeo away and run claimgraph rebuild to go by what the journal still has.`;
}

function difference(missing: number, undone: number): string {
  const parts = [
    ...(missing > 0 ? [`lacks ${counted(missing, 'document')} of the journal`] : []),
    ...(undone > 0 ? [`lacks ${counted(undone, 'decision')} of the journal`] : []),
  ];
  return `The graph ${parts.join(' and ')}.`;
}

function counted(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}

const currentDocuments = `
  MATCH (d:Document)
  WHERE d.current
  RETURN d.uri AS uri, d.id AS id`;

const decisionIds = `
  MATCH (d:Decision)
  RETURN d.id AS id`;
