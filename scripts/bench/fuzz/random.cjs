// Numbers that look random and are the same on any machine for the same seed.
'use strict';

/** Mulberry32: small and well tried. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick(random, list) {
  return list[below(random, list.length)];
}

function below(random, bound) {
  return Math.floor(random() * Math.max(1, bound));
}

module.exports = { randomFrom, pick, below };
