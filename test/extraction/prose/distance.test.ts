import { distance } from '../../../src/extraction/prose/distance';

describe('how far two marks of a sentence stand apart', () => {
  const between = (text: string, first: string, second: string): number => {
    const [a, b] = [first, second].map((mark) => ({ start: text.indexOf(mark), end: text.indexOf(mark) + mark.length }));
    return distance(text, a!, b!, []);
  };

  test.each([
    ['a window of 128K', 'window', '128K', 1],
    ['82% on the FooBench', '82%', 'FooBench', 2],
    ['window, 128K', 'window', '128K', 4],
    ['window and 128K', 'window', '128K', 5],
    ['window (now 128K', 'window', '128K', 3],
    ['window; now 128K', 'window', '128K', 9],
    ['window which has 128K', 'window', '128K', 10],
    ['window: 128K', 'window', '128K', 0],
    ['window is: 128K', 'window', '128K', 1],
    ['window size: 128K', 'window', '128K', 9],
    ['input / 128K', 'input', '128K', 4],
    ['input/128K', 'input', '128K', 0],
    ['fenêtre à présent 128K', 'fenêtre', '128K', 2],
    ['hand or foot 128K', 'hand', '128K', 6],
  ])('in "%s" it is counted in words, and what parts them weighs more', (text, first, second, far) => {
    expect(between(text, first, second)).toBe(far);
    expect(between(text, second, first)).toBe(far);
  });

  test('another value between them weighs as much as six words', () => {
    expect(distance('price 5 6', { start: 0, end: 5 }, { start: 8, end: 9 }, [{ start: 6, end: 7 }])).toBe(7);
  });

  test('one that lies in the other is no distance away, one 200 characters off is out of reach', () => {
    expect(distance('128K tokens', { start: 0, end: 11 }, { start: 5, end: 11 }, [])).toBe(0);
    expect(distance(`a${' '.repeat(201)}b`, { start: 0, end: 1 }, { start: 202, end: 203 }, [])).toBe(Infinity);
  });
});
