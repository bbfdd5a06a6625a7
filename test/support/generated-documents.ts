import fc from 'fast-check';

const NAMES = ['Tern 2', 'Auk 3', 'Gull 1.5 Flash', 'Heron 9', 'Plover-7B', 'Knot 4 mini'];
const name = fc.constantFrom(...NAMES);
const price = fc.constantFrom('0.10', '0.15', '0.60', '2', '5.50', '12');
const date = fc.constantFrom('May 2, 2025', '18 July 2024', 'March 2026', '2024-11-05');

/** What is said of one model, with the model named or spoken of. */
const sentence = fc
  .tuple(fc.oneof(name, fc.constantFrom('It', 'The model')), fc.nat(6), price, price, date, fc.integer({ min: 30, max: 98 }))
  .map(
    ([who, which, input, output, when, score]) =>
      [
        `${who} has a context window of ${String(score)}K tokens.`,
        `${who} costs $${input} per million input tokens and $${output} per million output tokens.`,
        `${who} was released on ${when}.`,
        `${who} supports function calling, but fine-tuning is not available.`,
        `On MMLU, ${who === 'It' ? 'it' : who} scores ${String(score)}.4%.`,
        `${who} is available on AWS Bedrock and Hugging Face.`,
        `${who} is ${String(score)}% cheaper than Heron 9.`,
      ][which] ?? '',
  );

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '));
const item = fc.tuple(name, price).map(([who, amount]) => `- ${who}: $${amount} per million input tokens`);
const heading = fc.oneof(name, fc.constantFrom('Prices', 'Benchmarks', 'Availability')).map((text) => `## ${text}`);

/** A row of a table of models, with "-" where nothing is told. */
export const tableRow = fc
  .tuple(name, fc.oneof(fc.constant('-'), price), fc.oneof(fc.constant('-'), fc.integer({ min: 8, max: 400 })), date)
  .map(
    ([who, amount, tokens, when]) =>
      `| ${who} | ${amount === '-' ? '-' : `$${amount}`} | ${tokens === '-' ? '-' : `${String(tokens)}K`} | ${when} |`,
  );

export const TABLE_HEAD = '| Model | Input price | Context window | Released |\n|---|---|---|---|';

const table = fc
  .uniqueArray(tableRow, { minLength: 2, maxLength: 5, selector: (row) => row.split('|')[1] })
  .map((rows) => [TABLE_HEAD, ...rows].join('\n'));

/** The blocks of a page of Markdown about models: a title, then headings, paragraphs, lists and tables in any order. */
export const blocksOfPage = fc
  .tuple(name, fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, heading, item, table), { minLength: 1, maxLength: 7 }))
  .map(([title, blocks]) => [`# ${title}`, ...blocks]);

/** A paragraph that says nothing of models, be it with numbers and prices of other things. */
export const aside = fc.constantFrom(
  'The old harbour was busy that day. Boats came and went, and nobody counted them.',
  'We thank everybody who read an early draft of this page and told us what they thought.',
  'Lunch was late, so we walked along the river for a while and talked about the weather.',
  'Harbour Lane Bridge is 214 m long and was opened on 3 May 1931.',
  'A ticket for the tram costs $4, and the ride takes 20 minutes.',
  'Nimbus Cloud, for its part, charges $9 per million input tokens.',
  'The lighthouse was built in 1887. It is 31 m tall.',
);
