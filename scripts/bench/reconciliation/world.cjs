// A world of claims of any size, always the same for one size and seed: models with dozens of slots each, most with one to five claims and some
// with fifty, by a few hundred publishers who cite works, name measurers, date and hedge, spell values in several ways, and are wrong now and then.
require('../typescript.cjs');
const { aDataItem, sourceId, subjectId } = require('../../../src/domain/index.ts');

/**
 * How many claims a slot has: shares of slots, and the claims of each. Real data lie far apart: 87 % of slots with one claim in prose about models and
 * in an encyclopedia's populations (1.2 and 1.3 claims a slot), 10 % in birthplaces (2.3), 0.5 % among booksellers' lists of authors (26, up to 156).
 */
const MIXES = {
  prose: [
    [0.87, 1, 1],
    [0.95, 2, 2],
    [0.97, 3, 3],
    [0.99, 4, 5],
    [1, 6, 15],
  ],
  between: [
    [0.45, 1, 1],
    [0.65, 2, 2],
    [0.78, 3, 3],
    [0.86, 4, 4],
    [0.92, 5, 5],
    [0.995, 6, 15],
    [1, 16, 50],
  ],
  shops: [
    [0.005, 1, 1],
    [0.05, 2, 5],
    [0.28, 6, 15],
    [0.92, 16, 50],
    [1, 51, 156],
  ],
};
const WRONG = 0.05;
const CLAIMS_OF_A_DOCUMENT = 250;
const BENCHMARKS = ['MMLU', 'GPQA', 'MATH', 'HumanEval', 'MGSM', 'DROP', 'MMMU', 'AIME 2025'];
const PLATFORMS = ['OpenAI API', 'ChatGPT', 'Azure OpenAI Service', 'AWS Bedrock', 'Google Vertex AI'];

/** What is said of a model: property, separators, how its value is drawn and written. Seven of the eight types. */
/** @type {any[]} */
const STATEMENTS = [
  ['context_window', {}, (r) => quantity(r.of([8000, 32000, 128000, 200000, 1000000]), 'tokens', r, true)],
  ['max_output', {}, (r) => quantity(r.of([4096, 8192, 16384, 32768]), 'tokens', r, true)],
  ['parameters', {}, (r) => quantity(r.of([7e9, 8e9, 14e9, 70e9]), 'params', r)],
  ['output_speed', {}, (r) => quantity(Math.round(r.between(20, 300) * 10) / 10, 'tokens/s', r)],
  ['release_date', {}, (r) => date(2023 + r.below(3), 1 + r.below(12), 1 + r.below(28), r)],
  ['knowledge_cutoff', {}, (r) => date(2022 + r.below(3), 1 + r.below(12), 1 + r.below(28), r)],
  ['provider', {}, (r) => ({ type: 'entity', name: r.of(['OpenAI', 'Google', 'Anthropic', 'Meta', 'Mistral AI']) })],
  ['license', {}, (r) => ({ type: 'text', text: r.of(['proprietary', 'Apache 2.0', 'MIT', 'Llama Community License']) })],
  ['self_hostable', {}, (r) => ({ type: 'flag', is: r.below(2) === 1 })],
  ['input_modality', {}, (r) => ({ type: 'set', members: r.of([['text'], ['image', 'text'], ['audio', 'image', 'text']]) })],
  ...['standard', 'batch'].flatMap((tier) => [
    ['price.input', tier === 'batch' ? { tier } : {}, (r) => price(r.of([0.1, 0.15, 0.25, 0.5, 1.25, 2.5]), r)],
    ['price.output', tier === 'batch' ? { tier } : {}, (r) => price(r.of([0.4, 0.6, 1.25, 2, 5, 10]), r)],
  ]),
  ...BENCHMARKS.map((benchmark) => [
    'benchmark_score',
    { benchmark },
    (r) => quantity(Math.round(r.between(30, 95) * 10) / 10, '%', r),
  ]),
  ...PLATFORMS.map((platform) => ['availability', { platform }, (r) => ({ type: 'flag', is: r.below(5) > 0 })]),
];
/** Comparisons with the model before, as the numbers have it: the property compared, and the words for less and for more. */
/** @type {[string, string, [string, string]][]} */
const COMPARISONS = [
  ['compare.price', 'price.input', ['cheaper', 'more expensive']],
  ['compare.speed', 'output_speed', ['slower', 'faster']],
];

