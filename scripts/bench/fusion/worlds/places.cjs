// Worlds of places that lie in one another.
'use strict';

const { spread } = require('./chance.cjs');

module.exports = { hierarchy, cities };

/** Places four deep; who is careful names the town, others the state or the country. */
function hierarchy(r, n) {
  const containment = new Map();
  for (let town = 0; town < 800; town += 1) containment.set(`town ${town}`, [`county ${town % 160}`]);
  for (let county = 0; county < 160; county += 1) containment.set(`county ${county}`, [`state ${county % 40}`]);
  for (let state = 0; state < 40; state += 1) containment.set(`state ${state}`, [`country ${state % 8}`]);
  return {
    properties: [{ id: 'born', datatype: 'text', hierarchy: 'places' }],
    slots: 1200,
    truth: () => `town ${Math.floor(800 * r())}`,
    containment,
    sources: spread(r, n, 0.6, 0.95).map((accuracy, i) => ({
      covers: () => r() < 0.6,
      says: ({ truth }) => {
        let place = r() < accuracy ? truth : `town ${Math.floor(800 * r() * r())}`;
        for (let up = i % 3; up > 0; up -= 1) if (r() < 0.5) place = containment.get(place)?.[0] ?? place;
        return place;
      },
    })),
  };
}

/**
 * Cities and their countries: many say the country only, and some cities share their name with one of another country.
 * @param {() => number} r
 * @param {{ voices?: number, countryOnly?: number, namesakes?: number }} options `countryOnly`: share of the claims of every other source; `namesakes`: share
 * of names that two cities have
 */
function cities(r, { voices = 6, countryOnly = 0.6, namesakes = 0.1 } = {}) {
  const containment = new Map();
  const countryOf = (city) => `country ${city % 30}`;
  for (let city = 0; city < 500; city += 1)
    containment.set(`city ${city}`, r() < namesakes ? [countryOf(city), countryOf(city + 7)] : [countryOf(city)]);
  return {
    properties: [{ id: 'seat', datatype: 'text', hierarchy: 'places' }],
    slots: 1200,
    truth: () => `city ${Math.floor(500 * r())}`,
    containment,
    sources: spread(r, voices, 0.6, 0.95).map((accuracy, i) => ({
      covers: () => r() < 0.6,
      says: (slot) => {
        const wrong = r() < 0.5 ? slot.draw('capital', () => `city ${Math.floor(30 * r())}`) : `city ${Math.floor(500 * r())}`;
        const city = r() < accuracy ? slot.truth : wrong;
        return i % 2 === 0 && r() < countryOnly ? containment.get(city)[0] : city;
      },
    })),
  };
}
