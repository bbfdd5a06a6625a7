import { wordClass } from '../text/word-class';
import type { Word } from '../text/words';
import { BEGINS_SEVERAL, ENDS_SEVERAL, type PhraseMatch, type PhraseTrie } from './phrase-trie';

/**
 * Phrases whose words a list shares, which do not stand in the text as such.
 * Takes: "image, video, and audio outputs" (three of them), "audio and video inputs and outputs" (four), "Foo Free, Plus, and Team users"
 * (three plans of Foo), "Foo (free and Plus tiers)", "the Assistants, Chat Completions, and Batch APIs"
 * Refuses: anything that is no known phrase when put together.
 */
export function findCoordinated<Meaning>(words: readonly Word[], phrases: PhraseTrie<Meaning>): PhraseMatch<Meaning>[] {
  const found: PhraseMatch<Meaning>[] = [];
  let done = 0;
  for (let link = 0; link < words.length; link += 1) {
    if (!isLink(words[link] as Word)) continue;
    const end = Math.min(link + BEHIND, words.length - 1);
    for (let at = Math.max(done, link - AHEAD); at <= end; at += 1) {
      const role = phrases.roleOf((words[at] as Word).spelling);
      if ((role & ENDS_SEVERAL) !== 0) sharedHead(words, at, phrases, found);
      if ((role & BEGINS_SEVERAL) !== 0) sharedStart(words, at, phrases, found);
    }
    done = Math.max(done, end + 1);
  }
  return found;
}

/** What parts the items of a list. A word shares nothing that has no such thing within a few words of it. */
function isLink(word: Word): boolean {
  const { joint } = word;
  return joint === ',' || joint === '/' || joint === '(' || isJoiner(word);
}

/** How far the words that share something stand ahead of a link and behind it: an item before has at most two words. */
const AHEAD = 2;
const BEHIND = 3;

const MOST_ITEMS = 6;

/** "audio and video inputs and outputs": every item before with every head. */
function sharedHead<Meaning>(
  words: readonly Word[],
  at: number,
  phrases: PhraseTrie<Meaning>,
  found: PhraseMatch<Meaning>[],
): void {
  if (isPreposition(words[at] as Word) || (at > 0 && isFigure(words[at - 1] as Word))) return;
  const heads = headsFrom(words, at, phrases);
  if (heads.length === 1 && !isListed(words, at)) return;
  const items = itemsBefore(words, at);
  if (items.length + heads.length < 3) return;
  for (const [first, last] of items) {
    for (const head of heads) {
      if (last === at - 1 && head === at) continue;
      const { start, stem } = words[first] as Word;
      const stems = first === last ? [stem] : [stem, (words[last] as Word).stem];
      const { end, stem: headStem } = words[head] as Word;
      for (const meaning of phrases.meaningsOf(stems, headStem))
        found.push({ start, end, meaning, at: first, length: stems.length + 1 });
    }
  }
}

/** "128K tokens of context and 32K tokens of output": no list of what "context of" or "context tokens" are. */
const isPreposition = wordClass(({ lower }) => /^(?:of|to|in|at|with|for|on|up|from|by)$/.test(lower));

const isFigure = wordClass(({ written }) => /^\d/.test(written));

function headsFrom<Meaning>(words: readonly Word[], at: number, phrases: PhraseTrie<Meaning>): number[] {
  const heads = [at];
  for (let next = at + 1; next < words.length && heads.length < MOST_ITEMS;) {
    const word = words[next] as Word;
    const joined = word.joint === '/' ? next : isJoiner(word) && word.isSpaced && word.joint === '' ? next + 1 : -1;
    const head = words[joined];
    if (!head || (phrases.roleOf(head.spelling) & ENDS_SEVERAL) === 0) break;
    heads.push(joined);
    next = joined + 1;
  }
  return heads;
}

/** Whether something parts what stands right before a word from another item before: alone it shares nothing. */
function isListed(words: readonly Word[], at: number): boolean {
  if (words[at]?.joint !== '') return false;
  const last = words[at - 1];
  const before = words[at - 2];
  if (!last || !before) return false;
  if (last.joint !== '' || isJoiner(before)) return true;
  const joint = before.joint;
  return joint !== '' || (at > 2 && isJoiner(words[at - 3] as Word));
}

/** First and last word of each item of the list that ends right before `at`, the nearest first; an item has at most two words. */
function itemsBefore(words: readonly Word[], at: number): [number, number][] {
  const items: [number, number][] = [];
  let last = at - 1;
  if (words[at]?.joint !== '') return items;
  while (last >= 0 && items.length < MOST_ITEMS) {
    let first = last;
    while (first > 0 && last - first < 1 && words[first]?.joint === '' && !isJoiner(words[first - 1] as Word)) first -= 1;
    items.push([first, last]);
    if (first !== last) items.push([last, last]);
    const before = words[first - 1];
    const joint = words[first]?.joint ?? '';
    if (joint === ',' || joint === '/') last = first - 1;
    else if (before && isJoiner(before) && joint === '') last = first - 2;
    else break;
  }
  return items;
}

/** "Foo Free, Plus, and Team", "Foo (free and Plus": the start with every later item. */
function sharedStart<Meaning>(
  words: readonly Word[],
  at: number,
  phrases: PhraseTrie<Meaning>,
  found: PhraseMatch<Meaning>[],
): void {
  const start = words[at] as Word;
  const second = words[at + 1];
  const isBracket = second?.joint === '(';
  if (!second || !(isBracket || (second.joint === '' && phrases.meaningsOf([start.stem], second.stem).length > 0))) return;
  for (let next = isBracket ? at + 1 : at + 2, count = 0; count < MOST_ITEMS; count += 1) {
    const joint = words[next]?.joint;
    if (
      joint === undefined ||
      !(joint === ',' || (isBracket && next === at + 1) || (joint === '' && isJoiner(words[next] as Word)))
    )
      break;
    if (isJoiner(words[next] as Word)) next += 1;
    const item = words[next];
    if (!item) break;
    for (const meaning of phrases.meaningsOf([start.stem], item.stem))
      found.push({ start: start.start, end: item.end, meaning, at, length: 2, isSpread: true });
    next += 1;
  }
}

const isJoiner = wordClass(({ lower }) => lower === 'and' || lower === 'or');
