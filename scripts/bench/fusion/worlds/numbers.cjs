// Worlds of numbers: rounded, outdated, measured, in the wrong unit.
'use strict';

const { digits, gaussian, slipped, spread } = require('./chance.cjs');
const { copiersOf } = require('./categories.cjs');

module.exports = { rounded, outdated, measured, weather, stock, edited };

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

/**
 * Readings in whole degrees: portals are a degree or two off, some show the hour before, some take over what another shows.
 * @param {() => number} r
 * @param {{ noises?: number[], stale?: number, broken?: number, copiers?: number[] }} options `noises`: standard deviations, by turns; `stale`: of the readings
 * of every fourth portal this share is an hour old; `broken`: this share is any number; `copiers`: so many portals copy the first, the second, ...
 */
function weather(r, { noises = [0, 0.7, 1.5], stale = 0.4, broken = 0.02, copiers = [] } = {}) {
  const portals = Array.from({ length: 14 }, (_, i) => ({
    covers: () => r() < 0.6,
    says: (slot) => {
      const hourBefore = slot.draw('hour before', () => slot.truth + Math.round(3 * gaussian(r)));
      if (r() < broken) return Math.round(100 * r());
      return Math.round((i % 4 === 1 && r() < stale ? hourBefore : slot.truth) + noises[i % noises.length] * gaussian(r));
    },
  }));
  return {
    properties: ['temperature', 'humidity'].map((id) => ({ id, datatype: 'quantity' })),
    slots: 600,
    truth: () => Math.round(30 + 60 * r()),
    sources: [...portals, ...copiersOf(r, portals.length, { copiers })],
  };
}

/**
 * Volumes and market values: in thousands where units were meant, of the day before, to three digits, or right.
 * @param {() => number} r
 * @param {{ unit?: number, unitShare?: number, dayBefore?: number, copiers?: number[] }} options `unit`: what every fifth source's numbers are too large by, in
 * the share `unitShare` of its claims; `dayBefore`: every fourth source is a day late with this share
 */
function stock(r, { unit = 1000, unitShare = 0.5, dayBefore = 0.5, copiers = [] } = {}) {
  const speakers = spread(r, 15, 0.7, 0.97).map((accuracy, i) => ({
    covers: () => r() < 0.5,
    says: (slot) => {
      const yesterday = slot.draw('yesterday', () => Math.round(slot.truth * Math.exp(0.3 * gaussian(r))));
      if (r() > accuracy) return slipped(r, slot.truth);
      const known = i % 4 === 1 && r() < dayBefore ? yesterday : slot.truth;
      const written = i % 3 === 2 ? digits(known, 3) : known;
      return i % 5 === 3 && r() < unitShare ? written * unit : written;
    },
  }));
  return {
    properties: ['volume', 'market value'].map((id) => ({ ...HEAD_COUNT, id, unit: '' })),
    slots: 600,
    truth: () => Math.round(10 ** (5 + 4 * r())),
    sources: [...speakers, ...copiersOf(r, speakers.length, { copiers })],
  };
}

/**
 * Pages that anybody edits. Who touches a page mostly leaves the number as it stands, which then counts as said by him; passers-by change it, often for the
 * worse; a few regulars put it right; a machine touches nearly every page and hardly ever looks.
 * @param {() => number} r
 * @param {{ passersBy?: number, passerRight?: number, regularRight?: number, machineLooks?: number }} options `passersBy`: a page, on average; the others
 * are the chances that an edit gives the right number
 */
function edited(r, { passersBy = 0.8, passerRight = 0.35, regularRight = 0.9, machineLooks = 0.1 } = {}) {
  const slots = 1500;
  const nearby = (slot) => (r() < 0.4 ? Math.round(slot.truth * (0.9 + 0.2 * r())) : slipped(r, slot.truth));
  const standing = (slot, next) => {
    const page = slot.draw('page', () => ({ number: r() < 0.9 ? slot.truth : nearby(slot) }));
    return (page.number = next(page.number));
  };
  const edits = (looks, right) => (slot) =>
    standing(slot, (now) => (r() > looks ? now : r() < right ? slot.truth : nearby(slot)));
  const regulars = Array.from({ length: 25 }, () => ({ covers: () => r() < 0.02, says: edits(0.7, regularRight) }));
  const passers = Array.from({ length: Math.round(slots * passersBy) }, () => {
    const at = Math.floor(r() * slots);
    return { covers: ({ id }) => id === at, says: edits(0.9, passerRight) };
  });
  const machine = { covers: () => r() < 0.8, says: edits(machineLooks, 0.99) };
  const half = passers.length >> 1;
  return {
    properties: [HEAD_COUNT],
    slots,
    truth: () => Math.round(10 ** (3 + 3 * r())),
    sources: [...regulars.slice(0, 12), ...passers.slice(0, half), machine, ...regulars.slice(12), ...passers.slice(half)],
  };
}
