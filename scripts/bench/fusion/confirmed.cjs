// What a few confirmed values change for the slots that nobody confirmed: a share of the truths is told, drawn anew each time, the rest is scored.
'use strict';

const { fuseClaims, scoreFusion } = require('../../../src/app/fuse-claims.ts');
const { randomOf } = require('./worlds/chance.cjs');

/** Shares of the truths that are told. */
const SHARES = [0.01, 0.05, 0.1];
exports.SHARES = SHARES;

/** By share: by how much accuracy and calibration error change on the truths that were not told, on average over `draws`. */
exports.changesByConfirming = function changesByConfirming(input, truths, { draws, policy }) {
  const unaware = fuseClaims({ ...input, policy });
  return SHARES.map((share) => {
    let [accuracy, calibration] = [0, 0];
    for (let draw = 0; draw < draws; draw += 1) {
      const random = randomOf(31 * draw + Math.round(1000 * share) + 5);
      const told = new Set(truths.filter(() => random() < share));
      const rest = truths.filter((truth) => !told.has(truth));
      const before = scoreFusion(unaware, rest, input);
      const after = scoreFusion(fuseClaims({ ...input, policy, confirmed: [...told] }), rest, input);
      accuracy += (after.accuracy - before.accuracy) / draws;
      calibration += (after.calibrationError - before.calibrationError) / draws;
    }
    return { share, accuracy, calibration };
  });
};

/** Rows of `{ name, changes }`. */
exports.printChanges = function printChanges(rows) {
  const signed = (number, digits) => (number >= 0 ? '+' : '') + number.toFixed(digits);
  const cells = (changes) =>
    changes.map(({ accuracy, calibration }) => `${signed(accuracy, 4)} (${signed(calibration, 3)})`.padStart(20));
  console.log(
    ['confirmed: accuracy (ECE)'.padEnd(28), ...SHARES.map((share) => `${String(100 * share)} %`.padStart(20))].join(' '),
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
