import { changed } from '../../util/changed';
import type { NameMark } from '../names/gazetteer';
import type { Proposal } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { valueSnak } from '../values';
import { chainFrom } from './chain';
import type { Sentence } from './sentence';

/**
 * Others that have what was just said of somebody, or have it not, where a name and half a verb are all that is said.
 * Takes: "Foo 2 has no vision. Bar 3 does.", "Vision is available in Bar 3 but not in Foo 2", "Foo 2 streams, and so does Bar 3"
 * Refuses: "Foo 2 has vision and is fast, Bar 3 is not" (something else was said since), "Bar 3 does well"
 */
export function ellipticalFlags(sentences: readonly Sentence[], said: readonly Proposal[]): Proposal[] {
  return sentences.flatMap((sentence) =>
    sentence.marks.names.flatMap((name) => {
      const before = lastSaid(name, said);
      const is = before.length > 0 ? whetherSo(name, before, sentence) : undefined;
      return is === undefined ? [] : togetherWith(name, sentence).flatMap((other) => goOn(other, is, before, sentence));
    }),
  );
}

/** What was said last before a name, of one subject in one way: "neither vision nor streaming" is two things. */
function lastSaid({ start }: NameMark, said: readonly Proposal[]): readonly Proposal[] {
  const last = said.findLast(({ evidence }) => evidence.end <= start);
  if (!last || start - last.evidence.end > FARTHEST) return [];
  const isAlike = (other: Proposal) =>
    other.evidence.end <= start &&
    last.evidence.start - other.evidence.end < FARTHEST &&
    other.subject?.key === last.subject?.key &&
    isSo(other) === isSo(last);
  return said.filter(isAlike);
}

const FARTHEST = 60;

function isSo({ snak }: Proposal): boolean | undefined {
  return snak.kind === 'value' && snak.value.type === 'flag' ? snak.value.is : undefined;
}

function whetherSo(name: NameMark, before: readonly Proposal[], { passage: { text } }: Sentence): boolean | undefined {
  const last = before.at(-1);
  if (!last || last.evidence.end > name.start) return undefined;
  const between = text.slice(last.evidence.end, name.start);
  const behind = text.slice(name.end, name.end + 30);
  const was = isSo(last);
  if (BUT_NOT.test(between) && ENDS.test(behind)) return was === true ? false : undefined;
  const [, so] = SO_DOES.exec(between) ?? [];
  if (so !== undefined && ENDS.test(behind)) return /^so$/i.test(so) ? was : false;
  const [, not] = DOES.exec(behind) ?? [];
  return DOES.test(behind) && TURNS.test(between) ? not === undefined : undefined;
}

const BUT_NOT = /^[^.;]{0,24}?,? (?:but )?not (?:in|on|for|with|by|to)? ?(?:the )?$/;
const SO_DOES = /^[^.;]{0,12}[.;,]?(?: and| but)? (so|neither|nor) (?:does|do|is|are|can|has|have) (?:the )?$/i;
const ENDS = /^(?:[.,;:)]|$| (?:and|or|nor|either|but)\b)/;
/** "Bar 3 does", "Bar 3 does not", "Bar 3 can", with nothing behind. */
const DOES =
  /^(?: \p{L}+ly| also| still)? (?:does|do|can|is|are|has|will)(not| not|n['\u2019]t|['\u2019]t)?(?:,? (?:too|as well|so|either))?(?=[.,;)]|$| (?:and|but|while)\b)/u;
/** Nothing but the end of what was said, and a conjunction. */
const TURNS =
  /^(?:(?! (?:and|but|is|has|it)\b)[^.;,]){0,24}(?:[.;,]|$)?(?: (?:but|and|while|whereas|only|today|however,?))*(?: the)? ?$/i;

/** "but not in Foo 2 or Foo 3". */
function togetherWith(name: NameMark, { passage: { text }, marks }: Sentence): readonly NameMark[] {
  return chainFrom(
    text,
    name,
    marks.names.filter(({ start }) => start >= name.end),
  );
}

function goOn(name: NameMark, is: boolean, before: readonly Proposal[], sentence: Sentence): Proposal[] {
  const subject = subjectOfName(name.name, sentence.document);
  return before
    .filter((said) => said.subject?.key !== subject.key)
    .map((said) => {
      const { status: _status, exclusive: _exclusive, ...qualifiers } = said.qualifiers;
      return changed(said, {
        snak: valueSnak({ type: 'flag', is }),
        value: name,
        evidence: { start: name.start, end: name.end },
        subject,
        qualifiers,
        confidence: 0.7,
        madeBy: [...said.madeBy.slice(0, 1), 'ellipsis'],
        inferred: ['property from the statement before'],
      });
    });
}
