// Invented worlds of claims of which the truth is known, each with another reason why sources are wrong. An algorithm that is chosen on all of them is
// tuned to none, least of all to the few sets that anybody has published. Same seed, same world.
'use strict';

const { plainProperty } = require('../../../src/vocabulary/plain-property.ts');

/**
 * @typedef {{ id: number, property: string, truth: any, draw: (key: string, make: () => any) => any }} Slot
 * @typedef {{ covers: (slot: Slot) => boolean, says: (slot: Slot) => any, copies?: number, at?: (slot: Slot) => string }} Speaker
 * @typedef {{ properties: any[], slots: number, truth: (property: string, id: number) => any, sources: Speaker[], containment?: Map<string, string[]> }} Plan
 */

/** Every world by name: seed to claims, truths and the vocabulary they are read by. */
exports.WORLDS = Object.fromEntries(
  Object.entries({
    'few sources': (r) => categories(r, { sources: spread(r, 6, 0.5, 0.95), coverage: () => 0.8 }),
    'many sources': (r) => categories(r, { sources: spread(r, 80, 0.3, 0.95), coverage: () => 0.12 }),
    'two voices a slot': (r) => categories(r, { sources: spread(r, 8, 0.5, 0.95), coverage: () => 0.28 }),
    'two big, few small': (r) =>
      categories(r, { sources: [0.9, 0.8, 0.6, 0.7, 0.5, 0.7], coverage: (i) => (i < 2 ? 0.9 : 0.15) }),
    'many false values': (r) =>
      categories(r, { sources: spread(r, 12, 0.4, 0.9), coverage: () => 0.5, values: 5000, even: true }),
    'few false values': (r) => categories(r, { sources: spread(r, 12, 0.4, 0.9), coverage: () => 0.5, values: 3 }),
    'yes or no': (r) => categories(r, { sources: spread(r, 9, 0.55, 0.9), coverage: () => 0.6, values: 2 }),
    'mostly bad sources': (r) => categories(r, { sources: spread(r, 15, 0.2, 0.6), coverage: () => 0.5 }),
    'common errors': (r) => categories(r, { sources: spread(r, 12, 0.4, 0.9), coverage: () => 0.5, seduction: 0.7 }),
    'easy and hard': (r) => categories(r, { sources: spread(r, 10, 0.5, 0.95), coverage: () => 0.5, difficulty: true }),
    specialists: (r) => categories(r, { sources: spread(r, 12, 0.35, 0.5), coverage: () => 0.5, properties: 4, special: 0.95 }),
    adversaries: (r) => categories(r, { sources: spread(r, 12, 0.6, 0.9), coverage: () => 0.5, liars: 4 }),
    'copied errors': (r) => categories(r, { sources: spread(r, 10, 0.5, 0.9), coverage: () => 0.6, copiers: [5, 3] }),
    'copied truth': (r) => categories(r, { sources: spread(r, 10, 0.5, 0.95), coverage: () => 0.6, copiers: [4], ofBest: true }),
    'long tail, worse': (r) => tail(r, { tailAccuracy: 0.4, midAccuracy: 0.9, bigAccuracy: 0.8 }),
    'long tail, alike': (r) => tail(r, { tailAccuracy: 0.7, midAccuracy: 0.7, bigAccuracy: 0.7 }),
    'long tail, better': (r) => tail(r, { tailAccuracy: 0.85, midAccuracy: 0.7, bigAccuracy: 0.6 }),
    'a default value': (r) => defaults(r),
    'rounded numbers': (r) => rounded(r),
    'outdated numbers': (r) => outdated(r, false),
    'outdated, dated': (r) => outdated(r, true),
    'measured numbers': (r) => measured(r, 0.01),
    'measured, no tolerance': (r) => measured(r, 0),
    'times of day': (r) => times(r),
    'times, copied': (r) => times(r, [5, 4]),
    hierarchy: (r) => hierarchy(r, 8),
    'hierarchy, two voices': (r) => hierarchy(r, 3),
    'lists, shortened': (r) => lists(r, 'one'),
    'lists, garbled': (r) => lists(r, 'one', 0.15),
    'each member': (r) => lists(r, 'many', 0.05),
    'each member, partly': (r) => partLists(r),
  }).map(([name, plan]) => [name, (seed) => played(plan, randomOf(seed), name)]),
);

