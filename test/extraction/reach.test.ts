import { readAloud } from '../support/extraction';

describe('columns kept by white space', () => {
  test('a header over rows of figures is a table, with a rule under it or not', () => {
    const rule = '-'.repeat(34);
    const sheet = (lines: readonly string[]) => readAloud(lines.join('\n'), undefined, 'page.txt');
    const [header, first, second] = [
      'Model        Context   Input $/M',
      'Tern 2       128K      0.15',
      'Tern 2 Max   256K      1.50',
    ];
    const said = [
      'Tern 2 | context_window = 128000 tokens',
      'Tern 2 | price.input = 0.15 USD/1M tokens',
      'Tern 2 Max | context_window = 256000 tokens',
      'Tern 2 Max | price.input = 1.5 USD/1M tokens',
    ];
    expect(sheet([header, rule, first, second])).toEqual(said);
    expect(sheet([header, first, second])).toEqual(said);
  });

  test('rows of dots lead to values', () => {
    const text = 'TERN 2 - DATA SHEET\n\nContext window ....... 65,536 tokens\nLicense .............. Apache 2.0\n';
    expect(readAloud(text, undefined, 'page.txt')).toEqual([
      'TERN 2 | context_window = 65536 tokens',
      'TERN 2 | license = "Apache 2.0"',
    ]);
  });

  test('sentences set two blanks apart are none', () => {
    const text = 'Tern 2 is quick.  It is cheap.\nTern 2 is small.  It is old.\n';
    expect(readAloud(text, undefined, 'page.txt')).toEqual([]);
  });
});

describe('lists of features', () => {
  const card = (list: string) => readAloud(`# Tern 2\n\nTern 2 is a language model.\n\n${list}\n`);

  test('a tick grants and a cross denies', () => {
    expect(card('- ✓ Streaming\n- ✗ Fine-tuning')).toEqual([
      'Tern 2 | feature.streaming = true',
      'Tern 2 | feature.fine_tuning = false',
    ]);
  });

  test('a heading or a key says of what the list is; any other says nothing', () => {
    expect(card('## Not supported\n\n- JSON mode')).toEqual(['Tern 2 | feature.json_mode = false']);
    expect(card('Features: streaming, JSON mode')).toEqual([
      'Tern 2 | feature.streaming = true',
      'Tern 2 | feature.json_mode = true',
    ]);
    expect(card('## Roadmap talks\n\n- JSON mode')).toEqual([]);
  });
});

describe('whom it is said of', () => {
  const pair = (sentence: string) => readAloud(`# Tern 2 and Auk 3\n\nTern 2 and Auk 3 are language models. ${sentence}\n`);

  test('a badge in a heading is no part of the name', () => {
    const html =
      '<main><h1>Models</h1><h2>Tern 2 <span class="badge">Preview</span></h2><dl><dt>Context window</dt><dd>128K</dd></dl></main>';
    expect(readAloud(html, undefined, 'page.html')).toEqual(['Tern 2 | context_window = 128000 tokens']);
  });

  test('as many as are counted', () => {
    expect(pair('Both models support function calling.')).toEqual([
      'Auk 3 | feature.function_calling = true',
      'Tern 2 | feature.function_calling = true',
    ]);
  });

  test('values in a bracket go to the names before it in turn', () => {
    expect(pair('Tern 2 and Auk 3 (80.5% and 81.2%) lead on MMLU.')).toEqual([
      'Tern 2 | benchmark_score = 80.5 % {benchmark=MMLU}',
      'Auk 3 | benchmark_score = 81.2 % {benchmark=MMLU}',
    ]);
  });

  test('what describes a name is said of that name, not of the subject of the sentence', () => {
    const said = readAloud('# Notes\n\nWe moved from Tern 2 to Auk 3, a model released by Marsh Labs in December 2025.\n');
    expect(said).toEqual(['Auk 3 | provider = "Marsh Labs"', 'Auk 3 | release_date = "2025-12"']);
  });

  test('a question says nothing', () => {
    expect(readAloud('# Tern 2\n\nTern 2 is a language model. Can I fine-tune it?\n')).toEqual([]);
  });

  test('what is promised for a later time is not so yet', () => {
    expect(pair('The company promises 90 tokens per second for Tern 2 by the summer.')).toEqual([]);
  });
});