/**
 * Input for reconcile: about `claims` claims, all slots touched. `first` numbers the models, so that several worlds can stand side by side.
 * @returns {any}
 */
function aWorld(vocabulary, claims, { seed = 1, first = 0, mix = 'between' } = {}) {
  const r = random(seed);
  const speakers = speakersOf(Math.ceil(claims / CLAIMS_OF_A_DOCUMENT), r);
  const world = { claims: [], dataItems: new Map(), subjects: new Map() };
  const around = { world, documents: speakers.all, vocabulary, r, sizes: MIXES[mix] };
  let before = {};
  for (let model = first; world.claims.length < claims; model += 1) {
    const subject = aSubject(model);
    world.subjects.set(subject.id, subject);
    const truths = Object.fromEntries(STATEMENTS.map((statement) => [statement[0], addSlot(subject, statement, around)]));
    if (model > first) for (const comparison of COMPARISONS) compareWith(before, truths, { subject, model }, comparison, around);
    before = truths;
  }
  const { documents, sources } = speakers;
  return { vocabulary, touched: [...world.dataItems.keys()], ...world, documents, sources, decisions: [] };
}

/** Answers what is true there. */
function addSlot(subject, [property, qualifiers, valueOf], { world, documents, vocabulary, r, sizes }) {
  const item = aDataItem(subject.id, property, qualifiers, vocabulary.properties.get(property)?.separators ?? []);
  world.dataItems.set(item.id, item);
  const truth = r.below(2 ** 31);
  for (let count = sizeOf(sizes, r); count > 0; count -= 1) {
    const value = valueOf(random(r.below(100) < 100 * WRONG ? truth + 7 : truth, r));
    world.claims.push(aClaim(item, value, qualifiers, documents, r));
  }
  return valueOf(random(truth, r));
}

function compareWith(before, truths, { subject, model }, [property, compared, [less, more]], around) {
  const [one, other] = [truths[compared].amount, before[compared].amount];
  if (one === other) return;
  const versus = `Model ${model - 1}`;
  addSlot(
    subject,
    [property, { versus }, () => ({ type: 'ratio', direction: one < other ? less : more, written: 'so' })],
    around,
  );
}

function aClaim(item, value, qualifiers, documents, r) {
  const document = documents[r.below(documents.length)];
  const cited =
    r.below(4) === 0 && document.references.length > 0 ? [document.references[r.below(document.references.length)]] : [];
  const further = {
    ...(r.below(12) === 0 ? { measured_by: r.of(MEASURERS) } : {}),
    ...(r.below(10) === 0 ? { as_of: `202${4 + r.below(2)}-0${1 + r.below(9)}` } : {}),
    ...(r.below(15) === 0 ? { approximate: true } : {}),
  };
  const start = r.below(100_000);
  const measurer = further.measured_by;
  return {
    id: flat(`claim:${r.hex()}`),
    document: document.id,
    subject: item.subject,
    property: item.property,
    snak: r.below(100) === 0 ? { kind: 'unknown' } : { kind: 'value', value },
    qualifiers: Object.keys(further).length === 0 ? qualifiers : Object.assign({}, qualifiers, further),
    dataItem: item.id,
    evidence: [
      { start, end: start + 60, quote: 'as it stands in the text', section: SECTION, cites: cited.map(({ label }) => label) },
    ],
    cites: cited.map(({ source }) => source),
    ...(measurer === undefined ? {} : { measurer: sourceId(measurer) }),
    confidence: 0.6 + r.below(5) / 10,
    madeBy: MADE_BY,
    inferred: MADE_BY.slice(1),
  };
}

