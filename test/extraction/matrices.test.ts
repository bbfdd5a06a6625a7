import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

const table = (...rows: string[]) => `# Models\n\n| ${rows.join(' |\n| ')} |\n`;

describe('matrices of models and what they can do', () => {
  test('a dash among ticks says no', () => {
    const page = table('Feature | Tern 2 | Tern 2 Mini', '--- | --- | ---', 'Vision | ✓ | —', 'Function calling | ✓ | ✓');
    expect(readAloud(page)).toEqual([
      'Tern 2 | feature.vision = true',
      'Tern 2 Mini | feature.vision = false',
      'Tern 2 | feature.function_calling = true',
      'Tern 2 Mini | feature.function_calling = true',
    ]);
  });

  test.each([
    ['a cross says no already', table('Feature | Tern 2 | Auk 3 | Gull 4', '--- | --- | --- | ---', 'Vision | ✓ | ✗ | —')],
    ['nothing is ticked', table('Feature | Tern 2 | Auk 3 | Gull 4', '--- | --- | --- | ---', 'Context window | 8K | 16K | —')],
  ])('a dash says nothing where %s', (_, page) => {
    expect(readAloud(page).filter((line) => line.startsWith('Gull 4'))).toEqual([]);
  });

  test('an identifier under a platform says that it is there, and how it is called there', () => {
    const page = table(
      'Model | Amazon Bedrock | Vertex AI',
      '--- | --- | ---',
      'Tern 2 | acme.tern-2-v1:0 | tern-2@20260512',
      'Auk 3 | Yes | Coming soon',
    );
    expect(readAloud(page)).toEqual([
      'Tern 2 | availability = true {platform=AWS Bedrock}',
      'Tern 2 | model_id = "acme.tern-2-v1:0"',
      'Tern 2 | availability = true {platform=Google Vertex AI}',
      'Tern 2 | model_id = "tern-2@20260512"',
      'Auk 3 | availability = true {platform=AWS Bedrock}',
      'Auk 3 | availability = false {platform=Google Vertex AI status=planned}',
    ]);
  });

  test('the end of a life: a state, the day it goes and what takes its place, but no date as a state', () => {
    const page = table(
      'Model | State | Deprecated | Retirement date | Recommended replacement',
      '--- | --- | --- | --- | ---',
      'Tern 1 | Deprecated | May 12, 2026 | November 30, 2026 | Tern 2',
    );
    expect(readAloud(page)).toEqual([
      'Tern 1 | status = "deprecated"',
      'Tern 1 | retirement_date = "2026-11-30"',
      'Tern 1 | successor = "Tern 2"',
    ]);
  });

  it("is about the page's subject where its headers are phrases and no names", () => {
    expect(
      readAloud(
        '# Tern 2\n\nTern 2 is a model by Acme.\n\n| Object | Maximum size or number | Additional information |\n|---|---|---|\n| Context window | 64,000 tokens | of which some are kept |\n| Requests | 300 | |\n| Max output | 4,096 tokens | |\n',
      ),
    ).toEqual(['Tern 2 | provider = "Acme"', 'Tern 2 | context_window = 64000 tokens', 'Tern 2 | max_output = 4096 tokens']);
  });
});

const PLANES = aVocabulary(
  'plane',
  `
  id: length, label: Length, datatype: quantity, unit: m
  id: speed, label: Cruise speed, datatype: quantity, unit: km/h
  id: thrust, label: Thrust, datatype: quantity, unit: kN
  id: throughput, label: Throughput, datatype: quantity, unit: boxes/day, separators: [season]
  `,
  'terms: { season: [winter, summer] }',
);

it('reads the same measures in two systems of units once', () => {
  expect(
    readAloud(
      '# Linnet 5\n\n| Characteristic | Metric | Imperial |\n|---|---|---|\n| Length | 73.79 m | 242 ft 1 in |\n| Cruise speed | Mach 0.85 (903 km/h; 488 kn) | |\n| Thrust | 432 kN | |\n',
      PLANES,
    ),
  ).toEqual(['Linnet 5 | length = 73.79 m', 'Linnet 5 | speed = 903 km/h', 'Linnet 5 | thrust = 432 kN']);
});

it('reads rows of terms under a title with a subject a column', () => {
  expect(
    readAloud(
      '# Two planes\n\n## Throughput in boxes per day\n\n| Season | Linnet 5 | Wren 8 |\n|---|---|---|\n| Winter | 120 | 90 |\n| Summer | 140 | 95 |\n',
      PLANES,
    ),
  ).toEqual([
    'Linnet 5 | throughput = 120 boxes/day {season=winter}',
    'Wren 8 | throughput = 90 boxes/day {season=winter}',
    'Linnet 5 | throughput = 140 boxes/day {season=summer}',
    'Wren 8 | throughput = 95 boxes/day {season=summer}',
  ]);
});
