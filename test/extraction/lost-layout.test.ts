import { readAloud } from '../support/extraction';

/** A page that is left with one short line for each of its texts. */
function page(...lines: string[]): string[] {
  return readAloud(lines.join('\n'), undefined, 'page.txt');
}

describe('pages whose layout got lost', () => {
  test('a label on a line of its own has the line under it as its value', () => {
    expect(
      page(
        'Sorrel 2',
        'Default',
        'Context window',
        '163.8K',
        'Max output',
        '32K',
        'License',
        'Proprietary',
        'Streaming',
        'Supported',
      ),
    ).toEqual([
      'Sorrel 2 | context_window = 163800 tokens',
      'Sorrel 2 | max_output = 32000 tokens',
      'Sorrel 2 | license = "Proprietary"',
      'Sorrel 2 | feature.streaming = true',
    ]);
  });

  test('values over their labels go with the label under them, as cards of figures have it', () => {
    const card = (name: string, input: string, output: string) =>
      `<div><h3>${name}</h3><p>${input} <span>/1M tokens</span></p><p>Input</p><p>${output} <span>/1M tokens</span></p><p>Output</p></div>`;
    const html = `<main><h1>Prices</h1>${card('Sorrel 2', '$2.50', '$10.00')}${card('Sorrel 3', '$0.15', '$0.60')}</main>`;
    expect(readAloud(html, undefined, 'page.html')).toEqual([
      'Sorrel 2 | price.input = 2.5 USD/1M tokens',
      'Sorrel 2 | price.output = 10 USD/1M tokens',
      'Sorrel 3 | price.input = 0.15 USD/1M tokens',
      'Sorrel 3 | price.output = 0.6 USD/1M tokens',
    ]);
  });

  test('a label over another label, over a sentence or alone under a figure says nothing', () => {
    expect(page('Sorrel 2', 'Context window', 'Max output', 'Input', 'Pricing', 'Overview')).toEqual([]);
    expect(
      page('Sorrel 2', 'Highlights', 'Our benchmark', '128K', 'Context window', 'The best choice for long documents.'),
    ).toEqual([]);
  });

  test('several amounts under one label hold each for its own length of prompts; "free of charge" before them is another plan', () => {
    expect(
      page(
        'Sorrel pricing',
        'Prices of all our models are listed on this page, by plan.',
        'Sorrel 2 Pro',
        'sorrel-2-pro',
        'Our strongest model, for work that takes many steps and much thought.',
        'Free Tier',
        'Paid Tier, per 1M tokens in USD',
        'Input price',
        'Free of charge',
        '$1.25, prompts <= 200k tokens',
        '$2.50, prompts > 200k tokens',
        'Sorrel 2 Mini',
        'sorrel-2-mini',
        'Input price',
        'Free of charge',
        '$0.30',
      ),
    ).toEqual([
      'Sorrel 2 Pro | model_id = "sorrel-2-pro"',
      'Sorrel 2 Pro | price.input = 1.25 USD/1M tokens',
      'Sorrel 2 Pro | price.input = 2.5 USD/1M tokens {tier=long context}',
      'Sorrel 2 Mini | model_id = "sorrel-2-mini"',
      'Sorrel 2 Mini | price.input = 0.3 USD/1M tokens',
    ]);
  });

  test('a table with a line for each cell is put together by its headers', () => {
    expect(
      page(
        'Prices on demand',
        'AI Model',
        'Current Speed',
        '(Tokens per Second)',
        'Input Token Price',
        '(Per Million Tokens)',
        'Output Token Price',
        '(Per Million Tokens)',
        'Sorrel 2 20B',
        '1,000 TPS',
        '$0.075',
        '$0.30',
        'Varnish Large',
        '500 TPS',
        '-',
        '$0.60',
      ),
    ).toEqual([
      'Sorrel 2 20B | output_speed = 1000 tokens/s',
      'Sorrel 2 20B | price.input = 0.075 USD/1M tokens',
      'Sorrel 2 20B | price.output = 0.3 USD/1M tokens',
      'Varnish Large | output_speed = 500 tokens/s',
      'Varnish Large | price.output = 0.6 USD/1M tokens',
    ]);
  });

  test('rows parted by tabs are read by their number, and a header that comes again begins another table', () => {
    expect(
      page(
        'Serverless prices',
        'Sorrel models',
        'Model\tInput\tOutput',
        'Sorrel 4 Instruct Turbo\t$0.27\t$0.85',
        'Sorrel 4\t$0.18\t$0.59',
        'Varnish models',
        'Model\tInput\tOutput',
        'Varnish-R1\t\t$7.00',
        'Varnish-V3.1\t$0.60\t$1.70',
        'Model size\tPrice per 1M tokens',
        'Up to 4B\t$0.10',
        '4.1B - 8B\t$0.20',
      ),
    ).toEqual([
      'Sorrel 4 Instruct Turbo | price.input = 0.27 USD/1M tokens',
      'Sorrel 4 Instruct Turbo | price.output = 0.85 USD/1M tokens',
      'Sorrel 4 | price.input = 0.18 USD/1M tokens',
      'Sorrel 4 | price.output = 0.59 USD/1M tokens',
      'Varnish-R1 | price.output = 7 USD/1M tokens',
      'Varnish-V3.1 | price.input = 0.6 USD/1M tokens',
      'Varnish-V3.1 | price.output = 1.7 USD/1M tokens',
    ]);
  });

  test('a bare number under a label that only holds a word for a price is none', () => {
    const table = [
      '| Model | Training time (GPU hours) | Training power (W) |',
      '|---|---|---|',
      '| Sorrel 2 8B | 1.46M | 700 |',
    ];
    expect(page(...table)).toEqual([]);
  });
});
