import { readAloud } from '../support/extraction';

/** What stands under or behind a name without being part of it: a line of advertising, an identifier, the mark of a note. */
describe('remarks on a name', () => {
  const page = (rows: string) =>
    readAloud(`<h1>Pricing</h1><table><tr><th>Model</th><th>Context window</th></tr>${rows}</table>`, undefined, 'page.html');

  test('a line of plain words under the name in a cell is no part of it', () => {
    const rows = [
      '<tr><th>Skua Pro<br><small>Best for agents and long documents</small></th><td>256K</td></tr>',
      '<tr><th><div>Skua Nano</div><div>Everyday work</div></th><td>64K</td></tr>',
    ];
    expect(page(rows.join(''))).toEqual([
      'Skua Pro | context_window = 256000 tokens',
      'Skua Nano | context_window = 64000 tokens',
    ]);
  });

  test('nor is the identifier there', () => {
    expect(page('<tr><td>Skua 2 Mini<br><code>skua-2-mini-2026-03-01</code></td><td>128K</td></tr>')).toEqual([
      'Skua 2 Mini | context_window = 128000 tokens',
    ]);
  });

  test('a name broken over lines is whole', () => {
    expect(page('<tr><td>Skua 2<br>Mini</td><td>128K</td></tr><tr><td>Skua 2<br>Pro (preview)</td><td>256K</td></tr>')).toEqual([
      'Skua 2 Mini | context_window = 128000 tokens',
      'Skua 2 Pro (preview) | context_window = 256000 tokens',
    ]);
  });

  test('a column may be headed so too, in Markdown as well', () => {
    const text =
      '| | Skua Pro<br>for long documents | Skua Nano |\n|---|---|---|\n| Context window | 256K | 64K |\n| Parameters | 9B | 2B |';
    expect(readAloud(text)).toEqual(
      expect.arrayContaining(['Skua Pro | context_window = 256000 tokens', 'Skua Nano | parameters = 2000000000 params']),
    );
  });

  test('the mark of a note behind a name is no digit of it', () => {
    const said = ['Skua 2 Mini | context_window = 128000 tokens'];
    expect(readAloud('<p>Skua 2 Mini<sup>3</sup> has a context window of 128K tokens.</p>', undefined, 'page.html')).toEqual(
      said,
    );
    expect(readAloud('Skua 2 Mini<sup>3</sup> has a context window of 128K tokens.')).toEqual(said);
  });
});
