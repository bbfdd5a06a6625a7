import { loadVocabulary } from '../../src/vocabulary';
import { readAloud } from '../support/extraction';

const { vocabulary } = loadVocabulary(`
vocabulary: bikes
version: 1
title: Electric bicycles
subject: { kind: bike, nouns: [bike, bicycle] }
terms:
  battery_size: [{ id: 500 Wh, aliases: [500Wh] }, { id: 750 Wh, aliases: [750Wh] }]
properties:
  - { id: weight, label: Weight, datatype: quantity, unit: kg, aliases: [weight], cues: [weighs] }
  - { id: wheel_size, label: Wheel size, datatype: quantity, unit: in, aliases: [wheel size], cues: [wheels] }
  - { id: motor, label: Motor, datatype: entity, aliases: [motor, drive unit], cues: ["driven by {value}"] }
  - { id: torque, label: Torque, datatype: quantity, unit: Nm, aliases: [torque], cues: [torque, Nm] }
  - { id: battery, label: Battery, datatype: quantity, unit: Wh, aliases: [battery], cues: [battery] }
  - { id: fast_charging, label: Fast charging, datatype: flag, aliases: [fast charging], cues: [fast charging] }
  - { id: release_date, label: Release date, datatype: date, aliases: [released], cues: [released] }
  - { id: price, label: Price, datatype: money, unit: EUR, aliases: [price], cues: [costs], separators: [battery_size] }
`);

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const page = (...rows: string[]) => `<html><body><h1>Falster Heron 3</h1><table>${rows.join('')}</table></body></html>`;
const said = (...rows: string[]) => readAloud(page(...rows), vocabulary, 'page.html');

describe('a sheet whose first column names groups of rows', () => {
  test('labels stand in the second, alone or with their group', () => {
    expect(
      said(
        row('Wheel', 'Size', '27.5 in'),
        row('Wheel', 'Brake', 'disc'),
        row('Body', 'Weight', '24.1 kg'),
        row('Body', 'Colour', 'red'),
      ),
    ).toEqual(['Falster Heron 3 | wheel_size = 27.5 in', 'Falster Heron 3 | weight = 24.1 kg']);
  });

  test('a group alone tells of a number in its unit, and of nothing else', () => {
    expect(
      said(
        row('Battery', 'Type', 'Li-ion 720 Wh'),
        row('Battery', 'Cells', '40'),
        row('Motor', 'Mount', 'Hub'),
        row('Motor', 'Feel', 'Soft'),
      ),
    ).toEqual(['Falster Heron 3 | battery = 720 Wh']);
  });

  test('a unit that is among the words for just one property tells it under a label that does not', () => {
    expect(said(row('Drive', 'System', 'Orrin X2+, 85 Nm (peak)'), row('Drive', 'Modes', '5'))).toEqual([
      'Falster Heron 3 | torque = 85 Nm',
    ]);
  });

  test('the number of a name is none of the thing that bears it', () => {
    expect(said(row('Drive', 'Motor', 'Orrin Torq 9 (85 Nm)'), row('Drive', 'Modes', '5'))).toEqual([
      'Falster Heron 3 | motor = "Orrin Torq 9"',
    ]);
  });
});

describe('cells', () => {
  test('how much of a feature there is says that there is one', () => {
    expect(said(row('Fast charging', '180 W (USB)'), row('Weight', '24 kg'))).toContain('Falster Heron 3 | fast_charging = true');
    expect(said(row('Fast charging', '0 W'), row('Weight', '24 kg'))).toEqual(['Falster Heron 3 | weight = 24 kg']);
  });

  test('a price in each of several currencies is as many, a conversion in brackets is none', () => {
    expect(said(row('Price', '$\u2009899.00 / \u20ac\u2009949.00'), row('Weight', '24 kg')).slice(0, 2)).toEqual([
      'Falster Heron 3 | price = 899 USD',
      'Falster Heron 3 | price = 949 EUR',
    ]);
    expect(said(row('Price', '\u20ac949 ($1,020)'), row('Weight', '24 kg'))[0]).toBe('Falster Heron 3 | price = 949 EUR');
  });

  test('a variant that is told by what the prices differ in is no subject', () => {
    const rows = [row('500Wh low step', 'Velostore', '\u20ac 3,889'), row('750Wh', 'Velostore', '\u20ac 4,419')];
    expect(said('<tr><th>Variant</th><th>Store</th><th>Price</th></tr>', ...rows)).toEqual([
      'Falster Heron 3 | price = 3889 EUR {battery_size=500 Wh}',
      'Falster Heron 3 | price = 4419 EUR {battery_size=750 Wh}',
    ]);
  });

  test('a year may stand ahead of its day', () => {
    expect(said(row('Released', '2026, September 18'), row('Weight', '24 kg'))[0]).toBe(
      'Falster Heron 3 | release_date = "2026-09-18"',
    );
    expect(said(row('Released', '2026, May 2027'), row('Weight', '24 kg'))[0]).toBe('Falster Heron 3 | release_date = "2026"');
  });
});

describe('labels that hold a known one among other words', () => {
  test('are of something else where the table has the known one itself, with a figure beside it', () => {
    expect(said(row('Weight', '24.1 kg'), row('Max gross weight', '150 kg'), row('Torque', '85 Nm'))).toEqual([
      'Falster Heron 3 | weight = 24.1 kg',
      'Falster Heron 3 | torque = 85 Nm',
    ]);
    expect(said(row('Weight', 'see below'), row('Total weight', '24.1 kg'), row('Torque', '85 Nm'))).toEqual([
      'Falster Heron 3 | weight = 24.1 kg',
      'Falster Heron 3 | torque = 85 Nm',
    ]);
  });
});

describe('a group of one row, as a table of its own', () => {
  test('gives the row its property', () => {
    expect(said(row('Battery', 'Single', '625 Wh'))).toEqual(['Falster Heron 3 | battery = 625 Wh']);
  });

  test('lines of a list are no name together', () => {
    expect(
      said(row('Battery', 'Double', '625 Wh, built in, LUX<br>500 Wh, removable'), row('Battery', 'Lock', 'yes, with key')),
    ).toEqual(['Falster Heron 3 | battery = 625 Wh']);
  });
});

test('amounts are read in many currencies', () => {
  expect(said(row('Price', '₹ 69,999 / SEK 8,990'), row('Weight', '24.1 kg'))).toEqual([
    'Falster Heron 3 | price = 69999 INR',
    'Falster Heron 3 | price = 8990 SEK',
    'Falster Heron 3 | weight = 24.1 kg',
  ]);
});
