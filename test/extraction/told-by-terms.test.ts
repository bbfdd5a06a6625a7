import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

const PHONES = aVocabulary(
  'phone',
  `
  id: battery, label: Battery, datatype: quantity, unit: mAh
  id: runtime, label: Battery life, datatype: quantity, unit: hours, cues: [lasted], separators: [test]
  id: support, label: Updates, datatype: quantity, unit: years, separators: [market]
  `,
  'terms: { test: [{ id: video, aliases: [video playback] }, { id: web, aliases: [web browsing] }], market: [Norway] }',
);
const PAGE = '# Foo 3 review\n\nThe Foo 3 is a phone.\n\n';

describe('a term that splits just one property counted in a unit', () => {
  test('tells it as the label of a row, under a heading that is another property', () => {
    const table =
      '## Battery\n\n| Test | Foo 3 | Bar 7 |\n|---|---|---|\n| Video playback (hours) | 17.1 | 16.3 |\n| Web browsing (hours) | 14.2 | – |\n';
    expect(readAloud(`${PAGE}${table}`, PHONES)).toEqual([
      'Foo 3 | runtime = 17.1 hours {test=video}',
      'Bar 7 | runtime = 16.3 hours {test=video}',
      'Foo 3 | runtime = 14.2 hours {test=web}',
    ]);
  });

  test('tells it behind a number in running text', () => {
    expect(readAloud(`${PAGE}It got through 9.5 hours of video playback.\n`, PHONES)).toEqual([
      'Foo 3 | runtime = 9.5 hours {test=video}',
    ]);
  });

  test('tells nothing of what is counted otherwise', () => {
    expect(readAloud(`${PAGE}It took 5 W in video playback, and 3 hours of rain in Norway.\n`, PHONES)).toEqual([]);
  });
});
