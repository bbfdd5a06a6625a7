import { readAloud } from '../support/extraction';

/** Who is meant in running text, and what is said of them, on pages about nobody in particular. */
const said = (text: string) => readAloud(text).sort();
const all = (...lines: string[]) => [...lines].sort();

describe('who is meant', () => {
  test('two that stand before are meant by an object too, and by what a later clause says of both', () => {
    const pair = 'Skua 4 and Petrel 3 12B are small models.';
    expect(said(`${pair} Teams can self-host both.`)).toEqual(
      all('Skua 4 | self_hostable = true', 'Petrel 3 12B | self_hostable = true'),
    );
    expect(said('Skua 4 and Petrel 3 came late; both come with a 64K context window.')).toEqual(
      all('Skua 4 | context_window = 64000 tokens', 'Petrel 3 | context_window = 64000 tokens'),
    );
  });

  test('a name behind what its maker calls it is who the sentence is about', () => {
    expect(said("Acme's newest release, Skua 4, has a 64K context window.")).toEqual(['Skua 4 | context_window = 64000 tokens']);
  });

  test('behind a participle with a name of its own, the next name is the subject', () => {
    expect(said('Distilled from Petrel 9, Skua 4 has a 64K context window.')).toEqual(
      all('Skua 4 | distilled_from = "Petrel 9"', 'Skua 4 | context_window = 64000 tokens'),
    );
    expect(said('Prices are 90% cheaper than those of Skua 4, Skua 4 Dash and Petrel 9.')).toEqual([]);
  });

  test('a relative clause without an object is about the name before it', () => {
    expect(said('Skua 4, which Acme released in May 2024, has a 64K context window.')).toEqual(
      all('Skua 4 | provider = "Acme"', 'Skua 4 | release_date = "2024-05"', 'Skua 4 | context_window = 64000 tokens'),
    );
    expect(said('We set it beside Petrel 9, whose context window is 64K tokens.')).toEqual(
      all('Petrel 9 | context_window = 64000 tokens'),
    );
  });

  test('who only comes behind "unlike its predecessor" is not the predecessor', () => {
    expect(said('Petrel 9 came first. Unlike its predecessor, Skua 4 has a 64K context window.')).toEqual(
      all('Skua 4 | context_window = 64000 tokens'),
    );
  });
});

describe('names', () => {
  test('editions that never stand without their word are told apart', () => {
    expect(said('Neither Skua 3 Opal nor Skua 3 Beryl can generate images.')).toEqual(
      all('Skua 3 Opal | feature.image_output = false', 'Skua 3 Beryl | feature.image_output = false'),
    );
  });

  test('a letter tells the things of one series apart', () => {
    expect(said('Acme introduced Skua A in March 2025. Skua R+ is older. Skua A has a 64K context window.')).toContain(
      'Skua A | context_window = 64000 tokens',
    );
  });

  test('a word behind a number and a hyphen belongs to the name, a comparison does not', () => {
    expect(said('Skua-4-multimodal has a 64K context window.')).toEqual(['Skua-4-multimodal | context_window = 64000 tokens']);
    expect(said('Petrel 9 is a Skua-4-class model with a 64K context window.')).toEqual(
      all('Petrel 9 | context_window = 64000 tokens'),
    );
  });

  test('an identifier without a number is a name where its maker is known', () => {
    expect(said('DeepSeek serves two models. deepseek-quick costs $0.27 per million input tokens.')).toEqual(
      all('deepseek-quick | price.input = 0.27 USD/1M tokens'),
    );
  });

  test('a price behind a name is no reason to cut its number off', () => {
    expect(said('Skua Opal 4 costs $15 per million input tokens, Skua Beryl 4 $3.')).toEqual(
      all('Skua Opal 4 | price.input = 15 USD/1M tokens', 'Skua Beryl 4 | price.input = 3 USD/1M tokens'),
    );
  });
});

describe('features', () => {
  test('a list is said of whoever stands behind it', () => {
    expect(said('Streaming, function calling and JSON mode are supported on Skua 4.')).toEqual(
      all('Skua 4 | feature.streaming = true', 'Skua 4 | feature.function_calling = true', 'Skua 4 | feature.json_mode = true'),
    );
    expect(said('With Skua 4 you get vision, audio input and function calling.')).toEqual(
      all('Skua 4 | feature.vision = true', 'Skua 4 | feature.audio_input = true', 'Skua 4 | feature.function_calling = true'),
    );
  });

  test('"able to follow" is no plan', () => {
    expect(said('Skua 4 is able to call functions and to follow JSON schemas.')).toEqual(
      all('Skua 4 | feature.function_calling = true', 'Skua 4 | feature.json_schema = true'),
    );
  });

  test('each denial of a list counts', () => {
    expect(said('Skua 4 ships without vision and without audio input.')).toEqual(
      all('Skua 4 | feature.vision = false', 'Skua 4 | feature.audio_input = false'),
    );
  });
});

describe('where something is to be had', () => {
  test('verbs tell it, for every place of a list', () => {
    const places = ['AWS Bedrock', 'OpenRouter'].map((place) => `Skua 4 | availability = true {platform=${place}}`);
    expect(said('Skua 4 is served by Amazon Bedrock and OpenRouter.')).toEqual(places);
    expect(said('You will find Skua 4 on Bedrock and on OpenRouter.')).toEqual(places);
    expect(said('Skua 4 is cheap. Both Bedrock and OpenRouter have it too.')).toEqual(places);
    expect(said('Skua 4 went live on Bedrock and OpenRouter.')).toEqual(places);
  });

  test('a test there does not, nor does a price', () => {
    expect(said('Skua 4 was tested on Bedrock. Bedrock has a free tier.')).toEqual([]);
  });

  test('it may be denied', () => {
    expect(said('Skua 4 is cheap; it is not on Bedrock.')).toEqual(['Skua 4 | availability = false {platform=AWS Bedrock}']);
  });
});

describe('what nobody tells', () => {
  test.each([
    'The parameter count of Skua 4 is under wraps.',
    'Acme keeps the size of Skua 4 to itself.',
    'There is no word on the parameter count of Skua 4.',
    'Skua 4 is large. Acme says nothing about its parameter count.',
    'Acme has yet to publish the parameter count of Skua 4.',
    'Skua 4 is out. Asked about its parameter count, Acme declined to answer.',
    'No parameter count has been announced for Skua 4.',
  ])('%s', (text) => {
    expect(said(text)).toContain('Skua 4 | parameters = not-disclosed');
  });

  test('"neither ... has been disclosed" holds for each', () => {
    expect(said('Neither the parameter count nor the training data of Skua 4 has been disclosed.')).toEqual(
      all('Skua 4 | parameters = not-disclosed', 'Skua 4 | training_data = not-disclosed'),
    );
  });
});

describe('what one may do', () => {
  const said = (sentence: string) => readAloud(`# Skua 4\n\nSkua 4 is a language model.\n\n${sentence}`);

  test('is a permission and no rumour', () => {
    expect(said('You may run the weights on your own hardware, and commercial use is permitted.')).toEqual([
      'Skua 4 | commercial_use = true',
      'Skua 4 | self_hostable = true',
    ]);
    expect(said('Commercial use is fine.')).toEqual(['Skua 4 | commercial_use = true']);
    expect(said('It may run on your own hardware.')).toEqual([]);
  });

  test('a response that holds so many tokens is output', () => {
    expect(said('Each response may hold no more than 8K tokens.')).toEqual(['Skua 4 | max_output = 8000 tokens {op=<=}']);
  });
});
