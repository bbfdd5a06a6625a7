import { CodeUnits } from '../../util/code-units';
import { spellingAt } from './spelling';
import { isWord } from './words';

const UNITS = new CodeUnits();

/** The words of three letters and more that stand in lower case in a text, and are no part of a name, a path or an identifier. */
export function wordsInLowerCase(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (let from = 0; from < text.length;) {
    const end = endOfPart(text, from);
    addWords(text.slice(from, end), words);
    from = end;
  }
  return words;
}

/** Parts end where a line ends, which is within no word; so the room that their units take is small however long the text. */
function endOfPart(text: string, from: number): number {
  const lineEnd = text.indexOf('\n', from + PART);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}

const PART = 1 << 16;

function addWords(text: string, words: Set<string>): void {
  const units = UNITS.of(text);
  for (let at = 0; at < text.length; at += 1) {
    if (!isLowerAt(units, at)) continue;
    const start = at;
    while (isLowerAt(units, at)) at += 1;
    if (at - start >= 3 && !isJoinedBefore(units, start) && !isJoinedBehind(units, at))
      words.add(spellingAt(units, start, at).spelled);
  }
}

function isLowerAt(units: Uint16Array, at: number): boolean {
  const code = units[at] as number;
  return code < 128 ? code >= 97 && code <= 122 : isWord(units, at) && /\p{Ll}/u.test(String.fromCharCode(code));
}

function isJoinedBefore(units: Uint16Array, at: number): boolean {
  return at > 0 && (isWord(units, at - 1) || '_/.-'.includes(String.fromCharCode(units[at - 1] as number)));
}

function isJoinedBehind(units: Uint16Array, at: number): boolean {
  return isWord(units, at) || '_/-'.includes(String.fromCharCode(units[at] as number));
}
