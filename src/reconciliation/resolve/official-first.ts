import { entityKey } from '../../domain';
import { PLAIN, type Policy } from './policy';
import { weighted } from './weighted';

/** What the subject's own maker says outweighs all else; among others, as weighted. Who the maker is, official properties tell (provider). */
export const officialFirst: Policy = {
  name: 'official-first@1',
  settings: [PLAIN],
  termsOf: (candidate, bench, setting) => {
    const terms = weighted.termsOf(candidate, bench, setting);
    const officials = bench.hearing.officialsFor(bench.slot.item.subject);
    const official = candidate.witnesses.find(({ origin }) => officials.has(entityKey(origin.name)));
    return official === undefined
      ? terms
      : [{ name: 'official', weight: 2, reason: `${official.origin.name} speaks for its own product` }, ...terms];
  },
};