/** Sources of accuracies spread evenly, a wrong value a draw from a few or many, all alike or some more tempting than others. */
function categories(r, options) {
  const { sources, coverage, values = 9, properties = 1, even = false, seduction = 0, difficulty = false, special = 0 } = options;
  const names = Array.from({ length: properties }, (_, i) => (values === 2 ? `flag${i}` : `colour${i}`));
  const wrongOf = (slot) => {
    if (seduction > 0 && r() < seduction) return slot.draw('tempting', () => other(r, values, slot.truth));
    return even ? other(r, values, slot.truth) : zipf(r, values, slot.truth);
  };
  const speakers = sources.map((accuracy, i) => ({
    covers: () => r() < coverage(i),
    says: (slot) => {
      const hard = difficulty ? slot.draw('hard', () => r() < 0.35) : false;
      const known = special > 0 && names.indexOf(slot.property) === i % properties ? special : hard ? accuracy * 0.55 : accuracy;
      return r() < known ? slot.truth : wrongOf(slot);
    },
  }));
  for (let i = 0; i < (options.liars ?? 0); i += 1)
    speakers.push({
      covers: () => r() < 0.5,
      says: (slot) => (r() < 0.1 ? slot.truth : slot.draw('lie', () => other(r, values, slot.truth))),
    });
  return {
    properties: names.map((id) => ({ id, datatype: values === 2 ? 'flag' : 'text' })),
    slots: Math.round(1200 / properties),
    truth: () => Math.floor(r() * values),
    sources: [...speakers, ...copiersOf(r, speakers.length, options)],
  };
}

/**
 * @param {() => number} r
 * @param {number} speakers
 * @param {{ copiers?: number[], ofBest?: boolean }} options
 */
function copiersOf(r, speakers, { copiers = [], ofBest = false }) {
  return copiers.flatMap((size, group) =>
    Array.from({ length: size }, () => ({
      covers: () => r() < 0.9,
      says: () => undefined,
      copies: ofBest ? speakers - 1 - group : group,
    })),
  );
}

/** One source that speaks of nearly everything, a few busy ones, and very many that speak once. */
function tail(r, { tailAccuracy, midAccuracy, bigAccuracy }) {
  const slots = 1500;
  const accurate = (accuracy) => (slot) => (r() < accuracy ? slot.truth : zipf(r, 40, slot.truth));
  const once = Array.from({ length: 1800 }, () => {
    const at = Math.floor(r() * slots);
    return { covers: ({ id }) => id === at, says: accurate(tailAccuracy) };
  });
  const mid = Array.from({ length: 20 }, () => ({ covers: () => r() < 0.03, says: accurate(midAccuracy) }));
  return {
    properties: [{ id: 'name', datatype: 'text' }],
    slots,
    truth: () => Math.floor(r() * 40),
    sources: [{ covers: () => r() < 0.9, says: accurate(bigAccuracy) }, ...mid, ...once],
  };
}

/** Who does not know says the default, which is hardly ever true. */
function defaults(r) {
  return {
    properties: [{ id: 'city', datatype: 'text' }],
    slots: 1200,
    truth: () => 1 + Math.floor(r() * 60),
    sources: spread(r, 9, 0.45, 0.9).map((accuracy) => ({
      covers: () => r() < 0.5,
      says: (slot) => (r() < accuracy ? slot.truth : r() < 0.6 ? 0 : zipf(r, 60, slot.truth)),
    })),
  };
}

const HEAD_COUNT = { id: 'inhabitants', datatype: 'quantity', unit: 'people', tolerance: { relative: 0.01, absolute: 0 } };

/** Many round to two or three digits, some slip by a digit. */
function rounded(r) {
  return {
    properties: [HEAD_COUNT],
    slots: 1200,
    truth: () => Math.round(10 ** (3 + 3 * r())),
    sources: spread(r, 12, 0.5, 0.95).map((accuracy, i) => ({
      covers: () => r() < 0.4,
      says: ({ truth }) => (r() < accuracy ? digits(truth, i % 3 === 0 ? 2 : i % 3 === 1 ? 3 : 9) : slipped(r, truth)),
    })),
  };
}

/** A number that grows; sources know it as of some year, which they may tell. The truth is the latest. */
function outdated(r, dated) {
  const asOf = (slot, year) => Math.round(slot.truth * (1 - slot.draw('growth', () => 0.01 + 0.05 * r())) ** (2024 - year));
  return {
    properties: [{ ...HEAD_COUNT, changes: true }],
    slots: 1200,
    truth: () => Math.round(10 ** (4 + 2 * r())),
    sources: spread(r, 12, 0.6, 0.95).map((accuracy, i) => {
      const lag = [0, 0, 0, 1, 2, 4][i % 6];
      const yearOf = (slot) => slot.draw(`year ${i}`, () => 2024 - (r() < 0.8 ? lag : Math.floor(r() * 6)));
      return {
        covers: () => r() < 0.4,
        says: (slot) => (r() < accuracy ? asOf(slot, yearOf(slot)) : slipped(r, slot.truth)),
        ...(dated ? { at: (slot) => `${yearOf(slot)}-07-01` } : {}),
      };
    }),
  };
}

