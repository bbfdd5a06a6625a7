// Worlds of lists.
'use strict';

const { spread } = require('./chance.cjs');

module.exports = { lists, partLists, spelled };

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

/** Ways to write a name, the commonest first. */
const SPELLINGS = [
  ({ first, last }) => `${first} ${last}`,
  ({ first, last }) => `${first.toUpperCase()} ${last.toUpperCase()}`,
  ({ first, last }) => `${last}, ${first}`,
  ({ first, last }) => `${plain(first)} ${plain(last)}`,
  ({ first, last }) => `${first.slice(0, 1)}. ${last}`,
];

function plain(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Names of people, which each source spells in its own way; right is the first way of SPELLINGS.
 * @param {() => number} r
 * @param {{ ways?: number, oddly?: number }} options `ways`: of so many ways; `oddly`: share of sources that do not spell the first way
 */
function spelled(r, { ways = 5, oddly = 0.5 } = {}) {
  const syllables = ['an', 'bé', 'cor', 'dü', 'el', 'fra', 'gi', 'hö', 'is', 'jo', 'ka', 'lu', 'ma', 'né'];
  const word = () =>
    Array.from({ length: 2 + Math.floor(2 * r()) }, () => syllables[Math.floor(syllables.length * r())])
      .join('')
      .replace(/^./, (letter) => letter.toUpperCase());
  const pool = Array.from({ length: 400 }, () => ({ first: word(), last: word() }));
  const drawn = () => pool[Math.floor(pool.length * r())];
  const spell = SPELLINGS[0];
  const people = new Map(pool.map((person) => [spell(person), person]));
  return {
    properties: [{ id: 'authors', datatype: 'set', cardinality: 'many' }],
    slots: 700,
    truth: () => [...new Set(Array.from({ length: 1 + Math.floor(4 * r()) }, () => spell(drawn())))],
    sources: spread(r, 14, 0.6, 0.95).map((accuracy, i) => {
      const own = i % 5 < 5 * oddly ? SPELLINGS[1 + (i % (ways - 1))] : spell;
      return {
        covers: () => r() < 0.5,
        says: ({ truth }) => {
          const named = truth.filter(() => r() < accuracy).map((name) => people.get(name));
          const all = r() < (1 - accuracy) / 2 || named.length === 0 ? [...named, drawn()] : named;
          return [...new Set(all.map(own))];
        },
      };
    }),
  };
}
