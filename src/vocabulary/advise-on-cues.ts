import type { Fields } from './fields';
import type { Property } from './vocabulary';

/** A cue that says too little, or that another property waits for as well: which of the two a number then goes to is not for the file to say. */
export function adviseOnCues(row: Fields, property: Property, properties: ReadonlyMap<string, Property>): void {
  for (const cue of property.cues) {
    if (cue.includes('{')) continue;
    if (SMALL_WORDS.has(cue.toLowerCase())) {
      row.doubt('cues', `"${cue}" stands in nearly every sentence; write it with the words around it ("starts ${cue}")`);
      continue;
    }
    const rival = [...properties.values()].find(
      (other) => other !== property && takesTheSame(other, property) && hasCue(other, cue),
    );
    if (rival)
      row.doubt('cues', `"${cue}" is a cue of "${rival.id}" as well, which takes the same values; leave it to one of them`);
  }
}

function takesTheSame(a: Property, b: Property): boolean {
  if (a.datatype !== b.datatype || a.unit !== b.unit || a.datatype === 'ratio') return false;
  return a.datatype === 'quantity' || a.datatype === 'money' || a.datatype === 'date' || a.datatype === 'flag';
}

function hasCue({ cues }: Property, cue: string): boolean {
  return cues.some((other) => other.toLowerCase() === cue.toLowerCase());
}

const SMALL_WORDS = new Set(
  'a an the and or of in on at to from by for with as is are was were be has have had it its this that up down out over under about than more less not no'.split(
    ' ',
  ),
);
