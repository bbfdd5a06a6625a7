import { entityKey } from '../../domain';
import type { Witness } from '../witnesses';
import { PLAIN, type Bench, type Candidate, type Policy } from './policy';
import { weighted } from './weighted';

/** What the subject's own maker says outweighs all else; among others, as weighted. Who the maker is, official properties tell (provider). */
export const officialFirst: Policy = {
  name: 'official-first@1',
  settings: [PLAIN],
  considerations: [
    {
      name: 'official',
      weigh: (candidate, bench) => (officialAmong(candidate, bench) === undefined ? undefined : 2),
      say: (candidate, bench) => `${officialAmong(candidate, bench)?.origin.name ?? ''} speaks for its own product`,
    },
    ...weighted.considerations,
  ],
};

function officialAmong({ witnesses }: Candidate, { slot, hearing }: Bench): Witness | undefined {
  const officials = hearing.notes.once('officials', slot.item.subject, (subject) => hearing.officialsFor(subject));
  return witnesses.find(({ origin }) => officials.has(entityKey(origin.name)));
}
