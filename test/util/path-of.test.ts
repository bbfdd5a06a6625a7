import { lastParts, pathOf } from '../../src/util/path-of';

test('the path of a file: URL is as people write it, and anything else is left', () => {
  expect(pathOf('file:///notes/wei%C3%9F.md')).toBe('/notes/weiß.md');
  expect(pathOf('file:///notes/100%.md')).toBe('/notes/100%.md');
  expect(pathOf('notes/faq.md')).toBe('notes/faq.md');
});

test.each([
  ['file:///home/ada/notes/faq.md', 2, 'notes/faq.md'],
  ['notes/faq.md', 2, 'notes/faq.md'],
  ['faq.md', 2, 'faq.md'],
  ['file:///home/ada/notes/faq.md', 1, 'faq.md'],
])('of %s the last parts, %i at most, are %s', (place, most, parts) => {
  expect(lastParts(place, most)).toBe(parts);
});
