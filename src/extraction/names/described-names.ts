import { canonicalUnit } from '../../vocabulary/units/known-units';
import type { Lexicon } from '../lexicon/lexicon';
import { readQuantities } from '../reading/quantities';
import { wordClass } from '../text/word-class';
import type { Word } from '../text/words';
import { startsSentence } from './name-evidence';
import type { NameRun } from './name-runs';
import { isEdition, isOpener, isRoman } from './name-words';

/**
 * Capitals met once that a sentence describes as it would one of the vocabulary's subjects.
 * Takes: "Cerro Orlo, the most popular peak of the range, rises", "Orlo, a stratovolcano of 6,542 m" (a value of a text), "its neighbour Orlo is", "Orlo, a mere 5,421 m, once had",
 *   "Orlo, which is just over 4,000 m high", "Orlo (4,858 m) is" (at the start of a sentence), "Then there is the Orlo Five."
 * Refuses: "Hans Orlo, the mountain guide", "Orlo, a town at 1,600 m" within a sentence, "Acme, a phone maker"
 */
export function describedNames(text: string, words: readonly Word[], runs: readonly NameRun[], lexicon: Lexicon): string[] {
  return runs
    .filter((run) => run.shape === 'weak' && !words.slice(run.first, run.last + 1).some(isOpener))
    .filter(
      (run) =>
        isDescribed(text, words, run, lexicon) ||
        isMeasured(text, run, lexicon) ||
        isPresented(text, words, run) ||
        isNeighbour(text, run),
    )
    .map(({ start, end }) => text.slice(start, end));
}

/** What it is stands behind a comma: the noun for the subject or a value of a text, with nothing that makes it the beginning of another noun. */
function isDescribed(text: string, words: readonly Word[], run: NameRun, { vocabulary, textValues }: Lexicon): boolean {
  const article = words[run.last + 1];
  if (article?.joint !== ',' || !ARTICLES.test(article.lower)) return false;
  const behind = words.slice(run.last + 2, run.last + 9);
  const end = behind.findIndex(({ joint, lower }) => joint !== '' || PREPOSITIONS.test(lower));
  const head = behind[(end < 0 ? behind.length : end) - 1];
  return head !== undefined && end !== 0 && (vocabulary.subjectNouns.includes(head.lower) || textValues.has(head.lower));
}

const ARTICLES = /^(?:a|an|the|another|one)$/;
const PREPOSITIONS = /^(?:of|in|on|at|near|with|that|which|to|from|by|for|and|above|between|measuring|rising|standing)$/;

/** At the start of a sentence, in brackets or between commas: so many metres, where those are of the whole of a subject. */
function isMeasured(text: string, run: NameRun, { told, units }: Lexicon): boolean {
  if (!startsSentence(text, run)) return false;
  const aside = ASIDE.exec(text.slice(run.end, run.end + 90))?.[1];
  const [first] = aside === undefined ? [] : readQuantities(aside, { units });
  return first?.unit !== undefined && told.ofWhole(canonicalUnit(first.unit)) !== undefined;
}

const ASIDE =
  /^(?: \(|, (?:at|a mere|only|just|(?:which )?(?:rises|rising|is|stands|standing)(?: at| to)?) )((?:just |about |around |some |over |under |only )*\d(?:[^();.,]|[.,]\d)*)(?:\)|,) \p{Ll}/u;

/** "its neighbour Orlo is", "its smaller sibling Orlo has": of one kind with whoever is spoken of. */
function isNeighbour(text: string, { start, end }: NameRun): boolean {
  return NEIGHBOUR.test(text.slice(Math.max(0, start - 50), start)) && /^(?:,| \p{Ll})/u.test(text.slice(end));
}

const NEIGHBOUR =
  /\b(?:[Ii]ts|[Tt]heir) (?:\p{Ll}[\p{L}-]* )?(?:neighbour|neighbor|sibling|sister|twin|stablemate|predecessor|successor),? (?:the )?$/u;

/** "Then there is the Orlo Five.", "Last comes the Orlo II:", not "There is the Assistants API." */
function isPresented(text: string, words: readonly Word[], run: NameRun): boolean {
  const isMember = run.last > run.first && tellsMembers(words[run.last] as Word);
  return isMember && PRESENTS.test(text.slice(Math.max(0, run.start - 40), run.start)) && /^[.,;:]/.test(text.slice(run.end));
}

const NUMBERS = /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/;
const isNumber = wordClass(({ lower }) => NUMBERS.test(lower));

function tellsMembers(word: Word): boolean {
  return word.isCapital && (isEdition(word) || isRoman(word) || isNumber(word));
}

/** What stands before a thing that a text turns to. */
export const PRESENTS =
  /(?:\b[Tt]here(?:['\u2019]s| is| are)|\b[Ee]nter|\b[Mm]eet|\b(?:[Nn]ext|[Ll]ast|[Ff]inally|[Tt]hen|[Ff]irst|[Ss]econd|[Tt]hird)(?: up| of all)?,? (?:there )?(?:comes|came|is|was)) (?:also )?(?:the )?$/;
