import type { Span } from '../../domain';

/**
 * Text with one spelling for each mark, character for character, so that every offset still holds: curly quotes and
 * primes are straight, the many hyphens (U+2010 to U+2013, minus signs) are "-", the many spaces are " ", full-width forms
 * are ASCII. The em dash stays: it parts clauses.
 */
export function normaliseText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(ODD, (character) => SPELLED.get(character) ?? fullWidth(character));
}

/** `text` normalised, with everything under the masks blanked out by a mark that no reader takes. Same length. */
export function prepareText(text: string, masks: readonly Span[] = []): string {
  return maskOut(normaliseText(text), masks);
}

/** More masks on a text that is prepared already. */
export function maskOut(normalised: string, masks: readonly Span[]): string {
  if (masks.length === 0) return normalised;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of [...masks].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    pieces.push(normalised.slice(done, from), MASK.repeat(end - from));
    done = end;
  }
  return pieces.join('') + normalised.slice(done);
}

/** OBJECT REPLACEMENT CHARACTER: neither letter, digit, space nor punctuation to any reader. */
export const MASK = '\uFFFC';

const PLAIN = /^[\x00-\x7F]*$/;
const ODD =
  /[\u00A0\u2000-\u200A\u202F\u205F\u3000\u2018-\u201F\u2032\u2033\u2010-\u2013\u2212\uFE63\u223C\u02DC\u301C\u2044\uFF01-\uFF5E]/g;

const SPELLED = new Map([
  ...spell(' ', '\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000'),
  ...spell("'", '\u2018\u2019\u201A\u201B\u2032'),
  ...spell('"', '\u201C\u201D\u201E\u201F\u2033'),
  ...spell('-', '\u2010\u2011\u2012\u2013\u2212\uFE63'),
  ...spell('~', '\u223C\u02DC\u301C'),
  ...spell('/', '\u2044'),
]);

function spell(plain: string, odd: string): [string, string][] {
  return [...odd].map((character) => [character, plain]);
}

function fullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
