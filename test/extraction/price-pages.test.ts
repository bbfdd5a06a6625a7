import { readAloud } from '../support/extraction';

const page = (html: string) => readAloud(html, undefined, 'page.html');
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (header: string[], ...rows: string[]) =>
  `<table><thead><tr>${header.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>${rows.join('')}</table>`;

describe('the panels of tabs', () => {
  const prices = (panel: string, label: string) =>
    page(
      `<h1>Prices</h1><div role="tablist"><button role="tab" aria-controls="b">${label}</button></div>` +
        `<div id="b" ${panel}>${table(['Model', 'Input', 'Output'], row('Skua 2', '$0.50', '$2'))}</div>`,
    );

  test('a panel that opens when one asks for it is part of the page, and its tab says the tier', () => {
    const said = [
      'Skua 2 | price.input = 0.5 USD/1M tokens {tier=batch}',
      'Skua 2 | price.output = 2 USD/1M tokens {tier=batch}',
    ];
    expect(prices('role="tabpanel" hidden', 'Batch')).toEqual(said);
    expect(prices('role="tabpanel" style="display: none"', 'Batch API')).toEqual(said);
  });

  test('what is hidden elsewhere is not', () => {
    expect(prices('hidden', 'Batch')).toEqual([]);
    expect(prices('aria-hidden="true"', 'Batch')).toEqual([]);
  });

  test('a tab that names no tier says nothing', () => {
    expect(prices('role="tabpanel" hidden', 'Text models')[0]).toBe('Skua 2 | price.input = 0.5 USD/1M tokens');
  });
});

describe('headers', () => {
  test('header cells over each other name a property with their words in either order', () => {
    const header =
      '<thead><tr><th rowspan="2">Model</th><th colspan="2">Input</th><th rowspan="2">Output</th></tr><tr><th>Base</th><th>Cached</th></tr></thead>';
    expect(page(`<table>${header}${row('Skua 2', '$0.80', '$0.08', '$3.20')}</table>`)).toEqual([
      'Skua 2 | price.input = 0.8 USD/1M tokens',
      'Skua 2 | price.cached_input = 0.08 USD/1M tokens',
      'Skua 2 | price.output = 3.2 USD/1M tokens',
    ]);
  });

  test('so do those with a bracket', () => {
    expect(page(table(['Model', 'Input (cached)', 'Output'], row('Skua 2', '$0.08', '$3.20')))[0]).toBe(
      'Skua 2 | price.cached_input = 0.08 USD/1M tokens',
    );
  });
});

describe('a subject with several rows', () => {
  const header = ['Model', 'Prompt length', 'Input', 'Output'];

  test('a column that parts them says for what each holds', () => {
    const rows = [row('Skua 2', '≤ 200K tokens', '$1', '$4'), row('Skua 2', '&gt; 200K tokens', '$2', '$6')];
    expect(page(table(header, ...rows))).toEqual([
      'Skua 2 | price.input = 1 USD/1M tokens {condition=≤ 200K tokens}',
      'Skua 2 | price.output = 4 USD/1M tokens {condition=≤ 200K tokens}',
      'Skua 2 | price.input = 2 USD/1M tokens {tier=long context}',
      'Skua 2 | price.output = 6 USD/1M tokens {tier=long context}',
    ]);
  });

  test('by tier, where the usual one is nothing special, or by place', () => {
    const tiers = [row('Skua 2', 'Standard', '$1', '$4'), row('Skua 2', 'Batch', '$0.50', '$2')];
    expect(page(table(['Model', 'Tier', 'Input', 'Output'], ...tiers))).toEqual([
      'Skua 2 | price.input = 1 USD/1M tokens',
      'Skua 2 | price.output = 4 USD/1M tokens',
      'Skua 2 | price.input = 0.5 USD/1M tokens {tier=batch}',
      'Skua 2 | price.output = 2 USD/1M tokens {tier=batch}',
    ]);
    const places = [row('Skua 2', 'Amazon Bedrock', '$1.10'), row('Skua 2', 'Vertex AI', '$1.20')];
    expect(page(table(['Model', 'Platform', 'Input'], ...places))).toContain(
      'Skua 2 | price.input = 1.2 USD/1M tokens {platform=Google Vertex AI}',
    );
  });

  test('a remark beside the only row of a subject, and a column without a header, part nothing', () => {
    expect(page(table(['Model', 'Notes', 'Input', 'Output'], row('Skua 2', 'for agents', '$1', '$4')))[0]).toBe(
      'Skua 2 | price.input = 1 USD/1M tokens',
    );
    const rows = [row('Skua 2', 'small', '$1', '$4'), row('Skua 2', 'big', '$1', '$4')];
    expect(page(table(['Model', '', 'Input', 'Output'], ...rows))[0]).toBe('Skua 2 | price.input = 1 USD/1M tokens');
  });
});

describe('what stands in the cell of a name', () => {
  test('a badge that is a status is one, and the line below gives its date', () => {
    const cell = '<b>Skua 1</b> <span class="pill">Legacy</span><br><small>Shuts down January 31, 2027</small>';
    expect(page(table(['Model', 'Input', 'Output'], row(cell, '$1', '$4')))).toEqual([
      'Skua 1 | status = "legacy"',
      'Skua 1 | retirement_date = "2027-01-31"',
      'Skua 1 | price.input = 1 USD/1M tokens',
      'Skua 1 | price.output = 4 USD/1M tokens',
    ]);
  });

  test('another badge and the mark of a footnote are no part of the name', () => {
    const cells = ['Skua 2 <span>New</span>', 'Skua 3<sup><a href="#fn2">2</a></sup>'];
    expect(page(table(['Model', 'Input', 'Output'], ...cells.map((cell) => row(cell, '$1', '$4'))))).toEqual([
      'Skua 2 | price.input = 1 USD/1M tokens',
      'Skua 2 | price.output = 4 USD/1M tokens',
      'Skua 3 | price.input = 1 USD/1M tokens',
      'Skua 3 | price.output = 4 USD/1M tokens',
    ]);
  });
});
