// Worlds of names and flags: sources know the truth or draw a wrong value.
'use strict';

const { other, spread, zipf } = require('./chance.cjs');

module.exports = { categories, copiersOf, tail, defaults };

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
