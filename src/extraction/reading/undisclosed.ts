import type { Span } from '../../domain';
import { allMatches } from '../../util/all-matches';
import type { ReadingOptions } from './hit';
import { wordClass } from '../text/word-class';
import { normaliseText, prepareText } from './normalise';

export interface UndisclosedHit extends Span {
  /** `unknown`: nobody told. `none`: there is none. */
  readonly kind: 'unknown' | 'none';
  readonly written: string;
}

/**
 * Statements that a value was not told, or that there is none.
 * Takes: not disclosed   undisclosed   has not published   nobody has published   disclosed neither   publishes no FooBench   hasn't officially disclosed   N/A   unknown   no official confirmation   no published   has not said how many   TBA | none   no such   does not exist
 *   no word on   says nothing about   keeps it to itself   neither X nor Y has been disclosed   no X has been announced   declined to answer   has yet to publish
 * Refuses: "not available" (a flag), "disclosed", "unknown to most" still says unknown, "no" alone (a flag).
 */
export function readUndisclosed(text: string, options: ReadingOptions = {}): UndisclosedHit[] {
  const hits: UndisclosedHit[] = [];
  for (const found of allMatches(STATEMENT, options.prepared ?? prepareText(text, options.masks))) {
    const end = found.index + found[0].length;
    hits.push({
      start: found.index,
      end,
      kind: found.groups?.['none'] === undefined ? 'unknown' : 'none',
      written: text.slice(found.index, end),
    });
  }
  return hits;
}

/** A word that every such statement has one of: without it the pattern need not be tried. */
export const mayBeUndisclosed = wordClass(({ lower }) => MARK.test(normaliseText(lower)));
const MARK =
  /n't|\b(?:nobody|nothing|neither|no|not|never|n|none|non|tbd|tba|kept|itself|secret|wraps|guess|yet|stopped|withheld|announced|determined|confirmed)\b|\b(?:disclos|publish|reveal|declin|refus|un(?:disclosed|published|specified|known|announced|reported|confirmed)\b)/;

const TELL =
  '(?:disclos|publish|reveal|confirm|specif|divulg)(?:e|ed|es|y|ied|ing)?|share[ds]?|state[ds]?|made public|make public|reported?|documented?|provided?|(?:said|say|told|explain(?:ed)?)(?= (?:how|what|which|whether|when|where)\\b)';
const ADVERBS = '(?:(?:yet|been|ever|officially|publicly|independently|formally|currently|otherwise|be) ){0,3}';
const STATEMENT = new RegExp(
  '(?<![\\w-])(?:' +
    [
      `(?:nobody|no one) (?:has )?${ADVERBS}(?:${TELL})|(?:disclos|publish|reveal)(?:e|ed|es) (?:neither|no)`,
      `(?:(?:has|have|had|does|do|did|was|were|is|are|been)(?:n't| not| never) |not |never |(?:would|will)(?:n't| not) |declin(?:es|ed) to |refus(?:es|ed) to |(?:has|have) yet to |(?:stopped|stops) )${ADVERBS}(?:${TELL}|publishing|disclosing)`,
      `(?:(?:would|will)(?:n't| not)|declin(?:es|ed) to|refus(?:es|ed) to) (?:comment|answer|say)`,
      `(?<=\\b(?:no|neither)\\b(?:[^.;,]|\\.(?=\\S)){3,80} )(?:has been|have been|is|are|was|were) ${ADVERBS}(?:${TELL}|announced|given)`,
      'no word (?:yet )?(?:on|about|of)|(?:gave|gives|there (?:is|are)) no (?:exact |official )?(?:figures?|numbers?|details?)(?: (?:for|on|about|of))?',
      "nothing (?:is |has been )?(?:publicly |officially )?(?:known|said|disclosed|published) (?:about|of|on)|(?:says|said) nothing (?:about|of|on)|under wraps|any(?:one|body)'s guess|to itself|(?:remains?|is|are|stays?) (?:a |[a-z]+'s )?secret",
      'un(?:disclosed|published|specified|known|announced|reported|confirmed)',
      'N/A|n/a|TBD|TBA|to be (?:announced|determined|confirmed)',
      'no (?:official|public|published|independent|publicly available)(?: (?:published|confirmation|figures?|information|data|numbers?|details?|word|values?|scores?|results?))*',
      'no (?:confirmation|information|data|details|figures?)(?: (?:is|are|has been|have been))?(?: (?:available|published|given|known))',
      'not (?:publicly |officially |generally )?known|kept secret|withheld|not public',
      "(?<none>none|no such [a-z]+|(?:does|do|did)(?:n't| not) exist|non-existent)",
    ].join('|') +
    ')(?![\\w-])',
  'gi',
);
