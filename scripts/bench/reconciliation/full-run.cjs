// A world of claims judged in one go from memory, without a store.
require('../typescript.cjs');
const { Hearing } = require('../../../src/reconciliation/hearing.ts');
const { verdictsOn } = require('../../../src/reconciliation/index.ts');
const { rule } = require('../../../src/reconciliation/resolve/rule.ts');
const { divide } = require('../../../src/reconciliation/sides.ts');
const { llmVocabulary } = require('../../../test/support/llm-vocabulary.ts');
const { report, timed } = require('./report.cjs');
const { aWorld } = require('./world.cjs');

exports.measure = function measure(count, mix) {
  const vocabulary = llmVocabulary();
  judgedIn(aWorld(vocabulary, 20_000, { seed: 7, mix }), 'conflicts'); // compiled before anything is measured
  const world = aWorld(vocabulary, count, { mix });
  const claims = world.claims.length;
  report('claims, slots', `${claims} ${world.dataItems.size}`);
  report('claims in memory', `${megabytes(process.memoryUsage().rss)} MB`);
  const { seconds, result } = timed(() => judgedIn(world, 'conflicts'));
  report('full run: judged, and conflicts put in words', `${seconds.toFixed(2)} s`, `${Math.round(claims / seconds)} claims/s`);
  report('conflicts', `${result.hard} hard, ${result.soft} soft`);
  report('statuses', JSON.stringify(result.statuses));
  report('peak', `${megabytes(process.resourceUsage().maxRSS * 1024)} MB`);
  const judged = timed(() => judgedIn(world, 'findings'));
  report(
    'judged: grouped, compared, resolved',
    `${judged.seconds.toFixed(2)} s`,
    `${Math.round(claims / judged.seconds)} claims/s`,
  );
  resolveAlone(world);
  tellMix(world, mix, result);
};

/** Grouped, compared, resolved and searched for conflicts, in figures or with all sentences; each verdict is let go when it is counted. */
function judgedIn(world, told) {
  const found = { hard: 0, soft: 0, statuses: {} };
  for (const verdict of verdictsOn(world)) {
    const { status } = verdict.ruling;
    found.statuses[status] = (found.statuses[status] ?? 0) + 1;
    for (const { severity } of verdict[told]) found[severity] += 1;
  }
  return found;
}

/** What the figures above are of: a world of slots with one claim each is judged at another pace than one of fifty. */
function tellMix({ claims, dataItems }, mix, { statuses }) {
  const counts = new Map();
  for (const { dataItem } of claims) counts.set(dataItem, (counts.get(dataItem) ?? 0) + 1);
  const sizes = [...counts.values()];
  const shareOf = (least, most) => `${percent(sizes.filter((size) => size >= least && size <= most).length / dataItems.size)}`;
  const shares = [
    [1, 1],
    [2, 2],
    [3, 5],
    [6, 15],
    [16, Infinity],
  ].map(([least, most]) => shareOf(least, most));
  report(
    `mix "${mix}": claims a slot, most`,
    `${(claims.length / dataItems.size).toFixed(2)} ${sizes.reduce((most, size) => Math.max(most, size), 0)}`,
  );
  report('slots of 1, 2, 3-5, 6-15, more claims', shares.join(' '));
  report('slots where all agree', percent((statuses.AGREED ?? 0) / dataItems.size));
  const share = (isSo) => percent(claims.filter(isSo).length / claims.length);
  const cites = share((claim) => claim.cites.length > 0);
  const [measured, dated] = [share(({ measurer }) => measurer !== undefined), share(({ qualifiers }) => 'as_of' in qualifiers)];
  report('claims that cite, name a measurer, a date', `${cites} ${measured} ${dated}`);
}

function percent(share) {
  return `${(100 * share).toFixed(1)}%`;
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
