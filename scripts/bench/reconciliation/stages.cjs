// Where the time of a full run goes: the same work subject by subject (some thirty slots), with a clock between the stages.
require('../typescript.cjs');
const { Hearing } = require('../../../src/reconciliation/hearing.ts');
const { search } = require('../../../src/reconciliation/judge.ts');
const { rule } = require('../../../src/reconciliation/resolve/rule.ts');
const { witnessesOf } = require('../../../src/reconciliation/witnesses.ts');
const { timed } = require('./report.cjs');

/** In their order; what each begins with is what the one before has left in memory. */
const STAGES = {
  grouped: 'claims in slots',
  heard: 'what each says, by whom',
  compared: 'in positions',
  traced: 'to independent origins',
  resolved: 'believed, how surely',
  searched: 'for conflicts',
  told: 'conflicts in words',
  stated: 'resolutions in words',
};

/** CPU seconds by stage, garbage collected meanwhile and the clock itself (a microsecond a subject) included. */
function timeOfStages(world) {
  const seconds = Object.fromEntries(Object.keys(STAGES).map((stage) => [stage, 0]));
  const take = (stage, work) => {
    const measured = timed(work);
    seconds[stage] += measured.seconds;
    return measured.result;
  };
  const hearing = take('grouped', () => new Hearing(world));
  const subjects = hearing.touched();
  const next = () => take('grouped', () => subjects.next().value);
  for (let slots = next(); slots !== undefined; slots = next()) {
    take('heard', () => each(slots, (slot) => slot.testimonies));
    take('compared', () => each(slots, (slot) => slot.division));
    take('traced', () =>
      each(slots, (slot) => each(slot.division.sides, (side) => witnessesOf(side.testimonies, slot, hearing))),
    );
    const rulings = take('resolved', () => slots.map((slot) => rule(slot, slot.division, hearing)));
    const verdicts = take('searched', () => slots.map((slot, index) => search(slot, rulings[index], hearing)));
    take('told', () => each(verdicts, (verdict) => verdict.conflicts));
    take('stated', () => each(verdicts, (verdict) => verdict.resolution));
  }
  return seconds;
}

function each(things, work) {
  for (const thing of things) work(thing);
}

module.exports = { STAGES, timeOfStages };
