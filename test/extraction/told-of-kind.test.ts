import { loadVocabulary } from '../../src/vocabulary';
import { readAloud } from '../support/extraction';

const { vocabulary } = loadVocabulary(`
vocabulary: cameras
version: 1
title: Cameras
subject: { kind: camera, nouns: [camera, mirrorless] }
properties:
  - { id: sensor, label: Sensor size, datatype: text, aliases: [sensor size], values: [{ id: full frame, aliases: [full-frame] }, APS-C] }
  - { id: uses, label: Intended use, datatype: set, cardinality: many, aliases: [intended use], values: [travel, sports, studio] }
  - { id: mounts, label: Mounts, datatype: set, cardinality: many, aliases: [mounts], cues: [mounts], values: [X, Z, L] }
`);

const said = (text: string) => readAloud(`# Tavik Z7\n\n${text}\n`, vocabulary);

describe('values of a list in what a sentence says that its subject is', () => {
  test.each([
    ['The Tavik Z7 is a 45.7MP full-frame mirrorless camera.', 'Tavik Z7 | sensor = "full frame"'],
    ['It is a compact full-frame camera that feels heavy.', 'Tavik Z7 | sensor = "full frame"'],
    ['The Tavik Z7, a full-frame camera, is heavy.', 'Tavik Z7 | sensor = "full frame"'],
    ['Out now is the full-frame Tavik Z7.', 'Tavik Z7 | sensor = "full frame"'],
    ['The Tavik Z7 is a travel and sports camera.', 'Tavik Z7 | uses = ["sports","travel"]'],
  ])('%s', (text, claim) => {
    expect(said(text)).toEqual([claim]);
  });

  test.each([
    'The Tavik Z7 is a rival of full-frame cameras.',
    'The Tavik Z7 is not a full-frame camera.',
    'The Tavik Z7 has a full-frame image circle.',
    'The Tavik Z7 is smaller than a full-frame camera.',
    'It is the best of the full-frame cameras.',
    'The Orlo lens is a full-frame lens.',
    'The Tavik Z7 is a former sports camera.',
  ])('nothing of: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