/** As a store reads it: a text put together keeps its pieces. */
function flat(text) {
  return Buffer.from(text, 'latin1').toString('latin1');
}

const MEASURERS = ['Artificial Analysis', 'LMArena', 'Epoch', 'Vellum'];
const SECTION = ['Specification'];
const MADE_BY = ['prose'];

/** Documents by publishers who have a few each, with eight references; works and measurers are sources too. */
function speakersOf(count, r) {
  const works = Array.from({ length: 200 }, (_, index) => ({
    id: sourceId(`Work ${index}`),
    kind: 'work',
    name: `Work ${index}`,
  }));
  const publishers = Array.from({ length: Math.max(20, Math.ceil(count / 10)) }, (_, index) => ({
    id: sourceId(`Publisher ${index}`),
    kind: 'publisher',
    name: `Publisher ${index}`,
  }));
  const measurers = MEASURERS.map((name) => ({ id: sourceId(name), kind: 'measurer', name }));
  const all = Array.from({ length: Math.max(20, count) }, (_, index) => ({
    id: `document:${r.hex()}`,
    uri: `https://example.org/${index}`,
    title: `Page ${index}`,
    format: 'text',
    publisher: publishers[index % publishers.length].id,
    published: `202${4 + r.below(3)}-0${1 + r.below(9)}-1${r.below(10)}`,
    sha256: '0',
    references: Array.from({ length: 8 }, (_, label) => {
      const { id: source, name: title } = r.of(works);
      return { label: String(label), title, source, span: { start: 200_000 + label * 500, end: 200_499 + label * 500 } };
    }),
  }));
  const sources = new Map([...works, ...publishers, ...measurers].map((source) => [source.id, source]));
  return { all, documents: new Map(all.map((document) => [document.id, document])), sources };
}

function aSubject(index) {
  const name = `Model ${index}`;
  const id = subjectId(name);
  return { id, kind: 'model', key: id.slice('subject:'.length), name };
}

function sizeOf(sizes, r) {
  const draw = r.between(0, 1);
  const [, least, most] = sizes.find(([share]) => draw < share) ?? sizes[0];
  return least + r.below(most - least + 1);
}

/** The same number in the spellings that people use: "128000", "128,000", "128K". */
function quantity(amount, unit, r, inThousands = false) {
  const short = inThousands && amount % 1000 === 0 ? `${amount / 1000}K` : amount.toLocaleString('en-US');
  return { type: 'quantity', amount, unit, written: r.spelling([String(amount), amount.toLocaleString('en-US'), short]) };
}

function price(amount, r) {
  return { type: 'money', amount, currency: 'USD', per: '1M tokens', written: r.spelling([String(amount), amount.toFixed(2)]) };
}

function date(year, month, day, r) {
  const [y, m, d] = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  return r.spelling([
    { type: 'date', iso: `${y}-${m}-${d}`, granularity: 'day' },
    { type: 'date', iso: `${y}-${m}-${d}`, granularity: 'day' },
    { type: 'date', iso: `${y}-${m}`, granularity: 'month' },
  ]);
}

/** Mulberry32. Values are drawn from a slot's own seed, spellings from the world's, so that the same value comes in several spellings. */
function random(seed, spelling) {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  const self = {
    below,
    between: (low, high) => low + next() * (high - low),
    of: (things) => things[below(things.length)],
    hex: () =>
      Array.from({ length: 3 }, () =>
        below(2 ** 28)
          .toString(16)
          .padStart(7, '0'),
      )
        .join('')
        .slice(0, 20),
    spelling: (things) => (spelling ?? self).of(things),
  };
  return self;
}

module.exports = { aWorld, MIXES };
