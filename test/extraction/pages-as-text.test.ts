import { readAloud, vocabularyOf } from '../support/extraction';

describe('pages whose layout got lost on their way to text', () => {
  it('reads a label before the explanation that runs on behind it', () => {
    expect(
      readAloud(
        [
          '# Gull 3 vs Auk 2',
          '',
          '| Feature | Gull 3 | Auk 2 |',
          '|---|---|---|',
          'Input Context WindowThe number of tokens that the model can take in. | 64K tokens | 32K tokens |',
          'Release Date When the model was first released. | May 4, 2025 | June 2, 2025 |',
          'MMLUA set of questions from many fields. | 71.2% 5-shot | Not available |',
        ].join('\n'),
      ),
    ).toEqual([
      'Gull 3 | context_window = 64000 tokens',
      'Auk 2 | context_window = 32000 tokens',
      'Gull 3 | release_date = "2025-05-04"',
      'Auk 2 | release_date = "2025-06-02"',
      'Gull 3 | benchmark_score = 71.2 % {benchmark=MMLU}',
    ]);
  });

  it('puts headers back over their columns where the empty one over the labels got lost', () => {
    expect(
      readAloud(
        '# Gull 3 and Auk 2\n\n| Gull 3 | Auk 2 | |\n|---|---|---|\n| Context window | 64,000 | 32,000 |\n| Max output tokens | 4,096 | 2,048 |\n',
      ),
    ).toEqual([
      'Gull 3 | context_window = 64000 tokens',
      'Auk 2 | context_window = 32000 tokens',
      'Gull 3 | max_output = 4096 tokens',
      'Auk 2 | max_output = 2048 tokens',
    ]);
  });

  it('leaves a table as it stands whose last column has no header of its own', () => {
    expect(
      readAloud(
        '# Prices\n\n| Model | Input price | |\n|---|---|---|\n| Gull 3 | $1 | see below |\n| Auk 2 | $2 | see below |\n',
      ),
    ).toEqual(['Gull 3 | price.input = 1 USD/1M tokens', 'Auk 2 | price.input = 2 USD/1M tokens']);
  });

  it('takes a first row in bold letters for the header of a table within Markdown', () => {
    const cells = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    expect(
      readAloud(
        `# Gull 3\n\n<table>\n${cells('<strong>Benchmark</strong>', '<strong># Shots</strong>', '<strong>Gull 3 8B</strong>', '<strong>Gull 3 70B</strong>')}\n${cells('MMLU', '5', '69.4', '83.6')}\n${cells('HumanEval', '0', '72.6', '80.5')}\n</table>\n`,
      ),
    ).toEqual([
      'Gull 3 8B | benchmark_score = 69.4 % {benchmark=MMLU}',
      'Gull 3 70B | benchmark_score = 83.6 % {benchmark=MMLU}',
      'Gull 3 8B | benchmark_score = 72.6 % {benchmark=HumanEval}',
      'Gull 3 70B | benchmark_score = 80.5 % {benchmark=HumanEval}',
    ]);
  });

  it('does not take the head of a group of rows for a part of the header', () => {
    const page = (rows: string) =>
      `<!doctype html><html><body><main><h1>Gull 3 and Auk 2</h1><table><thead><tr><th></th><th>Gull 3</th><th>Auk 2</th></tr></thead><tbody>${rows}</tbody></table></main></body></html>`;
    expect(
      readAloud(
        page('<tr><th colspan="3">Limits</th></tr><tr><td>Context window</td><td>64K tokens</td><td>32K tokens</td></tr>'),
        undefined,
        'page.html',
      ),
    ).toEqual(['Gull 3 | context_window = 64000 tokens', 'Auk 2 | context_window = 32000 tokens']);
  });

  it('parts short facts at the dots between them', () => {
    expect(readAloud('# Gull 3\n\nby acme · 64K context · $0.10/M input tokens · $0.30/M output tokens\n')).toEqual([
      'Gull 3 | context_window = 64000 tokens',
      'Gull 3 | price.input = 0.1 USD/1M tokens',
      'Gull 3 | price.output = 0.3 USD/1M tokens',
    ]);
  });
});

describe('a table of those who offer a model', () => {
  const page = '# Gull 3\n\nGull 3 is a language model.\n\n| Provider | Context | Input $/M | Throughput |\n|---|---|---|---|\n';

  it('says that it is to be had there, and what holds there', () => {
    expect(readAloud(`${page}| DeepInfra | 128K | $0.34 | 31.8 tps |\n| Hollow Cloud | 64K | $0.40 | 48 tps |\n`)).toEqual([
      'Gull 3 | availability = true {platform=DeepInfra}',
      'Gull 3 | context_window = 128000 tokens {platform=DeepInfra}',
      'Gull 3 | price.input = 0.34 USD/1M tokens {platform=DeepInfra}',
      'Gull 3 | output_speed = 31.8 tokens/s {platform=DeepInfra}',
      'Gull 3 | availability = true {platform=Hollow Cloud}',
      'Gull 3 | context_window = 64000 tokens {platform=Hollow Cloud}',
      'Gull 3 | price.input = 0.4 USD/1M tokens {platform=Hollow Cloud}',
      'Gull 3 | output_speed = 48 tokens/s {platform=Hollow Cloud}',
    ]);
  });

  it('is one of models where models stand under that header', () => {
    expect(readAloud(`${page}| Gull 3 | 128K | $0.34 | 31.8 tps |\n| Auk 2 | 64K | $0.40 | 48 tps |\n`)).toContain(
      'Auk 2 | context_window = 64000 tokens',
    );
  });
});

