// Drawing at random, the same for the same seed.
'use strict';

module.exports = { randomOf, spread, other, zipf, gaussian, digits, slipped };

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

function gaussian(r) {
  return Math.sqrt(-2 * Math.log(1 - r())) * Math.cos(2 * Math.PI * r());
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
