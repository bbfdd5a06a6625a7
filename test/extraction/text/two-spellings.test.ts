import { labelKey } from '../../../src/extraction/lexicon/label-key';

test.each([
  ['Colours', 'color'],
  ['Fibre', 'fiber'],
  ['kerb weight', 'Curb weight'],
  ['Licence', 'License'],
  ['Display-centre', 'display center'],
])('%s is %s, as a label', (british, american) => {
  expect(labelKey(british)).toBe(labelKey(american));
});

test.each([
  ['tours', 'tor'],
  ['four', 'for'],
  ['promise', 'promize'],
])('%s is not %s', (one, other) => {
  expect(labelKey(one)).not.toBe(labelKey(other));
});
