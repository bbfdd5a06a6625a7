// A world of claims judged in one go from memory, without a store.
require('../typescript.cjs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { verdictsOn } = require('../../../src/reconciliation/index.ts');
const { llmVocabulary } = require('../../../test/support/llm-vocabulary.ts');
const { report, timed } = require('./report.cjs');
const { STAGES, timeOfStages } = require('./stages.cjs');
const { aWorld } = require('./world.cjs');

/** Judged before anything is measured, so that what is measured is compiled. */
const WARM_UP = 20_000;

exports.measure = async function measure(count, mix) {
  const vocabulary = llmVocabulary();
  judgedIn(aWorld(vocabulary, WARM_UP, { seed: 7, mix }), 'conflicts');
  const world = aWorld(vocabulary, count, { mix });
  report('claims, slots', `${world.claims.length} ${world.dataItems.size}`);
  report('claims in memory', `${megabytes(process.memoryUsage().rss)} MB`);
  collectGarbage();
  const { seconds, result } = timed(() => judgedIn(world, 'conflicts'));
  reportPace('full run: judged, and conflicts put in words', seconds, world);
  report('conflicts', `${result.hard} hard, ${result.soft} soft`);
  report('statuses', JSON.stringify(result.statuses));
  report('peak', `${megabytes(process.resourceUsage().maxRSS * 1024)} MB`);
  reportPace('judged: grouped, compared, resolved, searched', timed(() => judgedIn(world, 'findings')).seconds, world);
  tellStages(world);
  tellMix(world, mix, result);
};

/** What making the claims left behind: else it is collected in the middle of what is measured, for as long again as marking a gigabyte takes. */
function collectGarbage() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

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

/** One run with a clock between the stages; each is paced in claims of the whole world. */
function tellStages(world) {
  const seconds = timeOfStages(world);
  for (const [stage, what] of Object.entries(STAGES)) reportPace(`  ${stage}: ${what}`, seconds[stage], world);
}

function reportPace(what, seconds, { claims }) {
  report(what, `${seconds.toFixed(2)} s`, `${Math.round(claims.length / seconds)} claims/s`);
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

function megabytes(bytes) {
  return Math.round(bytes / 1e6);
}
