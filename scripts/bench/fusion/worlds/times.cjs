// Worlds of times of day.
'use strict';

const { gaussian, spread } = require('./chance.cjs');
const { copiersOf } = require('./categories.cjs');

module.exports = { times, flights };

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

/**
 * Flights through the night: of the actual time some know the scheduled one, some round, clocks are a minute or two off; 23:58 and 00:02 are neighbours.
 * @param {() => number} r
 * @param {{ nightly?: number, jitter?: number, rounding?: number, delay?: number, knowsActual?: number, copiers?: number[] }} options `nightly`: share of flights
 * within two hours of midnight; `jitter`: standard deviation of a clock, in minutes; `rounding`: what every fourth source rounds to, in minutes; `delay`:
 * the longest, in minutes; `knowsActual`: the share of actual times that are not the scheduled one in disguise
 */
function flights(r, { nightly = 0.4, jitter = 0, rounding = 5, delay = 90, knowsActual = 0.7, copiers = [] } = {}) {
  const ids = ['scheduled arrival', 'actual arrival'];
  const speakers = spread(r, 16, 0.7, 0.98).map((accuracy, i) => ({
    covers: () => r() < 0.5,
    says: (slot) => {
      const late = slot.property === ids[0] ? 0 : slot.draw('late', () => (r() < 0.6 ? Math.floor(delay * r()) : 0));
      if (r() > accuracy) return slot.truth + Math.round(40 * gaussian(r));
      const known = i % 2 === 1 && r() > knowsActual ? slot.truth - late : slot.truth;
      const read = known + Math.round(jitter * gaussian(r));
      return i % 4 === 2 ? rounding * Math.round(read / rounding) : read;
    },
  }));
  return {
    properties: ids.map((id) => ({ id, datatype: 'time' })),
    slots: 600,
    truth: () => (r() < nightly ? 1320 + Math.floor(240 * r()) : Math.floor(1440 * r())),
    sources: [...speakers, ...copiersOf(r, speakers.length, { copiers })],
  };
}
