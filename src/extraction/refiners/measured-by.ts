import type { Span } from '../../domain';
import { changed } from '../../util/changed';
import { overlaps } from '../overlaps';
import { namedThingsIn } from '../prose/capital-runs';
import type { Sentence } from '../prose/sentence';
import { sentenceOf } from '../prose/sentence-of';
import type { Refiner } from './refiner';

/**
 * Who measured or claims it, where the sentence says so.
 * Takes: "Independent testing by Foo Labs recorded", "According to Acme, ...", "Acme states that", "data compiled by Foo Labs", "In Foo's evaluations", "Foo Labs, testing
 * independently, measured"
 * Refuses: "developed by Acme" (made, not measured), a benchmark or a platform, a name with no word of saying or testing
 */
export const measuredBy: Refiner = {
  name: 'measured-by',
  refine: (proposals, document) =>
    proposals.map((proposal) => {
      const { property, qualifiers, snak } = proposal;
      const told =
        snak.kind === 'value' && ['quantity', 'ratio', 'text'].includes(property.datatype) && property.about === undefined;
      const sentence = told && qualifiers['measured_by'] === undefined ? sentenceOf(proposal, document) : undefined;
      const who = sentence && (sentence.kept.measurer ??= measurerOf(sentence) ?? null);
      return who === undefined || who === null
        ? proposal
        : changed(proposal, {
            qualifiers: changed(qualifiers, { measured_by: who }),
            madeBy: [...proposal.madeBy, measuredBy.name],
          });
    }),
};

function measurerOf(sentence: Sentence): string | undefined {
  const { text } = sentence.passage;
  const known = sentence.marks.terms.filter((term) => term.qualifier === 'measured_by');
  for (const term of known) if (saysSo(text, sentence, term.start, term.end)) return term.id;
  const named = namedThingsIn(sentence).filter(
    (thing) => thing.start >= sentence.start && thing.end <= sentence.end && !thing.subject && !isTermOfAnother(thing, sentence),
  );
  return named.find((thing) => saysSo(text, sentence, thing.start, thing.end))?.text;
}

/** "GPQA Diamond reported 40.2%", "Foo Batch measured": a benchmark, a platform or a tier measures nothing. */
function isTermOfAnother(thing: Span, { marks }: Sentence): boolean {
  return marks.terms.some((term) => term.qualifier !== 'measured_by' && overlaps(term, thing));
}

const BEFORE =
  /(?:\b(?:according to|(?:test(?:ing|s|ed)?|measured|measurements?|evaluat(?:ions?|ed)|analysis,?|data|data compiled|benchmark(?:s|ed|ing)?|reported|recorded|figures?|numbers?|collected|compiled) (?:by|from|of)|cites)) (?:the )?$/i;
const AFTER =
  /^(?:['\u2019]s (?:own |reported |internal )?(?:data|tests?|testing|evaluations?|figures?|numbers?|measurements?|benchmarks?|analysis|index)\b|(?:,[^,.;:]{1,60},|, an? [^,.;:]{1,60},)? (?:states?|stated|claims?|claimed|reports?|reported|asserts?|asserted|says|said|measured|measures|recorded|found|finds|estimates?|notes|noted|characteri[sz]es?|puts|clocked|calls?|called|shows?|showed|gives|gave)\b)/i;

function saysSo(text: string, sentence: Sentence, start: number, end: number): boolean {
  return BEFORE.test(text.slice(Math.max(sentence.start, start - 60), start)) || AFTER.test(text.slice(end, end + 40));
}
