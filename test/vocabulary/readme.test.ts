import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadVocabulary, type Vocabulary } from '../../src/vocabulary';
import { readAloud } from '../support/extraction';

const README = readFileSync(join(__dirname, '../../schema/vocabulary/README.md'), 'utf8');
const fenced = (language: string) =>
  [...README.matchAll(new RegExp('^```' + language + '\\n([\\s\\S]*?)^```', 'gm'))].map((found) => found[1] ?? '');
const files = fenced('yaml');
const sentences = fenced('text').flatMap((block) =>
  block
    .trim()
    .split('\n')
    .map((line) => line.split(' -> ')),
);

test.each(files)('a vocabulary in the README has no problem and raises no doubt: %.20s', (yaml) => {
  const { messages, advice } = loadVocabulary(yaml);
  expect([...messages, ...advice]).toEqual([]);
});

test.each(sentences)('the README says what it gives: %s', (sentence = '', expected = '') => {
  expect(readAloud(sentence, rowsToCopy())).toEqual([expected]);
});

const unitTable = README.slice(README.indexOf('### Units'), README.indexOf('## The file'));
const units = [...unitTable.slice(unitTable.indexOf('|')).matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '');

test.each(units)('a value is read in %s, as the README says', (unit) => {
  const money = /^(?:USD|EUR)/.exec(unit)?.[0];
  const { vocabulary } = loadVocabulary(
    `vocabulary: v\nsubject: { kind: thing }\nproperties:\n  - { id: p, datatype: ${money ? 'money' : 'quantity'}, unit: "${unit}", cues: [measures] }\n`,
  );
  const value = money ? `5 ${money}${unit.slice(3).replace('/', ' per ')}` : unit === 'rank' ? '#5' : `5 ${unit}`;
  expect(readAloud(`The Foo 2 measures ${value}.`, vocabulary)).toEqual([`Foo 2 | p = 5 ${unit}`]);
});

function rowsToCopy(): Vocabulary {
  const { vocabulary } = loadVocabulary(files.find((yaml) => yaml.includes('vocabulary: pumps')) ?? '');
  if (vocabulary === undefined) throw new Error('the README has no rows to copy');
  return vocabulary;
}
