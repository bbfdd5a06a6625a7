import { loadVocabulary } from '../../src/vocabulary';

/** What is told of a vocabulary of two properties, the fields of the first given as YAML. */
function adviceOn(fields: string, other = '{ id: other, datatype: flag }'): string[] {
  const { messages, advice } = loadVocabulary(`vocabulary: pumps
subject: { kind: pump }
properties:
  - { id: one, ${fields} }
  - ${other}
`);
  expect(messages).toEqual([]);
  return advice.map(({ reason }) => reason);
}

describe('units', () => {
  test('a factor that another is known to be', () => {
    expect(adviceOn('datatype: quantity, unit: mAh, units: [{ unit: Ah, factor: 100 }]')).toEqual([
      expect.stringContaining('one Ah is 1000 mAh, not 100'),
    ]);
    expect(adviceOn('datatype: quantity, unit: kW, units: [{ unit: W, factor: 1000 }]')).toEqual([
      expect.stringContaining('the other way round'),
    ]);
    expect(adviceOn('datatype: quantity, unit: hours, units: [{ unit: h, factor: 60 }]')).toEqual([
      expect.stringContaining('another spelling of "hours"'),
    ]);
  });

  test('nothing is said of a right factor, a rounded one, or one that nobody else knows', () => {
    expect(adviceOn('datatype: quantity, unit: kW, units: [{ unit: PS, factor: 0.7355 }]')).toEqual([]);
    expect(adviceOn('datatype: quantity, unit: l, units: [{ unit: lot, factor: 40 }]')).toEqual([]);
    expect(adviceOn('datatype: quantity, unit: strokes')).toEqual([]);
    expect(adviceOn('datatype: quantity, unit: kWh/100 km')).toEqual([]);
  });

  test('a spelling close to a known unit', () => {
    expect(adviceOn('datatype: quantity, unit: litters')).toEqual([expect.stringContaining('is "l" meant?')]);
    expect(adviceOn('datatype: quantity, unit: MHZ')).toEqual([]);
  });

  test('a unit that cannot stand behind a number', () => {
    expect(adviceOn('datatype: quantity, unit: points (of 100)')).toEqual([
      expect.stringContaining('cannot stand behind a number'),
    ]);
  });

  test('a unit of a text', () => {
    expect(adviceOn('datatype: text, unit: mm')).toEqual([expect.stringContaining('datatype: quantity')]);
    expect(adviceOn('datatype: text, unit: $-scale')).toEqual([]);
  });
});

describe('cues', () => {
  test('one that two properties of the same values wait for', () => {
    expect(adviceOn('datatype: date, cues: [opened]', '{ id: other, datatype: date, cues: [Opened] }')).toEqual([
      expect.stringContaining('"opened" is a cue of "other" as well'),
      expect.stringContaining('"Opened" is a cue of "one" as well'),
    ]);
    expect(adviceOn('datatype: date, cues: [opened]', '{ id: other, datatype: flag, cues: [opened] }')).toEqual([]);
  });

  test('one that stands in nearly every sentence', () => {
    expect(adviceOn('datatype: money, unit: USD, cues: [from]')).toEqual([expect.stringContaining('nearly every sentence')]);
    expect(adviceOn('datatype: money, unit: USD, cues: [starts from]')).toEqual([]);
  });
});
