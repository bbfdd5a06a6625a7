import { changed } from '../../src/util/changed';

describe('changed', () => {
  it('given a value and changes, gives a copy in the same order and leaves the value as it was', () => {
    const value = { start: 1, end: 2 };
    const copy = changed(value, { end: 5, name: 'Larkspur 2' });
    expect(JSON.stringify(copy)).toBe('{"start":1,"end":5,"name":"Larkspur 2"}');
    expect(value).toEqual({ start: 1, end: 2 });
  });
});
