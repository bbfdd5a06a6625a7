import { readAloud } from '../support/extraction';

const page = (...sentences: string[]) =>
  `# Introducing Sable 2.5 and Sable 2.5 Dart\n\nSable 2.5 is a language model. Sable 2.5 Dart is its smaller sibling.\n\n${sentences.join('\n\n')}\n`;

describe('models called by the last word of their name', () => {
  it('are known by it, at the start of a sentence and within one', () => {
    expect(readAloud(page('Dart has a 128K context window.', 'It costs $2 per million input tokens on Dart.'))).toContain(
      'Sable 2.5 Dart | context_window = 128000 tokens',
    );
  });

  it('are none where two names end in it', () => {
    expect(readAloud(page('Sable 3 Dart is a language model.', 'Dart has a 128K context window.'))).not.toContain(
      'Sable 2.5 Dart | context_window = 128000 tokens',
    );
  });
});

describe('two models together', () => {
  it('are those of the title where the text names a third one', () => {
    const read = readAloud(page('Sable 2 came out in May 2024.', 'Both models support streaming.'));
    expect(read).toContain('Sable 2.5 | feature.streaming = true');
    expect(read).toContain('Sable 2.5 Dart | feature.streaming = true');
    expect(read).not.toContain('Sable 2 | feature.streaming = true');
  });

  it('are meant behind "of both" as well', () => {
    const read = readAloud(page('The knowledge cutoff of both models is July 2024.'));
    expect(read).toContain('Sable 2.5 | knowledge_cutoff = "2024-07"');
    expect(read).toContain('Sable 2.5 Dart | knowledge_cutoff = "2024-07"');
  });
});

describe('scores of two set against each other', () => {
  it('are of the benchmark behind the second', () => {
    expect(
      readAloud(
        '# Gull 3 and Auk 2\n\nGull 3 beats Auk 2 on every benchmark that there is: 86.8% versus 86.4% on MMLU (5-shot), 50.4% against 35.7% on GPQA, and 84.9% vs 67.0% on HumanEval.\n',
      ).filter((line) => line.includes('benchmark_score')),
    ).toEqual([
      'Gull 3 | benchmark_score = 86.8 % {benchmark=MMLU}',
      'Auk 2 | benchmark_score = 86.4 % {benchmark=MMLU}',
      'Gull 3 | benchmark_score = 50.4 % {benchmark=GPQA}',
      'Auk 2 | benchmark_score = 35.7 % {benchmark=GPQA}',
      'Gull 3 | benchmark_score = 84.9 % {benchmark=HumanEval}',
      'Auk 2 | benchmark_score = 67 % {benchmark=HumanEval}',
    ]);
  });

  it('written as a fraction of one are percentages, and no multiple is part of a name', () => {
    expect(readAloud('# Gull 3\n\nGull 3 has an MMLU score of 0.824.\n')).toEqual([
      'Gull 3 | benchmark_score = 82.4 % {benchmark=MMLU}',
    ]);
    expect(
      readAloud('# Gull 3 and Auk 2\n\nGull 3 is 1.5x more expensive than Auk 2. That makes Gull 1.5x as dear.\n').join(),
    ).not.toMatch(/Gull 1\.5x/);
  });
});

describe('names by their ends and beginnings', () => {
  it('an edition of three letters is the one name that ends in it', () => {
    expect(
      readAloud(
        '# Gull 6 and Gull 6 Pro\n\nGull 6 Pro is a language model. Gull 6 is its sibling. The Pro has a 128K context window.\n',
      ),
    ).toEqual(['Gull 6 Pro | context_window = 128000 tokens']);
  });

  it('letters and figures that open a sentence are no name of their own', () => {
    expect(
      readAloud('# Gull e4\n\nThe Gull e4 is a language model. The e4 has a 128K context window. The e4 supports streaming.\n'),
    ).toEqual(['Gull e4 | context_window = 128000 tokens', 'Gull e4 | feature.streaming = true']);
  });

  it('what a title does with things is no part of their names', () => {
    expect(readAloud('# Benchmarking Gull 6 against Auk 2\n\nGull 6 has a 128K context window. Auk 2 has 64K.\n')).toContain(
      'Gull 6 | context_window = 128000 tokens',
    );
  });
});
