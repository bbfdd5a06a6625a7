import fc from 'fast-check';
import { wordsInLowerCase } from '../../../src/extraction/text/lower-case';
import { wordClass } from '../../../src/extraction/text/word-class';
import { readWords } from '../../../src/extraction/text/words';
import { allMatches } from '../../../src/util/all-matches';

const spelled = (text: string): string[] => readWords(text).map((word) => text.slice(word.start, word.end));

describe('the words of a text', () => {
  test.each([
    ['GPT-4o mini', ['GPT', '4o', 'mini']],
    ['128,000 of 3.5', ['128,000', 'of', '3.5']],
    ['1,28 and 1,2345', ['1', '28', 'and', '1', '2345']],
    ["Foo's C++ hasn\u2019t", ['Foo', "'s", 'C++', 'hasn\u2019t']],
    ['élan vital', ['élan', 'vital']],
  ])('of "%s" are runs of letters and digits', (text, words) => {
    expect(spelled(text)).toEqual(words);
  });

  test('that are spelled alike share what is known of the spelling, wherever they stand', () => {
    const [first, second] = [readWords('Prices fell'), readWords('the Prices')];
    expect(first[0]!.spelling).toBe(second[1]!.spelling);
    expect(first[0]).toMatchObject({ lower: 'prices', stem: 'price', isCapital: true, hasDigit: false });
  });

  test('lie in order within the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const word of readWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.written).toBe(text.slice(word.start, word.end).replaceAll('\u2019', "'"));
          end = word.end;
        }
      }),
    );
  });
});

test('a class of words is asked once for each spelling', () => {
  const asked: string[] = [];
  const isOdd = wordClass(({ lower }) => asked.push(lower) > 0 && lower.length % 2 === 1);
  expect(readWords('unasked words unasked Words').map(isOdd)).toEqual([true, true, true, true]);
  expect(asked).toEqual(['unasked', 'words', 'words']);
});

test('words in lower case are those that are no part of a name, a path or an identifier', () => {
  const text = 'Safety first, as in a-b safety-net, docs/path, snake_case, über and x.length. Done';
  expect([...wordsInLowerCase(text)].sort()).toEqual(['and', 'first', 'über'].sort());
});

test('all matches are found anew at each search, empty ones too', () => {
  const pattern = /b*/g;
  const once = allMatches(pattern, 'abb').map(([match]) => match);
  expect(once).toEqual(['', 'bb', '']);
  expect(allMatches(pattern, 'abb').map(([match]) => match)).toEqual(once);
});
