import { readAloud } from '../support/extraction';

const table = (...rows: string[]) => {
  const [header = '', ...body] = rows;
  return [`| ${header} |`, `|${'---|'.repeat(header.split('|').length)}`, ...body.map((row) => `| ${row} |`)].join('\n');
};

describe('the column that names the subjects', () => {
  test('is the one headed "Model name", though a column of makers stands before it', () => {
    const said = readAloud(
      table('Provider | Model name | Context', 'Fenland AI | Redpoll 3 Large | 200K', 'Meadow | Wheatear 8B | 128K'),
    );
    expect(said).toEqual([
      'Redpoll 3 Large | provider = "Fenland AI"',
      'Redpoll 3 Large | context_window = 200000 tokens',
      'Wheatear 8B | provider = "Meadow"',
      'Wheatear 8B | context_window = 128000 tokens',
    ]);
  });

  test('may have only what an API calls them, beside words for their status', () => {
    const header = 'Model ID | Status | Shutdown date | Recommended replacement';
    expect(readAloud(table(header, '`siskin-1-mini` | Retired | 2026-01-05 | `siskin-2-mini`'))).toEqual([
      'siskin-1-mini | status = "retired"',
      'siskin-1-mini | retirement_date = "2026-01-05"',
      'siskin-1-mini | successor = "siskin-2-mini"',
    ]);
  });

  test('takes names in lower case without a figure under such a header, and nowhere else', () => {
    const rows = ['`dictate-r` | 128k', '`dictate-light` | 4k'];
    expect(readAloud(table('Model Name | Context', ...rows))).toEqual([
      'dictate-r | context_window = 128000 tokens',
      'dictate-light | context_window = 4000 tokens',
    ]);
    expect(readAloud(table('Setting | Context', 'on-demand | 128k', 'pay-as-you-go | 4k'))).toEqual([]);
  });

  test('a bullet that opens a cell makes no name of it', () => {
    const cells = '`bunting-4` | - Text input<br>- JSON mode | 128K';
    expect(readAloud(table('Model ID | Description | Context', cells, cells.replace('4', '5')))).toContain(
      'bunting-4 | context_window = 128000 tokens',
    );
  });
});

describe('the column of labels', () => {
  test('is the second where the first has gaps, whatever else the words of the categories mean', () => {
    const rows = ['Math | GSM8K | 77.1 | 84.9', ' | MMLU | 68.8 | 73.9', 'Tool use | BFCL | n/a | 86.3'];
    expect(readAloud(table('Category | Benchmark | Siskin 9B | Avocet 7B', ...rows))).toEqual([
      'Siskin 9B | benchmark_score = 77.1 % {benchmark=GSM8k}',
      'Avocet 7B | benchmark_score = 84.9 % {benchmark=GSM8k}',
      'Siskin 9B | benchmark_score = 68.8 % {benchmark=MMLU}',
      'Avocet 7B | benchmark_score = 73.9 % {benchmark=MMLU}',
      'Siskin 9B | benchmark_score = not-disclosed {benchmark=BFCL}',
      'Avocet 7B | benchmark_score = 86.3 % {benchmark=BFCL}',
    ]);
  });
});

describe('whom a column stands for', () => {
  test('an index by somebody is the composite score', () => {
    expect(readAloud(table('# | Model | Fenland Index | MMLU', '1 | Siskin 9B | 68.4 | 87.1'))).toEqual([
      'Siskin 9B | intelligence_index = 68.4 points',
      'Siskin 9B | benchmark_score = 87.1 % {benchmark=MMLU}',
    ]);
  });

  const page = (label: string) =>
    readAloud(`# Siskin-13B\n\n${table(`Benchmark | ${label} | Avocet 7B`, 'MMLU | 61.4 | 54.8', 'GSM8K | 52.0 | 28.7')}`);

  test('"This model" and "Ours" are whom the page is about', () => {
    for (const label of ['This model', 'Ours', 'Our model'])
      expect(page(label)[0]).toBe('Siskin-13B | benchmark_score = 61.4 % {benchmark=MMLU}');
  });

  test('so is the label of a row', () => {
    expect(readAloud(`# Siskin-13B\n\n${table('Model | MMLU', 'Avocet 7B | 54.8', 'Ours | 61.4')}`)).toEqual([
      'Avocet 7B | benchmark_score = 54.8 % {benchmark=MMLU}',
      'Siskin-13B | benchmark_score = 61.4 % {benchmark=MMLU}',
    ]);
  });

  test('names in lower case without a figure head columns where "Model" stands before them, or all are of one family', () => {
    const rows = ['Context length | 128K | 64K', 'Function calling | ✓ | ✗', '1M input tokens (cache hit) | $0.02 | $0.03'];
    for (const corner of ['Model', ''])
      expect(readAloud(table(`${corner} | loon-chat | loon-reasoner`, ...rows))).toEqual([
        'loon-chat | context_window = 128000 tokens',
        'loon-reasoner | context_window = 64000 tokens',
        'loon-chat | feature.function_calling = true',
        'loon-reasoner | feature.function_calling = false',
        'loon-chat | price.cached_input = 0.02 USD/1M tokens',
        'loon-reasoner | price.cached_input = 0.03 USD/1M tokens',
      ]);
    expect(readAloud(table(' | self-hosted | pay-as-you-go', ...rows))).toEqual([]);
  });

  test('the letter of a footnote is no part of a name', () => {
    expect(readAloud(table('Model | Context', 'Petrel 7 [a] | 200K', 'Petrel 7 Nano [b] | 128K'))[0]).toBe(
      'Petrel 7 | context_window = 200000 tokens',
    );
  });
});

