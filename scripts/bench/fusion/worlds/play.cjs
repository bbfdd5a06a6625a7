// Lets the sources of a plan speak of every slot: claims, truths and the vocabulary they are read by.
'use strict';

const { plainProperty } = require('../../../../src/vocabulary/plain-property.ts');

module.exports = { played };

/** @param {(r: () => number) => any} planOf */
function played(planOf, r, name) {
  const plan = planOf(r);
  const slots = plan.properties.flatMap(({ id: property }) =>
    Array.from({ length: plan.slots }, (_, id) => aSlot(id, property, plan.truth(property, id))),
  );
  const properties = plan.properties.map((p) =>
    Object.assign(plainProperty(p.id, datatypeOf(p)), p, { datatype: datatypeOf(p) }),
  );
  const kinds = new Map(plan.properties.map((p) => [p.id, p.datatype]));
  const table = plan.sources.map(() => new Map());
  const claims = [];
  for (const slot of slots) {
    plan.sources.forEach((speaker, s) => {
      if (!speaker.covers(slot)) return;
      const value = speaker.copies === undefined || r() < 0.1 ? speaker.says(slot) : table[speaker.copies].get(slot);
      if (value === undefined) return;
      table[s].set(slot, value);
      claims.push({
        source: `source ${s}`,
        subject: `thing ${slot.id}`,
        property: slot.property,
        snak: snakOf(kinds.get(slot.property), value),
        ...(speaker.at ? { at: speaker.at(slot) } : {}),
      });
    });
  }
  return {
    name,
    claims,
    truths: slots.map((s) => ({
      subject: `thing ${s.id}`,
      property: s.property,
      snak: snakOf(kinds.get(s.property), plan.containment ? pathFrom(s.truth, plan.containment) : s.truth),
    })),
    vocabulary: vocabularyOf(properties),
    containments: new Map(plan.containment ? plan.properties.map(({ id }) => [id, plan.containment]) : []),
  };
}

/** "town 3 < county 3 < state 3": right is the finest of them that anybody names. */
function pathFrom(place, containment) {
  const path = [];
  for (let at = place; at !== undefined; at = containment.get(at)?.[0]) path.push(at);
  return path.join(' < ');
}

function aSlot(id, property, truth) {
  const drawn = new Map();
  const draw = (key, make) => drawn.get(key) ?? drawn.set(key, make()).get(key);
  return { id, property, truth, draw };
}

function datatypeOf({ datatype }) {
  return datatype === 'time' ? 'text' : datatype;
}

function vocabularyOf(properties) {
  const byId = new Map(properties.map((property) => [property.id, property]));
  return { id: 'world', version: 1, title: '', subjectKind: 'thing', subjectNouns: [], terms: new Map(), properties: byId };
}

function snakOf(kind, value) {
  return { kind: 'value', value: valueOf(kind, value) };
}

function valueOf(kind, value) {
  switch (kind) {
    case 'quantity':
      return { type: 'quantity', amount: value, unit: '', written: String(value) };
    case 'flag':
      return { type: 'flag', is: value === 1 };
    case 'set':
      return { type: 'set', members: [...value].sort() };
    case 'time':
      return { type: 'text', text: clock(value) };
    default:
      return { type: 'text', text: String(value) };
  }
}

function clock(minutes) {
  const within = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}
