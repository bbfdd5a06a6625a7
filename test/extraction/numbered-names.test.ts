import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

const PLANES = aVocabulary(
  'plane',
  `
  id: range, label: Range, datatype: quantity, unit: km, cues: [range]
  id: seats, label: Seats, datatype: quantity, unit: seats, cues: [seats]
  id: first_flight, label: First flight, datatype: date, cues: [first flew]
  id: price, label: Price, datatype: money, unit: USD
  `,
);

it('calls what ends in figures with a hyphen by them, and takes several of one for the one', () => {
  const text =
    'The Linnet 777-9 first flew on 25 January 2020. Acme ordered 20 Linnet 777-9s and ten Linnet 787-10s. The 777-9 costs $442.2 million. ' +
    'The Linnet 787-10 is smaller. The 787-10 has a range of 11,730 km.';
  expect(readAloud(text, PLANES)).toEqual([
    'Linnet 777-9 | first_flight = "2020-01-25"',
    'Linnet 777-9 | price = 442200000 USD',
    'Linnet 787-10 | range = 11730 km',
  ]);
});

it('takes the town that a report was sent from for no subject', () => {
  const text =
    'HARBURY: Acme shows two planes\n\nThe Harbury show opened. In Harbury it was announced that the Linnet 777-9 has 426 seats. The Linnet 777-9 first flew in 2020. The plane has a range of 900 km.';
  expect(readAloud(text, PLANES)).toEqual([
    'Linnet 777-9 | seats = 426 seats',
    'Linnet 777-9 | first_flight = "2020"',
    'Linnet 777-9 | range = 900 km',
  ]);
});

it('calls what ends in a long number by all but its maker', () => {
  const text =
    '| | Acme Plume 13 9340 | Beta Quill 14 |\n|---|---|---|\n| Seats | 4 | 5 |\n\nThe Plume 13 9340 has a range of 900 km.';
  expect(readAloud(text, PLANES)).toContain('Acme Plume 13 9340 | range = 900 km');
});
