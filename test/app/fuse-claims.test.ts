import { fuseClaims, fusedLineOf, scoreFusion } from '../../src/app/fuse-claims';
import { readClaims, withAliasesAsProperties } from '../../src/app/read-claims';
import { readContainment } from '../../src/parsing/claim-file';
import { loadVocabulary, type Vocabulary } from '../../src/vocabulary';

const vocabulary = loadVocabulary(`
vocabulary: test
subject: { kind: model }
terms:
  benchmark: [{ id: Arena, unit: Elo }]
properties:
  - { id: context_window, datatype: quantity, unit: tokens, aliases: [ContextWindow2024] }
  - { id: price.input, datatype: money, unit: USD/1M tokens, separators: [tier] }
  - { id: score, datatype: quantity, unit: "%", separators: [benchmark] }
  - { id: born, datatype: text, hierarchy: places.csv }
  - { id: departs, datatype: date }
`).vocabulary as Vocabulary;
const extended = withAliasesAsProperties(vocabulary);

async function read(text: string, withoutSource = false) {
  async function* once(): AsyncIterable<string> {
    yield await Promise.resolve(text);
  }
  return readClaims(once(), extended, { format: 'csv', withoutSource });
}

describe('claim files fused', () => {
  test('values are read as people write them', async () => {
    const { claims, rows, refused } = await read(
      'source,subject,property,value,unit,qualifiers\na,m,context_window,128K tokens,,\nb,m,context_window,"128,000",,\na,m,price.input,15 cents per million tokens,,tier=batch\na,m,score,1274,,benchmark=Arena\n',
    );
    expect([rows, refused]).toEqual([4, 0]);
    expect(fuseClaims({ vocabulary, claims }).map(fusedLineOf)).toEqual([
      {
        subject: 'm',
        property: 'context_window',
        qualifiers: {},
        value: 128000,
        confidence: expect.any(Number) as number,
        status: 'AGREED',
      },
      {
        subject: 'm',
        property: 'price.input',
        qualifiers: { tier: 'batch' },
        value: 0.15,
        confidence: expect.any(Number) as number,
        status: 'AGREED',
      },
      {
        subject: 'm',
        property: 'score',
        qualifiers: { benchmark: 'Arena' },
        value: 1274,
        confidence: expect.any(Number) as number,
        status: 'AGREED',
      },
    ]);
  });

  test('what cannot be read is told with its row', async () => {
    const { claims, refused, messages } = await read(
      'source,subject,property,value\na,m,context_window,huge\na,m,context_window,8K\n',
    );
    expect([claims.length, refused]).toEqual([1, 1]);
    expect(messages).toEqual([
      { severity: 'error', rule: 'value-refused', reason: expect.stringContaining('row 2') as string, line: 2 },
    ]);
  });

  test('a property under an alias keeps its name; one that is not in the vocabulary is taken as it looks, with a warning', async () => {
    const { claims, messages } = await read(
      'source,subject,property,value\na,m,ContextWindow2024,8K\na,m,weight,12.5\nb,m,weight,12.5\n',
    );
    expect(fuseClaims({ vocabulary, claims }).map(({ property }) => property)).toEqual(['ContextWindow2024', 'weight']);
    expect(messages.map(({ rule, severity }) => [rule, severity])).toEqual([['unlisted-property', 'warning']]);
  });

  test('a time of day is kept, not cut down to its day', async () => {
    const { claims } = await read('source,subject,property,value\na,m,departs,2011-12-01 18:55\n');
    expect(fuseClaims({ vocabulary, claims }).map(fusedLineOf)).toMatchObject([{ value: '2011-12-01 18:55' }]);
  });

  test('truths and confirmed values may give a path; the most specific place claimed counts', async () => {
    const containments = new Map([['born', readContainment('place,parent\nBronx,New York\nNew York,USA\n')]]);
    const { claims } = await read(
      'source,subject,property,value\na,p,born,New York\nb,p,born,USA\nc,p,born,Paris\nc,q,born,Paris\n',
    );
    const truths = (await read('subject,property,value\np,born,Bronx < New York < USA\n', true)).claims;
    const slots = fuseClaims({ vocabulary, claims, containments });
    expect(scoreFusion(slots, truths, { claims, vocabulary, containments })).toMatchObject({ truths: 1, accuracy: 1 });
    expect(fuseClaims({ vocabulary, claims, containments, confirmed: truths }).map(fusedLineOf)[0]).toMatchObject({
      value: 'New York',
      confidence: 1,
    });
  });
});
