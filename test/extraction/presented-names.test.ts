import { readAloud } from '../support/extraction';

const lines = (...texts: string[]) => readAloud(texts.join('\n\n'));

describe('a name that only capitals vouch for', () => {
  test('is whole in a heading that asks for it or presents it', () => {
    const asked = lines('# Skua 4', 'Skua 4 has a 64K context window.', '## What is Skua 4 Pondering?', 'Its window is 256K.');
    expect(asked).toEqual(['Skua 4 | context_window = 64000 tokens', 'Skua 4 Pondering | context_window = 256000 tokens']);
    expect(lines('# Introducing Skua 4 Pondering', 'It has a 64K context window.')).toEqual([
      'Skua 4 Pondering | context_window = 64000 tokens',
    ]);
  });

  test('is whole where it is brought out, to the end of its capitals', () => {
    const said = lines(
      'Skua 4 Pro has a 64K context window.',
      'On May 5, 2025, Acme released Skua 4 Pro Tentative, a larger one.',
    );
    expect(said).toContain('Skua 4 Pro Tentative | release_date = "2025-05-05"');
    expect(said).toContain('Skua 4 Pro | context_window = 64000 tokens');
  });

  test('is not longer for capitals that belong to other words', () => {
    expect(lines('# About the Skua 4 Technical Report', 'Skua 4 has a 64K context window.')).toEqual([
      'Skua 4 | context_window = 64000 tokens',
    ]);
  });
});
