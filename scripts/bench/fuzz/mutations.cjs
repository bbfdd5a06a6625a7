// The ways in which a document is damaged.
'use strict';
const { below, pick } = require('./random.cjs');

/** Each takes the bytes, the numbers and the other documents, with the scraps to put in, and gives other bytes. */
const mutations = [
  function flipBytes(bytes, random) {
    const changed = Buffer.from(bytes);
    for (let flips = below(random, 8); flips >= 0 && changed.length > 0; flips--)
      changed[below(random, changed.length)] ^= 1 << below(random, 7);
    return changed;
  },
  function cutOut(bytes, random) {
    const { start, end } = stretch(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  function keepPart(bytes, random) {
    const { start, end } = stretch(random, bytes.length);
    return end - start < 20 ? bytes : bytes.subarray(start, end);
  },
  function splice(bytes, random, { others }) {
    const other = pick(random, others);
    const { start, end } = stretch(random, other.length);
    return insert(bytes, below(random, bytes.length + 1), other.subarray(start, end));
  },
  function repeat(bytes, random) {
    const { start, end } = stretch(random, bytes.length, 400);
    return insert(bytes, end, ...Array(below(random, 30)).fill(bytes.subarray(start, end)));
  },
  function inject(bytes, random, { scraps }) {
    let changed = bytes;
    for (let scrapsLeft = below(random, 12); scrapsLeft >= 0; scrapsLeft--) {
      changed = insert(changed, below(random, changed.length + 1), Buffer.from(pick(random, scraps)));
    }
    return changed;
  },
  function reencode(bytes, random) {
    const text = bytes.toString('utf8');
    const kind = below(random, 4);
    if (kind === 0) return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    if (kind === 1) return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
    return kind === 2 ? Buffer.from(text, 'latin1') : Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
  },
  function heap(bytes, random, { scraps }) {
    const heaped = Array.from({ length: below(random, 60) }, () => pick(random, scraps)).join(below(random, 2) === 0 ? '' : ' ');
    return insert(bytes, below(random, bytes.length + 1), Buffer.from(heaped.repeat(1 + below(random, 5))));
  },
  function dropLineEnds(bytes, random) {
    const { start, end } = stretch(random, bytes.length);
    return Buffer.concat([
      bytes.subarray(0, start),
      Buffer.from(bytes.subarray(start, end)).map((b) => (b === 10 ? 32 : b)),
      bytes.subarray(end),
    ]);
  },
];

/** One to six of them, one after the other. */
function mutated(bytes, random, material) {
  let changed = bytes;
  for (let changes = 1 + below(random, 6); changes > 0; changes--) changed = pick(random, mutations)(changed, random, material);
  return changed;
}

function insert(bytes, at, ...parts) {
  return Buffer.concat([bytes.subarray(0, at), ...parts, bytes.subarray(at)]);
}

function stretch(random, length, longest = length) {
  const start = below(random, length + 1);
  return { start, end: Math.min(length, start + below(random, Math.min(longest, length - start) + 1)) };
}

module.exports = { mutated };