describe('what stands under a label', () => {
  test('a scale with its unit in the bracket counts bare numbers', () => {
    expect(readAloud(table('Model | Context (K tokens) | Size (B)', 'Petrel 7 | 200 | 70'))).toEqual([
      'Petrel 7 | context_window = 200000 tokens',
      'Petrel 7 | parameters = 70000000000 params',
    ]);
  });

  test('two numbers close to a slash are two values under a label of two', () => {
    expect(readAloud(table('Model | In / Out ($ per 1M)', 'Petrel 7 | 0.20/0.80', 'Petrel 8 | 0.30/1.10')).slice(0, 2)).toEqual([
      'Petrel 7 | price.input = 0.2 USD/1M tokens',
      'Petrel 7 | price.output = 0.8 USD/1M tokens',
    ]);
  });

  test('an API price in one bracket order is the price, of no platform', () => {
    const rows = ['Developer | Fenland AI | RiverSeek', 'API price (in/out per 1M) | $1.25 / $10 | $0.55 / $2.19'];
    expect(readAloud(table(' | Twite 2 Pro | Ouzel R1', ...rows))).toContain('Ouzel R1 | price.output = 2.19 USD/1M tokens');
  });

  test('amounts by the length of a prompt, told before them or behind', () => {
    const over = 'Brant 5 | price.input = 2.5 USD/1M tokens {tier=long context}';
    expect(readAloud(table('Model | Input', 'Brant 5 | ≤200K: $1.25<br>>200K: $2.50'))).toContain(over);
    expect(readAloud(table('Model | Input', 'Brant 5 | $1.25, prompts <= 200k tokens; $2.50, prompts > 200k tokens'))).toContain(
      over,
    );
  });

  test('"Preview" and "Discontinued" are a status where that is asked', () => {
    expect(readAloud(table('Model | Status', 'Redpoll 1 | Discontinued', 'Redpoll 3 | Preview'))).toEqual([
      'Redpoll 1 | status = "Discontinued"',
      'Redpoll 3 | status = "Preview"',
    ]);
  });
});

test('lines of aliases are identifiers, each of them', () => {
  const page =
    '# Models\n\n### Fulmar 4\nModel ID: fulmar-4-20250709 (alias fulmar-4-stable)\nAliases: fulmar-4, fulmar-4-latest';
  expect(readAloud(page).map((line) => line.replace(/.*= /, ''))).toEqual([
    '"fulmar-4-20250709"',
    '"fulmar-4-stable"',
    '"fulmar-4"',
    '"fulmar-4-latest"',
  ]);
});

test('features and nothing else in a line are had, one of them unknown', () => {
  const line = (text: string) => readAloud(`# Wheatear 4\n\n- ${text}`).filter((said) => said.includes('function_calling'));
  expect(line('Tool use, streaming, batch, citations')).toEqual(['Wheatear 4 | feature.function_calling = true']);
  expect(line('Tool use, streaming, maps, citations')).toEqual([]);
});

test('a figure in bold and its label in small text beside it are two words', () => {
  const stat = (figure: string, label: string) => `<div class="stat"><strong>${figure}</strong><span>${label}</span></div>`;
  const page = `<h2>Merlin 3</h2>${stat('256k', 'context window')}${stat('$2.00', 'input / 1M tokens')}`;
  expect(readAloud(page, undefined, 'page.html')).toEqual([
    'Merlin 3 | context_window = 256000 tokens',
    'Merlin 3 | price.input = 2 USD/1M tokens',
  ]);
});
