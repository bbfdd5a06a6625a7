import type { Snak } from '../../../src/domain';
import { fuse, type FusionClaim } from '../../../src/reconciliation/fusion';
import { memberKey, unabbreviated } from '../../../src/reconciliation/fusion/member-spellings';
import { aProperty } from '../../extraction/reading/a-property';
import { ofProperties } from '../../support/vocabulary';

const set = (...members: string[]): Snak => ({ kind: 'value', value: { type: 'set', members } });
const vocabulary = ofProperties(aProperty({ id: 'authors', datatype: 'set', cardinality: 'many' }));
const says = (source: string, ...members: string[]): FusionClaim => ({
  source,
  subject: 'book',
  property: 'authors',
  snak: set(...members),
});

describe('members that are spelt in several ways', () => {
  test.each([
    ['Ludwig Hölder', 'LUDWIG HOLDER'],
    ['Hölder, Ludwig', 'Ludwig Hölder'],
    ['C++', 'c++'],
  ])('%s and %s are one', (a, b) => {
    expect(memberKey(a)).toBe(memberKey(b));
  });

  test.each([
    ['Ludwig Hölder', 'Ludwig Holde'],
    ['item 1', 'item 12'],
    ['C', 'C++'],
  ])('%s and %s are two', (a, b) => {
    expect(memberKey(a)).not.toBe(memberKey(b));
  });

  test('an initial stands for the one name that it fits, and for none where it fits two', () => {
    expect(unabbreviated(['l holder', 'ludwig holder', 'ann lee'])).toEqual(new Map([['l holder', 'ludwig holder']]));
    expect(unabbreviated(['l holder', 'ludwig holder', 'lea holder'])).toEqual(new Map());
    expect(unabbreviated(['l', 'lea'])).toEqual(new Map());
  });

  test('given four sources that spell two authors in four ways, both authors are found, as most spell them', () => {
    const [slot] = fuse(
      [
        says('a', 'Ludwig Hölder', 'Ann Lee'),
        says('b', 'Hölder, Ludwig', 'Lee, Ann'),
        says('c', 'Ludwig Hölder', 'Ann Lee'),
        says('d', 'L. Holder', 'A. Lee'),
      ],
      vocabulary,
    );
    expect(slot?.chosen).toEqual(set('Ann Lee', 'Ludwig Hölder'));
    expect(slot?.status).toBe('AGREED');
  });
});
