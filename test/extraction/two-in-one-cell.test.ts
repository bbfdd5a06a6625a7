import { loadVocabulary } from '../../src/vocabulary';
import { readAloud } from '../support/extraction';

const { vocabulary } = loadVocabulary(`
vocabulary: ferries
version: 1
title: Ferries
subject: { kind: ship, nouns: [ship, ferry] }
properties:
  - { id: power, label: Power, datatype: quantity, unit: kW, units: [{ unit: hp, factor: 0.7457 }], aliases: [power], cues: [power] }
  - { id: charge_time, label: Charging time, datatype: quantity, unit: min, units: [{ unit: minutes, factor: 1 }], aliases: [charging time], cues: [10 to 80 percent] }
  - { id: flag_state, label: Flags, datatype: entity, cardinality: many, aliases: [flag, flags], cues: ["sails under {value}"] }
  - { id: yard, label: Yard, datatype: entity, aliases: [yard], cues: ["built by {value}"] }
`);
const sheet = (...rows: string[]) => `# Orrin 7\n\n| | Orrin 7 |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;
const said = (...rows: string[]) => readAloud(sheet(...rows), vocabulary);

test('of two numbers under two units the one in the property\u2019s own unit is taken', () => {
  expect(said('Power (kW/hp) | 150/204', 'Yard | Falster')).toContain('Orrin 7 | power = 150 kW');
  expect(said('Power (hp / kW) | 204 / 150', 'Yard | Falster')).toContain('Orrin 7 | power = 150 kW');
  expect(said('Power (kW) | 150/204', 'Yard | Falster')).toEqual(['Orrin 7 | yard = "Falster"']);
});

test('a cell of a property that may have several names holds as many, of another one name', () => {
  expect(said('Flags | Norway, Sweden and Finland', 'Yard | Bjarke and Sons')).toEqual([
    'Orrin 7 | flag_state = "Norway"',
    'Orrin 7 | flag_state = "Sweden"',
    'Orrin 7 | flag_state = "Finland"',
    'Orrin 7 | yard = "Bjarke and Sons"',
  ]);
  expect(said('Flags | Norway, in summer', 'Yard | Falster')[0]).toBe('Orrin 7 | flag_state = "Norway, in summer"');
});

test('the number in the words that name a property is no value of it', () => {
  expect(readAloud('# Orrin 7\n\nThe Orrin 7 took 24 minutes from 10 to 80 percent.', vocabulary)).toEqual([
    'Orrin 7 | charge_time = 24 min',
  ]);
  expect(readAloud('# Orrin 7\n\nFrom 10 to 80 percent nobody measured.', vocabulary)).toEqual([]);
});

test('a label and its value between rules are a pair, and no title', () => {
  const box =
    'Orrin 7\n\n  Orrin 7\n  -------------\n  Machine\n  Power        150 kW\n  -------------\n  Building\n  Yard         Falster\n  -------------\n';
  expect(readAloud(box, vocabulary, 'page.txt')).toEqual(['Orrin 7 | power = 150 kW', 'Orrin 7 | yard = "Falster"']);
});
