import type { Span } from '../../domain';
import { isWordAt } from '../text/words';

const FARTHEST = 200;

/**
 * How far two marks of a sentence stand apart, in words, with surcharges for what parts them: a comma or an "and" 4, a
 * bracket 2, a turn of the sentence 8, another value 6. 0 when one lies in the other; Infinity beyond 200 characters.
 */
export function distance(text: string, a: Span, b: Span, values: readonly Span[]): number {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  if (second.start < first.end) return 0;
  if (second.start - first.end > FARTHEST) return Infinity;
  let far = apart(text, first.end, second.start);
  for (const value of values) if (value.start >= first.end && value.end <= second.start) far += 6;
  return far;
}

/** Read character by character: this is asked for every number with every cue of its sentence. */
function apart(text: string, start: number, end: number): number {
  let far = 0;
  for (let at = start; at < end; at += 1) {
    if (isWordAt(text, at)) {
      const from = at;
      while (at + 1 < end && isWordAt(text, at + 1)) at += 1;
      far += 1 + surchargeOfWord(text, from, at + 1);
    } else far += surchargeOfMark(text, at, start, end);
  }
  return far;
}

function surchargeOfWord(text: string, start: number, end: number): number {
  const length = end - start;
  if (length < 2 || length > 8) return 0;
  switch (text.charCodeAt(start)) {
    case 97: // a
      return length === 3 && text.startsWith('and', start) ? 4 : length === 8 && text.startsWith('although', start) ? 8 : 0;
    case 98: // b
      return length === 3 && text.startsWith('but', start) ? 8 : 0;
    case 111: // o
      return length === 2 && text.startsWith('or', start) ? 4 : 0;
    case 119: // w
      return TURNS.has(text.slice(start, end)) ? 8 : 0;
    default:
      return 0;
  }
}

const TURNS = new Set(['while', 'whereas', 'which']);

function surchargeOfMark(text: string, at: number, start: number, end: number): number {
  switch (text.charCodeAt(at)) {
    case 44: // ,
      return 4;
    case 40: // ()[]
    case 41:
    case 91:
    case 93:
      return 2;
    case 59: // ;
    case 0x7c: // | and the dots between short facts
    case 0xb7:
    case 0x2022:
    case 0x2014: // em dash
      return 8;
    case 58: // a colon, unless that is all there is
      return at + 1 < end && text.charCodeAt(at + 1) === 32 && !/^(?:: | is: )$/.test(text.slice(start, end)) ? 8 : 0;
    case 43: // + and /, between spaces
    case 47:
      return at > start && at + 1 < end && isSpace(text, at - 1) && isSpace(text, at + 1) ? 4 : 0;
    default:
      return 0;
  }
}

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xa0;
}
