import type { Decision } from '../../domain';
import { rulingsOf } from '../../reconciliation';
import type { Alias } from '../../store/port/decision-options';
import type { DocumentWrite } from '../../store/port/document-write';
import { byId } from '../../util/by-id';
import { present } from '../../util/present';
import { unique } from '../../util/unique';
import type { Vocabulary } from '../../vocabulary';
import type { ReadDocument } from '../said';
import { namedByDecisions, standingClaims, standingSlots, subjectsOf } from './standing';

type Said = Pick<DocumentWrite, 'claims' | 'subjects' | 'sources' | 'dataItems' | 'asRead' | 'aliases'>;

/** What a document says as editors have it stand; as it was read, byte for byte, where they decided nothing on it. */
export function asItStands(read: ReadDocument, decisions: readonly Decision[], vocabulary: Vocabulary): Said {
  const { document, claims, subjects, sources, dataItems } = read;
  const said = { claims, subjects, sources, dataItems };
  if (!decisions.some(({ act }) => act === 'merge' || act === 'split' || act === 'correct')) return said;
  const standing = { rulings: rulingsOf(decisions), vocabulary };
  const stand = standingClaims(document, claims, standing);
  const slots = standingSlots(stand, standing);
  const known = namedByDecisions(decisions);
  const written = byId(subjects);
  const named = unique([...written.keys(), ...subjectsOf(slots)]);
  const aliases = named.map((subject): Alias => ({ subject, lead: standing.rulings.subjectOf(subject) }));
  return {
    claims: stand,
    subjects: present(
      unique([...named, ...aliases.map(({ lead }) => lead)]).map((id) => written.get(id) ?? known.subjects.get(id)),
    ),
    sources: [...byId([...sources, ...known.sources.filter(({ id }) => stand.some(({ measurer }) => measurer === id))]).values()],
    dataItems: slots,
    asRead: said,
    aliases: aliases.filter(({ subject, lead }) => subject !== lead),
  };
}
