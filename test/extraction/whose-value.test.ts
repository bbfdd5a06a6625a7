import { readAloud } from '../support/extraction';

/** Two other models are known to the page; what is said of them must not be said of its subject. */
const page = (sentence: string) =>
  `# Tern 2\n\nTern 2 is a language model by Acme. Gull 1.5 and Auk 3 are rivals of Tern 2.\n\n${sentence}\n`;

describe('whose a value is, and for what it holds', () => {
  test.each(['and', ', and', ','])('two names with a verb each, joined by "%s", have each their own', (joint) => {
    const space = joint.startsWith(',') ? '' : ' ';
    expect(readAloud(page(`Gull 1.5 was released in May 2024${space}${joint} Auk 3 was released in June 2024.`))).toEqual(
      expect.arrayContaining(['Gull 1.5 | release_date = "2024-05"', 'Auk 3 | release_date = "2024-06"']),
    );
  });

  test('a price goes on with the one before where nothing but a name stands ahead of it', () => {
    const said = readAloud(page('Auk 3 costs $3 per million input tokens, Gull 1.5 $2 and Tern 2 just $1.'));
    expect(said.filter((line) => line.includes('price'))).toEqual([
      'Auk 3 | price.input = 3 USD/1M tokens',
      'Gull 1.5 | price.input = 2 USD/1M tokens',
      'Tern 2 | price.input = 1 USD/1M tokens',
    ]);
  });

  test('a date goes on with the one before, and one of something else does not', () => {
    const dated = (sentence: string) => readAloud(page(sentence)).filter((line) => line.includes('date'));
    expect(dated('Acme released Gull 1.5 in 2023 and Auk 3 in 2024.')).toEqual([
      'Gull 1.5 | release_date = "2023"',
      'Auk 3 | release_date = "2024"',
    ]);
    expect(dated('Gull 1.5 was released in 2023, and we met Auk 3 at a fair in 2024.')).toEqual([
      'Gull 1.5 | release_date = "2023"',
    ]);
  });

  test('a list goes on behind what describes its next member', () => {
    const said = readAloud(page('It accepts text, images and a rather short video.'));
    expect(said.filter((line) => line.includes('modality'))).toEqual(['Tern 2 | input_modality = ["image","text","video"]']);
  });

  test('by whom it was stands behind when it was', () => {
    expect(readAloud(page('Gull 1.5 was developed in 2023 by Zeta Labs.'))).toContain('Gull 1.5 | provider = "Zeta Labs"');
    expect(readAloud(page('Gull 1.5 was developed in 2023 and is liked by Zeta Labs.'))).not.toContain(
      'Gull 1.5 | provider = "Zeta Labs"',
    );
  });

  test('a maker that the page knows stands in brackets behind the name', () => {
    const said = readAloud(page('Zeta says that Auk 3 is good. **Gull 1.5** (Zeta) and Auk 3 (Beta) are cheap.'));
    expect(said.filter((line) => line.includes('provider'))).toEqual([
      'Tern 2 | provider = "Acme"',
      'Gull 1.5 | provider = "Zeta"',
    ]);
  });

  test('"whereas" is no part of the name behind it', () => {
    expect(readAloud(page('Whereas Auk 3 scores 70.1% on MMLU, Gull 1.5 scores 72.0%.'))).toEqual(
      expect.arrayContaining([
        'Auk 3 | benchmark_score = 70.1 % {benchmark=MMLU}',
        'Gull 1.5 | benchmark_score = 72 % {benchmark=MMLU}',
      ]),
    );
  });

  test('of three such names too, and not of names that share a verb', () => {
    const said = readAloud(
      page('Tern 2 has a 64K context window, Gull 1.5 has a 32K context window and Auk 3 has a 16K context window.'),
    );
    expect(said.filter((line) => line.includes('context_window'))).toEqual([
      'Tern 2 | context_window = 64000 tokens',
      'Gull 1.5 | context_window = 32000 tokens',
      'Auk 3 | context_window = 16000 tokens',
    ]);
    const shared = readAloud(page('Tern 2, Gull 1.5 and Auk 3 have a 16K context window.'));
    expect(shared.filter((line) => line.includes('= 16000'))).toHaveLength(3);
  });

  test.each([
    [
      'a name behind "of"',
      'On MGSM Tern 2 reaches 87.0%, higher than the 80.6% of Auk 3.',
      'Auk 3 | benchmark_score = 80.6 % {benchmark=MGSM}',
    ],
    [
      'a name behind the noun that the number describes',
      'Its context window is larger than the 16,000-token limit of Auk 3.',
      'Auk 3 | context_window = 16000 tokens',
    ],
    [
      'the name that is spoken of',
      'For Auk 3 it is $0.50 per 1 million input tokens.',
      'Auk 3 | price.input = 0.5 USD/1M tokens',
    ],
    [
      'a name ahead of "to"',
      'Throughput is limited to 15 million tokens per minute with Tern 2, and with Auk 3 to 30 million TPM.',
      'Auk 3 | rate_limit = 30000000 tokens/min',
    ],
    [
      'all in whose company it is said',
      'It was retired on May 2, 2026, together with Gull 1.5 and Auk 3.',
      'Gull 1.5 | retirement_date = "2026-05-02"',
    ],
    [
      'the one whom a description stands behind',
      'It is beaten by Auk 3, a free open-weight model.',
      'Auk 3 | license = "open-weight"',
    ],
    [
      'the one whom somebody calls so',
      'TestLab, an independent lab, finds Auk 3 below average in price, very concise, and notably slow (93).',
      'Auk 3 | speed_class = "notably slow" {measured_by=TestLab}',
    ],
    [
      'the one named last before "it", which is not whom it is compared with',
      'A new project should begin with Auk 3, although it costs more per token than Tern 2.',
      'Auk 3 | compare.price = "more expensive" {versus=Tern 2}',
    ],
    [
      'a tier as the subject of its price, across a colon',
      'A fine-tuned model then costs twice as much to use: $0.30 input and $1.20 output per 1M tokens.',
      'Tern 2 | price.output = 1.2 USD/1M tokens {tier=fine-tuned}',
    ],
    [
      'a tier of the sentence before',
      'There is batch processing. With its 50% discount the price falls to $0.075/$0.30 per million tokens.',
      'Tern 2 | price.input = 0.075 USD/1M tokens {tier=batch}',
    ],
    [
      'an input price when input is named ahead',
      'On input, Auk 3 is 33% cheaper than Tern 2.',
      'Auk 3 | compare.price.input = 33 % cheaper {versus=Tern 2}',
    ],
    [
      'a place outside of which it is not to be had',
      'Fine-tuning only on AWS Bedrock is offered.',
      'Tern 2 | feature.fine_tuning = true {exclusive=true platform=AWS Bedrock}',
    ],
    [
      'what is still to come',
      'Native audio and video inputs will come in later versions.',
      'Tern 2 | feature.video_input = false {status=planned}',
    ],
  ])('%s', (_, sentence, expected) => {
    expect(readAloud(page(sentence))).toContain(expected);
  });

  test.each([
    [
      'a common word that opens a sentence is no maker',
      'Developers with Tern 2 are happy; most developers are.',
      'provider = "Developers"',
    ],
    ['a model is no maker', 'Gull 1.5 with Tern 2 is a pair.', 'provider = "Gull 1.5"'],
    ['what a class of models has', 'Frontier models of 2026 have windows of 200K-1M tokens.', 'context_window'],
    [
      'what a day of work takes is no limit',
      'An assistant that writes 200K output tokens a day costs roughly $0.27.',
      'max_output',
    ],
    ['a year in passing is no date', 'At its launch in 2024 that was good company.', 'release_date'],
    ['a kind of others', 'They host a selection of open-weight models from others.', 'license'],
  ])('refused: %s', (_, sentence, said) => {
    expect(readAloud(page(sentence)).filter((line) => line.includes(said))).toEqual([]);
  });
});
