import { entityKey, type Span } from '../../domain';
import type { DocumentReading } from '../document-reading';
import { isOpener } from '../names/name-words';
import { readWords } from '../text/words';
import { lowerCaseWords } from './capital-runs';

/**
 * Whether a clause is about something that it names and the document does not know as a subject: then it is about nobody else.
 * Takes: "Nanga Parbat is 8,126 m high", "Lhotse rises 8,516 m" on a page about another mountain
 * Refuses: "Weight is 2 kg" (a property), "Prices start at", "Parking is free" where the page has "parking" as well, "It is"
 */
export function opensWithStranger(text: string, clause: Span, document: DocumentReading): boolean {
  const [, several, single] = OPENS.exec(text.slice(clause.start, Math.min(clause.end, clause.start + 90))) ?? [];
  const name = several ?? single;
  if (name === undefined || document.names.makers.has(entityKey(name))) return false;
  const words = readWords(name);
  if (words.some(isOpener) || document.lexicon.phrases.findAll(name, words).length > 0) return false;
  return words.length > 1 || !lowerCaseWords(document).has(name.toLowerCase());
}

/** Capitals with a verb of things behind them; of a single word, one that a number follows. */
const OPENS =
  /^[\s\W]*(?:(?:and|but|while) )?(?:(\p{Lu}[\p{L}'\u2019-]+(?: \p{Lu}[\p{L}'\u2019-]+){1,3})(?= (?:is|was|rises|stands|weighs|costs|measures|lies|reaches|lasts) )|(\p{Lu}[\p{L}'\u2019-]+)(?= (?:is|rises|stands|weighs|costs|measures|reaches) (?:\p{Ll}+ ){0,2}[$\u20AC\u00A3]?\d))/u;
