// A world of claims judged in one go from memory, without a store.
require('../typescript.cjs');
const { Hearing } = require('../../../src/reconciliation/hearing.ts');
const { verdictsOn } = require('../../../src/reconciliation/index.ts');
const { rule } = require('../../../src/reconciliation/resolve/rule.ts');
const { divide } = require('../../../src/reconciliation/sides.ts');
const { llmVocabulary } = require('../../../test/support/llm-vocabulary.ts');
const { report, timed } = require('./report.cjs');
const { aWorld } = require('./world.cjs');

exports.measure = function measure(count) {
  const vocabulary = llmVocabulary();
  for (const _ of verdictsOn(aWorld(vocabulary, 20_000, { seed: 7 }))); // compiled before anything is measured
  const world = aWorld(vocabulary, count);
  const claims = world.claims.length;
  report('claims, slots', `${claims} ${world.dataItems.size}`);
  report('claims in memory', `${megabytes(process.memoryUsage().rss)} MB`);
  const { seconds, result } = timed(() => judgedIn(world));
  report('full run', `${seconds.toFixed(2)} s`, `${Math.round(claims / seconds)} claims/s`);
  report('conflicts, told in full', `${result.hard} hard, ${result.soft} soft`);
  report('statuses', JSON.stringify(result.statuses));
  report('peak', `${megabytes(process.resourceUsage().maxRSS * 1024)} MB`);
  resolveAlone(world);
};

/** Grouped, compared, resolved and searched for conflicts, with all sentences; each verdict is let go when it is counted. */
function judgedIn(world) {
  const found = { hard: 0, soft: 0, statuses: {} };
  for (const { ruling, conflicts } of verdictsOn(world)) {
    found.statuses[ruling.status] = (found.statuses[ruling.status] ?? 0) + 1;
    for (const { severity } of conflicts) found[severity] += 1;
  }
  return found;
}

/** Who stands behind each position and what is believed, with its confidence, of claims that are grouped and compared. */
function resolveAlone(world) {
  const hearing = new Hearing(world);
  const slots = [...hearing.touched()];
  const divisions = slots.map((slot) => divide(slot));
  const { seconds } = timed(() => {
    for (let index = 0; index < slots.length; index += 1) {
      hearing.notes.forget();
      rule(slots[index], divisions[index], hearing);
    }
  });
  report('resolved alone', `${seconds.toFixed(2)} s`, `${Math.round(world.claims.length / seconds)} claims/s`);
}

function megabytes(bytes) {
  return Math.round(bytes / 1e6);
}
