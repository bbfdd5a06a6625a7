import { readAloud } from '../../support/extraction';

describe('a page about a family', () => {
  const page = (...paragraphs: string[]) =>
    readAloud(['# Ouzel', 'Ouzel is a family of language models made by Tarn Labs.', ...paragraphs].join('\n\n'));

  test('goes on about the member last spoken of, by "it", by its noun, or without a word', () => {
    const said = page(
      'Ouzel 1 was released on 3 May 2024. The model was retired on 1 June 2025.',
      'Ouzel 2 followed in February 2025. The model has 70 billion parameters. On MMLU it scored 81.2%. Input costs $2 per million tokens.',
    );
    expect(said).toEqual([
      'Ouzel | provider = "Tarn Labs"',
      'Ouzel 1 | release_date = "2024-05-03"',
      'Ouzel 1 | retirement_date = "2025-06-01"',
      'Ouzel 2 | release_date = "2025-02"',
      'Ouzel 2 | parameters = 70000000000 params',
      'Ouzel 2 | benchmark_score = 81.2 % {benchmark=MMLU}',
      'Ouzel 2 | price.input = 2 USD/1M tokens',
    ]);
  });

  test('a member that the sentence describes first is spoken of', () => {
    const said = page(
      'Ouzel 1 is old.',
      'The newest member, Ouzel 3, came out on 14 January 2026. It has a window of 64K tokens.',
    );
    expect(said.slice(1)).toEqual(['Ouzel 3 | release_date = "2026-01-14"', 'Ouzel 3 | context_window = 64000 tokens']);
  });

  test('what is said of the family by name is the family\u2019s, and so is what follows', () => {
    const said = page('Ouzel 1 and Ouzel 2 are old. Ouzel is available on Hugging Face. It supports function calling.');
    expect(said.slice(1)).toEqual([
      'Ouzel | availability = true {platform=Hugging Face}',
      'Ouzel | feature.function_calling = true',
    ]);
  });
});

test('on the page of a model with a number its sibling is spoken of in passing', () => {
  const said = readAloud(
    '# Ouzel 2\n\nOuzel 2 Mini and Ouzel 2 Max are its siblings. Ouzel 2 Mini is older. The model has 70 billion parameters.',
  );
  expect(said).toEqual(['Ouzel 2 | parameters = 70000000000 params']);
});
