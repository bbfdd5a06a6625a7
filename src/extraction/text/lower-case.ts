import { spellingAt } from './spelling';
import { isWordAt } from './words';

/** The words of three letters and more that stand in lower case in a text, and are no part of a name, a path or an identifier. */
export function wordsInLowerCase(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    if (!isLowerAt(text, at)) continue;
    const start = at;
    while (isLowerAt(text, at)) at += 1;
    if (at - start >= 3 && !isJoinedBefore(text, start) && !isJoinedBehind(text, at))
      words.add(spellingAt(text, start, at).spelled);
  }
  return words;
}

function isLowerAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 97 && code <= 122 : isWordAt(text, at) && /\p{Ll}/u.test(text.charAt(at));
}

function isJoinedBefore(text: string, at: number): boolean {
  return at > 0 && (isWordAt(text, at - 1) || '_/.-'.includes(text.charAt(at - 1)));
}

function isJoinedBehind(text: string, at: number): boolean {
  return at < text.length && (isWordAt(text, at) || '_/-'.includes(text.charAt(at)));
}