describe('words of headings and links', () => {
  it('are no part of the name behind them, and no name by themselves', () => {
    const page = [
      '# Gull 3 Lite: performance and price',
      '',
      '[Compare Gull 3 Lite to other models](#) | [Highlights](#)',
      '',
      '## Intelligence',
      '',
      'The Intelligence Index brings seven tests together. Gull 3 Lite costs $0.10 per million input tokens.',
    ].join('\n');
    expect(readAloud(page)).toEqual(['Gull 3 Lite | price.input = 0.1 USD/1M tokens']);
  });
});

describe('what tables say beside their values', () => {
  it('is read of the row where it stands in sentences', () => {
    expect(
      readAloud(
        [
          '# Models of Acme',
          '',
          '| Name | Release date | Notes |',
          '|---|---|---|',
          '| Gull 3 | July 2025 | Gull 3 was announced on July 24, 2025, after a long preview. |',
          '| Auk 2 | May 2025 | It has a context window of 32K tokens and takes only text. |',
        ].join('\n'),
      ),
    ).toEqual([
      'Gull 3 | release_date = "2025-07"',
      'Gull 3 | release_date = "2025-07-24"',
      'Auk 2 | release_date = "2025-05"',
      'Auk 2 | context_window = 32000 tokens',
      'Auk 2 | input_modality = ["text"]',
    ]);
  });

  it('parts a name by the sizes of its rows', () => {
    expect(
      readAloud(
        '# Gull\n\n| Model | Params | Context length |\n|---|---|---|\n| Gull 3 (text only) | 8B | 64K |\n| Gull 3 (text only) | 70B | 128K |\n',
      ),
    ).toEqual([
      'Gull 3 8B | parameters = 8000000000 params',
      'Gull 3 8B | context_window = 64000 tokens',
      'Gull 3 70B | parameters = 70000000000 params',
      'Gull 3 70B | context_window = 128000 tokens',
    ]);
  });
});

describe('a page of one thing in lines and groups', () => {
  const phones = vocabularyOf('test/extraction/documents/phones.yaml');

  it('is about what its first line names, over facts without a heading', () => {
    const page = 'Wader Curlew S24 Ultra\nReleased 2024, January 24\nWeight 232g\nAndroid 14, up to 7 upgrades\n512GB storage\n';
    expect(readAloud(page, phones)).toContain('Wader Curlew S24 Ultra | weight = 232 g');
  });

  it('has its groups in capitals, of which the first got lost in the header', () => {
    const page = [
      '# Wader Curlew 24',
      '',
      '| NETWORK | Technology | GSM / LTE / 5G |',
      '|---|---|---|',
      '| BODY | Weight | 232 g |',
      '| DISPLAY | Size | 6.8 inches |',
      '| BATTERY | Type | Li-Ion 5000 mAh |',
    ].join('\n');
    expect(readAloud(page, phones)).toEqual([
      'Wader Curlew 24 | weight = 232 g',
      'Wader Curlew 24 | screen_size = 6.8 in',
      'Wader Curlew 24 | battery_capacity = 5000 mAh',
    ]);
  });

  it('is not taken for a name where a cell says how it is ranked', () => {
    const peaks = vocabularyOf('test/extraction/documents/heights.yaml');
    expect(
      readAloud(
        '# Piz Orlo\n\n| Piz Orlo | |\n|---|---|\n| Prominence | 696 m (2,283 ft) Ranked 11th |\n| Elevation | 3,805 m |\n',
        peaks,
      ),
    ).toEqual(['Piz Orlo | prominence = 696 m', 'Piz Orlo | elevation = 3805 m']);
  });
});

describe('a page that sets two against each other', () => {
  it('names two in its title, and no third that is both', () => {
    const page = [
      'Gull 4.1 vs Gull 4o: what changed?',
      'Acme released Gull 4.1 on April 14, 2025. Gull 4.1 costs $2 per million input tokens, making it 26% cheaper than Gull 4o.',
      "On SWE-bench Verified, Gull 4.1 completes 54.6% of tasks, compared to 33.2% for Gull 4o. It scores 38.3% on Acme's HeronChallenge.",
    ].join('\n');
    expect(readAloud(page)).toEqual([
      'Gull 4.1 | provider = "Acme"',
      'Gull 4.1 | release_date = "2025-04-14"',
      'Gull 4.1 | price.input = 2 USD/1M tokens',
      'Gull 4.1 | compare.price = 26 % cheaper {versus=Gull 4o}',
      'Gull 4.1 | benchmark_score = 54.6 % {benchmark=SWE-bench Verified}',
      'Gull 4o | benchmark_score = 33.2 % {benchmark=SWE-bench Verified}',
    ]);
  });
});