/** Instruments of different precision, some with a bias, some now and then broken. */
function measured(r, relative) {
  return {
    properties: ['temperature', 'humidity'].map((id) => ({ id, datatype: 'quantity', tolerance: { relative, absolute: 0 } })),
    slots: 600,
    truth: () => Math.round(300 + 600 * r()) / 10,
    sources: Array.from({ length: 12 }, (_, i) => {
      const [noise, bias, broken] = [[0.001, 0.004, 0.03][i % 3], i % 4 === 3 ? 0.04 : 0, 0.02 + 0.08 * r()];
      return {
        covers: () => r() < 0.6,
        says: ({ truth }) =>
          r() < broken ? Math.round(1000 * r()) / 10 : Math.round(10 * truth * (1 + bias + noise * gaussian(r))) / 10,
      };
    }),
  };
}

/** Departures: of the actual time some know only the scheduled one; some run a few minutes off, some copy. */
function times(r, copiers = []) {
  const ids = ['scheduled departure', 'actual departure'];
  const speakers = spread(r, 14, 0.45, 0.95).map((accuracy, i) => ({
    covers: () => r() < 0.7,
    says: (slot) => {
      const scheduled = slot.property === ids[0];
      const late = scheduled ? 0 : slot.draw('late', () => (r() < 0.6 ? Math.floor(40 * r()) : 0));
      if (r() < accuracy) return r() < 0.1 && i % 3 === 0 ? slot.truth + 1 : slot.truth;
      return !scheduled && r() < 0.6 ? slot.truth - late : slot.truth + Math.round(30 * gaussian(r));
    },
  }));
  return {
    properties: ids.map((id) => ({ id, datatype: 'time' })),
    slots: 600,
    truth: () => 300 + Math.floor(1000 * r()),
    sources: [...speakers, ...copiersOf(r, speakers.length, { copiers })],
  };
}

/** Places four deep; who is careful names the town, others the state or the country. */
function hierarchy(r, n) {
  const containment = new Map();
  for (let town = 0; town < 800; town += 1) containment.set(`town ${town}`, [`county ${town % 160}`]);
  for (let county = 0; county < 160; county += 1) containment.set(`county ${county}`, [`state ${county % 40}`]);
  for (let state = 0; state < 40; state += 1) containment.set(`state ${state}`, [`country ${state % 8}`]);
  return {
    properties: [{ id: 'born', datatype: 'text', hierarchy: 'places' }],
    slots: 1200,
    truth: () => `town ${Math.floor(800 * r())}`,
    containment,
    sources: spread(r, n, 0.6, 0.95).map((accuracy, i) => ({
      covers: () => r() < 0.6,
      says: ({ truth }) => {
        let place = r() < accuracy ? truth : `town ${Math.floor(800 * r() * r())}`;
        for (let up = i % 3; up > 0; up -= 1) if (r() < 0.5) place = containment.get(place)?.[0] ?? place;
        return place;
      },
    })),
  };
}

/** Lists of names, of which some sources give the first only, some leave out one, some spell badly. */
function lists(r, cardinality, garble = 0) {
  const name = () => Array.from({ length: 4 + Math.floor(5 * r()) }, () => 'aeioulnrstkmbdg'[Math.floor(15 * r())]).join('');
  const pool = Array.from({ length: 700 }, name);
  const drawn = () => pool[Math.floor(pool.length * r())];
  return {
    properties: [{ id: 'authors', datatype: 'set', cardinality }],
    slots: 900,
    truth: () => [...new Set(Array.from({ length: 1 + Math.floor(4 * r() * r() + 0.6) }, drawn))],
    sources: spread(r, 25, 0.6, 0.95).map((accuracy, i) => ({
      covers: () => r() < 0.25,
      says: ({ truth }) => {
        const short = i % 3 === 0 && r() < 0.7 ? truth.slice(0, 1) : truth.filter((_, at) => at === 0 || r() < accuracy);
        const spelt = short.map((member) => (r() < garble ? member.slice(0, -1 - Math.floor(2 * r())) || member : member));
        return r() < (1 - accuracy) / 2 ? [...spelt.slice(1), drawn()] : spelt;
      },
    })),
  };
}

