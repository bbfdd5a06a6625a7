import type { Sentence } from '../prose/sentence';
import { within } from '../prose/within';
import { changed } from '../../util/changed';
import type { Chosen } from './candidate';

/**
 * A value that took the place of the one before it is of the same property, and the one before no longer is where it was only the start.
 * Takes: "trained with 8K context and later extended to 128K", "raised from 16K to 32K tokens"
 * Refuses: "trained with 8K context and 2T tokens" (nothing was changed)
 */
export function withLater(chosen: readonly Chosen[], { passage: { text }, marks, start }: Sentence): readonly Chosen[] {
  if (chosen.length < 2) return chosen;
  const told = [...chosen];
  for (const [index, { reading, best }] of chosen.entries()) {
    const before = told[index - 1];
    if (!before?.best || reading.kind !== before.reading.kind || reading.kind === 'date') continue;
    const between = { start: before.reading.span.end, end: reading.span.start };
    if (!LATER.test(text.slice(between.start, between.end)) || within(marks.terms, between).length > 0) continue;
    const value = reading.read(before.best.property, true);
    if (!value || (best && best.property !== before.best.property && best.cost < 2)) continue;
    told[index] = { reading, best: changed(before.best, { value, cost: Math.max(before.best.cost, 3) }) };
    if (ONLY_START.test(text.slice(Math.max(start, before.reading.span.start - 100), before.reading.span.start)))
      told[index - 1] = { reading: before.reading, best: undefined };
  }
  return told;
}

/** In the present, "it climbs to $10 for the larger one" tells of both. */
const CHANGED =
  'extended|extending|raised|raising|increased|increasing|expanded|expanding|upgraded|lowered|lowering|cut|cutting|reduced|reducing|grown|grew|boosted|fell|fallen|rose|risen|dropped|went|gone|climbed|jumped|improved|doubled|moved|slashed';
const CHANGES =
  'extends?|raises?|increases?|expands?|upgrades?|lowers?|cuts?|slash(?:es)?|reduces?|grows?|boosts?|falls?|rises?|drops?|goes|climbs?|jumps?|improves?|improving|moves?|moving';
const LATER = new RegExp(`^(?: to|[^.;:()]{0,40}?\\b(?:${CHANGED}) (?:it |this )?(?:to|up to)) (?:about |around |up to )?$`);
const ONLY_START = new RegExp(
  `\\b(?:(?:pre-?)?train(?:ed|ing)|originally|initially|(?:${CHANGED}|${CHANGES})(?:[^.;]|\\.(?=\\d)){0,60} from)\\b[^.;]*$`,
  'i',
);
