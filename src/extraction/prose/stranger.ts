import { entityKey, type Span } from '../../domain';
import type { DocumentReading } from '../document-reading';
import { isOpener } from '../names/name-words';
import { readWords } from '../text/words';
import { lowerCaseWords } from './capital-runs';

/**
 * Whether a clause is about something that it names and the document does not know as a subject: then it is about nobody else.
 * Takes: "Nanga Parbat is 8,126 m high", "Lhotse rises 8,516 m" on a page about another mountain, "Foo Cloud, for its part, charges $9"
 * Refuses: "Weight is 2 kg" (a property), "Prices start at", "Parking is free" where the page has "parking" as well, "It is"
 */
export function opensWithStranger(text: string, clause: Span, document: DocumentReading): boolean {
  const [, several, single] = OPENS.exec(text.slice(clause.start, Math.min(clause.end, clause.start + 110))) ?? [];
  const name = several ?? single;
  if (name === undefined || document.names.makers.has(entityKey(name))) return false;
  const words = readWords(name);
  if (words.some(isOpener) || document.lexicon.phrases.findAll(name, words).length > 0) return false;
  return words.length > 1 || !lowerCaseWords(document).has(name.toLowerCase());
}

const ASIDE =
  '(?:, (?:by contrast|in contrast|on the other hand|for (?:its|his|her|their) part|meanwhile|however|for (?:example|instance)),' +
  '|, (?:which|whose|the|an?|at|with|another|one of) (?:[^,;.()]|[.,]\\d){2,90},)?';
const VERBS =
  'is|was|rises|stands|weighs|costs|measures|lies|reaches|lasts|charges|asks|sells|has|had|offers|holds|manages|scores|runs|comes|ships';

/** Capitals with a verb of things behind them; of a single word, one that a number follows. */
const OPENS = new RegExp(
  `^[\\s\\W]*(?:(?:and|but|while|whereas) )?(?:[Tt]he )?(?:(\\p{Lu}[\\p{L}'\u2019-]+(?: \\p{Lu}[\\p{L}'\u2019-]+){1,3})(?=${ASIDE} (?:${VERBS}) )|(\\p{Lu}[\\p{L}'\u2019-]+)(?=${ASIDE} (?:${VERBS}) (?:\\p{Ll}+ ){0,2}[$\u20AC\u00A3]?\\d))`,
  'u',
);