/** Of what is there each source names a part, and now and then something that is not there: no source has it all. */
function partLists(r) {
  const drawn = () => `item ${Math.floor(60 * r())}`;
  return {
    properties: [{ id: 'offers', datatype: 'set', cardinality: 'many' }],
    slots: 700,
    truth: () => [...new Set(Array.from({ length: 2 + Math.floor(5 * r()) }, drawn))],
    sources: spread(r, 14, 0.45, 0.85).map((accuracy, i) => ({
      covers: () => r() < 0.6,
      says: ({ truth }) => {
        const named = truth.filter(() => r() < accuracy);
        return r() < 0.1 + 0.05 * (i % 4) || named.length === 0 ? [...new Set([...named, drawn()])] : named;
      },
    })),
  };
}

/** @param {(r: () => number) => any} planOf */
function played(planOf, r, name) {
  const plan = planOf(r);
  const slots = plan.properties.flatMap(({ id: property }) =>
    Array.from({ length: plan.slots }, (_, id) => aSlot(id, property, plan.truth(property, id))),
  );
  const properties = plan.properties.map((p) =>
    Object.assign(plainProperty(p.id, datatypeOf(p)), p, { datatype: datatypeOf(p) }),
  );
  const kinds = new Map(plan.properties.map((p) => [p.id, p.datatype]));
  const table = plan.sources.map(() => new Map());
  const claims = [];
  for (const slot of slots) {
    plan.sources.forEach((speaker, s) => {
      if (!speaker.covers(slot)) return;
      const value = speaker.copies === undefined || r() < 0.1 ? speaker.says(slot) : table[speaker.copies].get(slot);
      if (value === undefined) return;
      table[s].set(slot, value);
      claims.push({
        source: `source ${s}`,
        subject: `thing ${slot.id}`,
        property: slot.property,
        snak: snakOf(kinds.get(slot.property), value),
        ...(speaker.at ? { at: speaker.at(slot) } : {}),
      });
    });
  }
  return {
    name,
    claims,
    truths: slots.map((s) => ({
      subject: `thing ${s.id}`,
      property: s.property,
      snak: snakOf(kinds.get(s.property), plan.containment ? pathFrom(s.truth, plan.containment) : s.truth),
    })),
    vocabulary: vocabularyOf(properties),
    containments: new Map(plan.containment ? plan.properties.map(({ id }) => [id, plan.containment]) : []),
  };
}

/** "town 3 < county 3 < state 3": right is the finest of them that anybody names. */
function pathFrom(place, containment) {
  const path = [];
  for (let at = place; at !== undefined; at = containment.get(at)?.[0]) path.push(at);
  return path.join(' < ');
}

function aSlot(id, property, truth) {
  const drawn = new Map();
  const draw = (key, make) => drawn.get(key) ?? drawn.set(key, make()).get(key);
  return { id, property, truth, draw };
}

function datatypeOf({ datatype }) {
  return datatype === 'time' ? 'text' : datatype;
}

function vocabularyOf(properties) {
  const byId = new Map(properties.map((property) => [property.id, property]));
  return { id: 'world', version: 1, title: '', subjectKind: 'thing', subjectNouns: [], terms: new Map(), properties: byId };
}

function snakOf(kind, value) {
  return { kind: 'value', value: valueOf(kind, value) };
}

function valueOf(kind, value) {
  switch (kind) {
    case 'quantity':
      return { type: 'quantity', amount: value, unit: '', written: String(value) };
    case 'flag':
      return { type: 'flag', is: value === 1 };
    case 'set':
      return { type: 'set', members: [...value].sort() };
    case 'time':
      return { type: 'text', text: clock(value) };
    default:
      return { type: 'text', text: String(value) };
  }
}

function clock(minutes) {
  const within = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

function spread(r, n, low, high) {
  return Array.from({ length: n }, (_, i) => low + ((high - low) * (i + r())) / n);
}

/** Any value but the truth, all alike. */
function other(r, values, truth) {
  const drawn = Math.floor(r() * (values - 1));
  return drawn >= truth ? drawn + 1 : drawn;
}

/** Any value but the truth, the first ones oftener. */
function zipf(r, values, truth) {
  for (;;) {
    const drawn = Math.floor((values + 1) ** r()) - 1;
    if (drawn !== truth) return drawn;
  }
}

function digits(number, n) {
  return Number(number.toPrecision(n));
}

/** Two digits swapped, one lost, or another number altogether. */
function slipped(r, number) {
  const text = String(Math.round(number));
  const at = Math.floor(r() * (text.length - 1));
  const pick = r();
  if (pick < 0.4) return Number(text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2));
  if (pick < 0.6) return Number(text.slice(0, at) + text.slice(at + 1));
  return Math.round(number * (0.5 + r()));
}

function gaussian(r) {
  return Math.sqrt(-2 * Math.log(1 - r())) * Math.cos(2 * Math.PI * r());
}

/** Mulberry32: small, good enough here, the same everywhere. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
exports.randomOf = randomOf;
