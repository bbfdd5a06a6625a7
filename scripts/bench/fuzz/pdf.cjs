// PDFs that no program would write: the bytes of a sound one damaged, or a damaged text set on pages out of joint.
'use strict';
require('../typescript.cjs');
const { pdfOf } = require('../../../test/support/pdf.ts');
const { mutated } = require('./mutations.cjs');
const { below, pick } = require('./random.cjs');
const { pdfScraps, textScraps } = require('./scraps.cjs');

const longest = 6_000;
const linesOnPage = 48;

/** Every other one is damaged, every other one out of joint. */
function strangePdf(/** @type {Buffer[]} */ texts, random) {
  const text = partOf(pick(random, texts), random);
  const other = () => partOf(pick(random, texts), random);
  if (below(random, 2) === 0) {
    return mutated(pdfOf(pagesOf(text)), random, { others: [pdfOf(pagesOf(other()))], scraps: pdfScraps });
  }
  const words = mutated(Buffer.from(text), random, { others: [Buffer.from(other())], scraps: textScraps });
  return pdfOf(
    pagesOf(words.toString('latin1').slice(0, 2 * longest)).map((page) => page.map((line) => outOfJoint(line, random))),
  );
}

function partOf(bytes, random) {
  const text = bytes.toString('utf8');
  const start = below(random, Math.max(1, text.length - longest));
  return text.slice(start, start + longest);
}

/** Lines as a page shows them: headings large, cells of a table at their places, long lines broken. The fonts have ASCII only. */
function pagesOf(text) {
  const lines = text
    .replace(/[^\n\x20-\x7e]/g, '?')
    .split('\n')
    .flatMap(linesOf);
  const pages = [];
  for (let at = 0; at < lines.length; at += linesOnPage) {
    const page = lines.slice(at, at + linesOnPage);
    pages.push(page.flatMap((cells, i) => cells.map((cell) => ({ ...cell, y: 60 + 14 * i }))));
  }
  return pages.length === 0 ? [[]] : pages;
}

function linesOf(line) {
  const heading = /^#+ (.*)/.exec(line);
  if (heading) return [[{ text: heading[1], x: 72, size: 18, bold: true }]];
  const cells = line.includes('|') ? line.split('|').map((cell) => cell.trim()) : [];
  if (cells.length > 1) return [cells.map((text, i) => ({ text, x: 40 + i * 90 })).filter(({ text }) => text !== '')];
  return (line.match(/.{1,90}(?: |$)|.{1,90}/g) ?? []).map((text) => [{ text, x: 72 }]);
}

function outOfJoint(line, random) {
  const size = below(random, 20) === 0 ? pick(random, [0, 1, 6, 30, 400]) : (line.size ?? 11);
  const shift = below(random, 6) === 0 ? below(random, 200) - 100 : below(random, 3);
  return { ...line, size, x: line.x + shift, y: line.y + (below(random, 8) === 0 ? below(random, 40) - 20 : 0) };
}

module.exports = { strangePdf };
