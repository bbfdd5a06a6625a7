// What a few confirmed values change for the slots that nobody confirmed: a share of the truths is told, drawn anew each time, the rest is scored.
'use strict';

const { fuseClaims, scoreFusion } = require('../../../src/app/fuse-claims.ts');
const { randomOf } = require('./worlds/chance.cjs');

/** Shares of the truths that are told. */
const SHARES = [0.01, 0.05, 0.1];
exports.SHARES = SHARES;

/** By share: by how much accuracy and calibration error change on the truths that were not told, on average over `draws`; `spread` is the standard error of the former. */
exports.changesByConfirming = function changesByConfirming(input, truths, { draws, policy }) {
  const unaware = fuseClaims({ ...input, policy });
  return SHARES.map((share) => {
    const gains = [];
    let calibration = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      const random = randomOf(31 * draw + Math.round(1000 * share) + 5);
      const told = new Set(truths.filter(() => random() < share));
      const rest = truths.filter((truth) => !told.has(truth));
      const before = scoreFusion(unaware, rest, input);
      const after = scoreFusion(fuseClaims({ ...input, policy, confirmed: [...told] }), rest, input);
      gains.push(after.accuracy - before.accuracy);
      calibration += (after.calibrationError - before.calibrationError) / draws;
    }
    const accuracy = gains.reduce((sum, gain) => sum + gain, 0) / draws;
    const variance = gains.reduce((sum, gain) => sum + (gain - accuracy) ** 2, 0) / Math.max(1, draws - 1);
    return { share, accuracy, calibration, spread: Math.sqrt(variance / draws) };
  });
};

/** Rows of `{ name, changes }`. */
exports.printChanges = function printChanges(rows) {
  const signed = (number, digits) => (number >= 0 ? '+' : '') + number.toFixed(digits);
  const cells = (changes) =>
    changes.map(({ accuracy, spread, calibration }) =>
      `${signed(accuracy, 4)}${spread ? ` ±${(1.96 * spread).toFixed(4)}` : ''} (${signed(calibration, 3)})`.padStart(26),
    );
  console.log(
    ['confirmed: accuracy (ECE)'.padEnd(28), ...SHARES.map((share) => `${String(100 * share)} %`.padStart(26))].join(' '),
  );
  for (const { name, changes } of rows) console.log([name.padEnd(28), ...cells(changes)].join(' '));
  const mean = SHARES.map((_, i) => ({
    accuracy: rows.reduce((sum, { changes }) => sum + changes[i].accuracy, 0) / rows.length,
    calibration: rows.reduce((sum, { changes }) => sum + changes[i].calibration, 0) / rows.length,
  }));
  const worst = SHARES.map((_, i) => ({
    accuracy: Math.min(...rows.map(({ changes }) => changes[i].accuracy)),
    calibration: Math.max(...rows.map(({ changes }) => changes[i].calibration)),
  }));
  console.log(['mean'.padEnd(28), ...cells(mean)].join(' '));
  console.log(['worst'.padEnd(28), ...cells(worst)].join(' '));
};
