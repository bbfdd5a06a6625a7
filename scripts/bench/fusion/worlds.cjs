// Invented worlds of claims of which the truth is known, each with another reason why sources are wrong. An algorithm that is chosen on all of them is
// tuned to none, least of all to the few sets that anybody has published. Same seed, same world.
'use strict';

const { categories, defaults, tail } = require('./worlds/categories.cjs');
const { randomOf, spread } = require('./worlds/chance.cjs');
const { lists, partLists, spelled } = require('./worlds/lists.cjs');
const { edited, measured, outdated, rounded, stock, weather } = require('./worlds/numbers.cjs');
const { cities, hierarchy } = require('./worlds/places.cjs');
const { played } = require('./worlds/play.cjs');
const { flights, times } = require('./worlds/times.cjs');

/**
 * @typedef {{ id: number, property: string, truth: any, draw: (key: string, make: () => any) => any }} Slot
 * @typedef {{ covers: (slot: Slot) => boolean, says: (slot: Slot) => any, copies?: number, at?: (slot: Slot) => string }} Speaker
 * @typedef {{ properties: any[], slots: number, truth: (property: string, id: number) => any, sources: Speaker[], containment?: Map<string, string[]> }} Plan
 */

/** Every world by name: seed to claims, truths and the vocabulary they are read by. */
exports.WORLDS = Object.fromEntries(
  Object.entries({
    'few sources': (r) => categories(r, { sources: spread(r, 6, 0.5, 0.95), coverage: () => 0.8 }),
    'many sources': (r) => categories(r, { sources: spread(r, 80, 0.3, 0.95), coverage: () => 0.12 }),
    'two voices a slot': (r) => categories(r, { sources: spread(r, 8, 0.5, 0.95), coverage: () => 0.28 }),
    'two big, few small': (r) =>
      categories(r, { sources: [0.9, 0.8, 0.6, 0.7, 0.5, 0.7], coverage: (i) => (i < 2 ? 0.9 : 0.15) }),
    'many false values': (r) =>
      categories(r, { sources: spread(r, 12, 0.4, 0.9), coverage: () => 0.5, values: 5000, even: true }),
    'few false values': (r) => categories(r, { sources: spread(r, 12, 0.4, 0.9), coverage: () => 0.5, values: 3 }),
    'yes or no': (r) => categories(r, { sources: spread(r, 9, 0.55, 0.9), coverage: () => 0.6, values: 2 }),
    'mostly bad sources': (r) => categories(r, { sources: spread(r, 15, 0.2, 0.6), coverage: () => 0.5 }),
    'common errors': (r) => categories(r, { sources: spread(r, 12, 0.4, 0.9), coverage: () => 0.5, seduction: 0.7 }),
    'easy and hard': (r) => categories(r, { sources: spread(r, 10, 0.5, 0.95), coverage: () => 0.5, difficulty: true }),
    specialists: (r) => categories(r, { sources: spread(r, 12, 0.35, 0.5), coverage: () => 0.5, properties: 4, special: 0.95 }),
    adversaries: (r) => categories(r, { sources: spread(r, 12, 0.6, 0.9), coverage: () => 0.5, liars: 4 }),
    'copied errors': (r) => categories(r, { sources: spread(r, 10, 0.5, 0.9), coverage: () => 0.6, copiers: [5, 3] }),
    'copied truth': (r) => categories(r, { sources: spread(r, 10, 0.5, 0.95), coverage: () => 0.6, copiers: [4], ofBest: true }),
    'long tail, worse': (r) => tail(r, { tailAccuracy: 0.4, midAccuracy: 0.9, bigAccuracy: 0.8 }),
    'long tail, alike': (r) => tail(r, { tailAccuracy: 0.7, midAccuracy: 0.7, bigAccuracy: 0.7 }),
    'long tail, better': (r) => tail(r, { tailAccuracy: 0.85, midAccuracy: 0.7, bigAccuracy: 0.6 }),
    'a default value': (r) => defaults(r),
    'rounded numbers': (r) => rounded(r),
    'outdated numbers': (r) => outdated(r, false),
    'outdated, dated': (r) => outdated(r, true),
    'measured numbers': (r) => measured(r, 0.01),
    'measured, no tolerance': (r) => measured(r, 0),
    'times of day': (r) => times(r),
    'times, copied': (r) => times(r, [5, 4]),
    hierarchy: (r) => hierarchy(r, 8),
    'hierarchy, two voices': (r) => hierarchy(r, 3),
    'lists, shortened': (r) => lists(r, 'one'),
    'lists, garbled': (r) => lists(r, 'one', 0.15),
    'each member': (r) => lists(r, 'many', 0.05),
    'each member, partly': (r) => partLists(r),
    weather: (r) => weather(r),
    'weather, copied': (r) => weather(r, { copiers: [4, 3], stale: 0.6 }),
    'weather, exact': (r) => weather(r, { noises: [0, 0, 0.7] }),
    stock: (r) => stock(r),
    'stock, in thousands': (r) => stock(r, { unitShare: 0.95, copiers: [0, 0, 0, 4] }),
    'stock, millions': (r) => stock(r, { unit: 1e6, unitShare: 0.3, dayBefore: 0.8 }),
    'edited pages': (r) => edited(r),
    flights: (r) => flights(r),
    'flights, clocks off': (r) => flights(r, { jitter: 0.7 }),
    'flights, copied': (r) => flights(r, { knowsActual: 0.3, copiers: [0, 5, 0, 4] }),
    cities: (r) => cities(r),
    'cities, three voices': (r) => cities(r, { voices: 4, namesakes: 0.3 }),
    'each member, spelt': (r) => spelled(r),
    'each member, spelt oddly': (r) => spelled(r, { oddly: 0.7 }),
  }).map(([name, plan]) => [name, (seed) => played(plan, randomOf(seed), name)]),
);

exports.randomOf = randomOf;
