import { readAloud } from '../support/extraction';

/** Names that nothing but capitals tells, and pages that are put together in other ways than a title with its text. */
describe('names of capitals alone', () => {
  test('a member of a family is told from the family by its edition', () => {
    const text =
      'Kestrel is a family of models by Falster AI. Kestrel Ultra has 40 billion parameters. Kestrel Ultra costs $3 per million input tokens.';
    expect(readAloud(text)).toEqual(
      expect.arrayContaining([
        'Kestrel Ultra | parameters = 40000000000 params',
        'Kestrel Ultra | price.input = 3 USD/1M tokens',
      ]),
    );
  });

  test('Roman numerals are identity', () => {
    const lines = readAloud('Curlew II has 120 billion parameters. Curlew I has 60 billion parameters. Curlew I is retired.');
    expect(lines).toEqual(
      expect.arrayContaining(['Curlew II | parameters = 120000000000 params', 'Curlew I | parameters = 60000000000 params']),
    );
  });

  test('a maker is no subject, however often it is spoken of', () => {
    const text =
      'Acme has released Sparrow. Acme says that Sparrow has 3 billion parameters. Acme has offices. Sparrow is small.';
    expect(readAloud(text).filter((line) => line.startsWith('Acme'))).toEqual([]);
  });

  test('a percentage behind a name is no part of it', () => {
    const text = 'Osprey Lite is small. Osprey Lite has 4 billion parameters.\n\n- MMLU: Osprey Lite 74.0%, Auk 3 70.1%';
    expect(readAloud(text)).toContain('Osprey Lite | benchmark_score = 74 % {benchmark=MMLU}');
  });

  test('the end of a name stands for the whole', () => {
    const text = 'Osprey Opus 4 is new. Opus 4 costs $15 per million input tokens.';
    expect(readAloud(text)).toEqual(['Osprey Opus 4 | price.input = 15 USD/1M tokens']);
  });
});

describe('whom a block is about', () => {
  test('the lines under a name, and not the heading above them', () => {
    const text = 'DATA SHEET BS-0417\n\nModel name: Tamarack 34B\nParameters: 34B\nContext window: 131,072 tokens\n';
    expect(readAloud(text, undefined, 'sheet.txt')).toEqual([
      'Tamarack 34B | parameters = 34000000000 params',
      'Tamarack 34B | context_window = 131072 tokens',
    ]);
  });

  test('a question names the property and the subject of an answer that does neither', () => {
    const text =
      '# FAQ\n\n## What is the context window of Juniper 2?\n\n300,000 tokens.\n\n## Does Juniper 2 support function calling?\n\nYes.\n';
    expect(readAloud(text)).toEqual([
      'Juniper 2 | context_window = 300000 tokens',
      'Juniper 2 | feature.function_calling = true',
    ]);
  });

  test('a date as the heading is the date of what was released under it', () => {
    expect(readAloud('# Changelog\n\n## March 12, 2026\n\n- Released Osprey 2 Pro.\n')).toEqual([
      'Osprey 2 Pro | release_date = "2026-03-12"',
    ]);
  });
});

describe('what is left out', () => {
  test('a bare number behind another name goes on with what was said', () => {
    const text = 'Quillon 2 wrote 131 tokens per second, Ferro 3 at 88, and Auk 4 at 41.';
    expect(readAloud(text)).toEqual([
      'Quillon 2 | output_speed = 131 tokens/s',
      'Ferro 3 | output_speed = 88 tokens/s',
      'Auk 4 | output_speed = 41 tokens/s',
    ]);
  });

  test.each([
    ['a rumour', 'Tern 2 is rumoured to have 20 billion parameters.'],
    ['what may be', 'Tern 2 may have a context window of 128K tokens.'],
    ['what few do', 'Few models support function calling.'],
    ['what a label only touches', 'Images per request: n/a'],
  ])('%s is no statement', (_, sentence) => {
    expect(readAloud(`# Tern 2\n\n${sentence}\n`)).toEqual([]);
  });
});
