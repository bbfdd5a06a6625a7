import { readAloud } from '../support/extraction';

const aloud = (text: string) => readAloud(text, undefined, 'page.md');

describe('pages of catalogues and price lists', () => {
  test('the identifier on a line of its own under a name is that of the name', () => {
    expect(aloud('# Sorrel 2.5 Pro\n\n`acme/sorrel-2.5-pro`\n\nGood at long documents.\n')).toEqual([
      'Sorrel 2.5 Pro | model_id = "acme/sorrel-2.5-pro"',
    ]);
    expect(aloud('# Sorrel 2.5 Pro\n\n`acme/sorrel-3-pro`\n\nGood at long documents.\n')).toEqual([]);
  });

  test('the maker stands before the name in a heading where the page has its identifiers under that name', () => {
    expect(aloud('# Quillworks: Sorrel 2.5 Pro\n\nquillworks/sorrel-2.5-pro\n')).toContain(
      'Sorrel 2.5 Pro | provider = "Quillworks"',
    );
    expect(aloud('# Anthropic: Sorrel 2.5 Pro\n\nGood at long documents.\n')).toEqual([
      'Sorrel 2.5 Pro | provider = "Anthropic"',
    ]);
    expect(aloud('# Review: Sorrel 2.5 Pro\n\nGood at long documents.\n')).toEqual([]);
  });

  test('a cell of several amounts has each with its own condition', () => {
    expect(
      aloud(
        [
          '## Sorrel 2 Pro',
          '',
          '| | Free Tier | Paid Tier, per 1M tokens in USD |',
          '|---|---|---|',
          '| Input price | Free of charge | $1.25, prompts <= 200k tokens $2.50, prompts > 200k tokens |',
          '| Output price | Free of charge | $0.10 (text / image)<br>$0.70 (audio) |',
          '| Context caching price | Not available | $0.31, prompts <= 200k tokens<br>$0.625, prompts > 200k<br>$4.50 / 1,000,000 tokens per hour (storage price) |',
        ].join('\n'),
      ),
    ).toEqual([
      'Sorrel 2 Pro | price.input = 0 USD/1M tokens {tier=free}',
      'Sorrel 2 Pro | price.input = 1.25 USD/1M tokens',
      'Sorrel 2 Pro | price.input = 2.5 USD/1M tokens {tier=long context}',
      'Sorrel 2 Pro | price.output = 0 USD/1M tokens {tier=free}',
      'Sorrel 2 Pro | price.output = 0.1 USD/1M tokens {condition=text / image}',
      'Sorrel 2 Pro | price.output = 0.7 USD/1M tokens {condition=audio}',
      'Sorrel 2 Pro | price.cached_input = 0.31 USD/1M tokens',
      'Sorrel 2 Pro | price.cached_input = 0.625 USD/1M tokens {tier=long context}',
    ]);
  });

  test('a row of prices that say themselves what they are for is read under a label of prices; features among platforms are none', () => {
    expect(
      aloud(
        [
          '| Feature | Sorrel 4.5 | Varnish 4.1 |',
          '|---|---|---|',
          '| Claude API ID | sorrel-4-5-20250929 | varnish-4-1-20250805 |',
          '| AWS Bedrock ID | acme.sorrel-4-5-v1:0 | acme.varnish-4-1-v1:0 |',
          '| **Pricing**<sup>2</sup> | $3 / input MTok<br/>$15 / output MTok | $1 / input MTok<br/>$5 / output MTok |',
          '| Extended thinking | Yes | Yes |',
          '| Deep recall | Yes | No |',
        ].join('\n'),
      ).filter((line) => /price|thinking|recall/.test(line)),
    ).toEqual([
      'Sorrel 4.5 | price.input = 3 USD/1M tokens',
      'Sorrel 4.5 | price.output = 15 USD/1M tokens',
      'Varnish 4.1 | price.input = 1 USD/1M tokens',
      'Varnish 4.1 | price.output = 5 USD/1M tokens',
    ]);
  });

  test('tiers of usage are no models, and limits that differ by them are none of the model', () => {
    expect(
      aloud('# Sorrel 2\n\n| Tier | RPM | TPM |\n|---|---|---|\n| Tier 1 | 500 | 30,000 |\n| Tier 2 | 5,000 | 450,000 |\n'),
    ).toEqual([]);
  });

  test('a label that the break behind it got lost of is a label still', () => {
    expect(aloud('# Sorrel 2\n\nReleasedMay 1, 2024\n\nMax Output8,192 tokens\n\nMcSorrel 2\n')).toEqual([
      'Sorrel 2 | release_date = "2024-05-01"',
      'Sorrel 2 | max_output = 8192 tokens',
    ]);
  });

  test('the number right behind a label is of nothing else', () => {
    expect(aloud('# Sorrel 2\n\n- Context Length: Full 131,072 tokens and generation 8192 tokens\n')).toEqual([
      'Sorrel 2 | context_window = 131072 tokens',
      'Sorrel 2 | max_output = 8192 tokens',
    ]);
  });

  test('prices per thousand tokens by their header are those of a million all the same; a heading over both kinds tells none', () => {
    const page = [
      '## On-demand and batch pricing',
      '',
      '| Model | Price per 1,000 input tokens | Output (Per 1K tokens) | Price per 1,000 input tokens (batch) |',
      '|---|---|---|---|',
      '| Sorrel 2 | $0.003 | 0.015 | $0.0015 |',
    ];
    expect(aloud(page.join('\n'))).toEqual([
      'Sorrel 2 | price.input = 3 USD/1M tokens',
      'Sorrel 2 | price.output = 15 USD/1M tokens',
      'Sorrel 2 | price.input = 1.5 USD/1M tokens {tier=batch}',
    ]);
  });
});

it('takes the name behind a listed maker in the title for what the page is about', () => {
  expect(readAloud('# DeepSeek: R1 0528\n\nContext window: 163,840 tokens\n\nMade from the first DeepSeek R1.\n')).toEqual([
    'R1 0528 | provider = "DeepSeek"',
    'R1 0528 | context_window = 163840 tokens',
  ]);
});

it('takes the bracket behind the names of all columns for what their values are', () => {
  const page = [
    '# Tern 2 and Auk 3',
    '',
    '| Provider | Tern 2 (in / out) | Auk 3 (in / out) |',
    '| --- | --- | --- |',
    '| Groq | $0.20 / $0.60 | $0.27 / $0.85 |',
    '| DeepInfra | — | $0.15 / $0.60 |',
  ];
  expect(readAloud(page.join('\n'))).toEqual([
    'Tern 2 | price.input = 0.2 USD/1M tokens {platform=Groq}',
    'Tern 2 | price.output = 0.6 USD/1M tokens {platform=Groq}',
    'Auk 3 | price.input = 0.27 USD/1M tokens {platform=Groq}',
    'Auk 3 | price.output = 0.85 USD/1M tokens {platform=Groq}',
    'Auk 3 | price.input = 0.15 USD/1M tokens {platform=DeepInfra}',
    'Auk 3 | price.output = 0.6 USD/1M tokens {platform=DeepInfra}',
  ]);
});
