import {
  aDataItem,
  claimIdOf,
  contentOf,
  sourceId,
  subjectId,
  type Claim,
  type ClaimId,
  type Qualifiers,
  type QualifierValue,
  type Snak,
  type Source,
  type Subject,
} from '../../domain';
import { wholeDate } from '../../extraction/reading';
import { present } from '../../util/present';
import { sortedUnique } from '../../util/sorted-unique';
import { unique } from '../../util/unique';
import { qualifierNames } from '../../vocabulary';
import { aboutClaim } from './about';
import { invalid, isProblem, notFound, type Asked, type Meaning, type Problem, type Surroundings } from './act';
import { snakWritten } from './pin';
import { subjectToBe } from './split';

/** What a correction keeps of a reading: enough to know it again in another version of the document, and to put the right one in its place. */
export interface CorrectionDetail {
  /** Where the wrong reading was made. */
  readonly document: string;
  readonly uri: string;
  /** What it says (contentOf), and the words that it was read from. */
  readonly content: string;
  readonly quotes: readonly string[];
  readonly to: Reading;
  /** Subjects and sources that the right reading names. */
  readonly subjects: readonly Subject[];
  readonly sources: readonly Source[];
}

export interface Reading {
  readonly subject: string;
  readonly property: string;
  readonly snak: Snak;
  readonly qualifiers: Qualifiers;
}

/** The claim was read wrongly: another takes its place, in the same document and from the same words. */
export async function correctionMeant(asked: Asked<'correct'>, around: Surroundings): Promise<Meaning | Problem> {
  const [claim] = await around.store.claims([asked.claim as ClaimId]);
  if (claim === undefined) return notFound(asked.claim);
  if (claim.supersededBy !== undefined)
    return invalid(
      'claim',
      `It was corrected already; correct ${claim.supersededBy.claim}, or undo ${claim.supersededBy.decision}.`,
    );
  const [document] = await around.store.documentFacts([claim.document]);
  if (document === undefined) return notFound(claim.document);
  const subject = await rightSubject(asked, claim, around);
  if (isProblem(subject)) return subject;
  const to = rightReading(asked, claim, subject, around);
  if (isProblem(to)) return to;
  const content = contentOf(readingOf(claim));
  const right = claimIdOf(claim.document, contentOf(to));
  if (right === claim.id) return invalid('claim', 'That is what the claim says already.');
  const { uri } = document;
  const quotes = unique(claim.evidence.map(({ quote }) => quote));
  const sources = sourcesOf(to.qualifiers);
  const detail: CorrectionDetail = {
    document: claim.document,
    uri,
    content,
    quotes,
    to,
    subjects: [subject, ...comparedWith(to, subject)],
    sources,
  };
  const slot = aDataItem(subject.id, to.property, to.qualifiers, around.vocabulary.properties.get(to.property)?.separators ?? []);
  return {
    target: claim.id,
    detail: { ...detail },
    about: unique([...(await aboutClaim(around.store, claim)), right, slot.id, subject.id]),
    touched: [],
    unchanged: { documents: [claim.document], decidedOn: [claim.id] },
  };
}

/** As it is written: identity does not depend on whom editors count the subject as. */
export function readingOf({ subject, asWritten, property, snak, qualifiers }: Claim): Reading {
  return { subject: (asWritten?.subject ?? subject).slice('subject:'.length), property, snak, qualifiers };
}

async function rightSubject({ subject }: Asked<'correct'>, claim: Claim, around: Surroundings): Promise<Subject | Problem> {
  const [known] = await around.store.subjects([claim.subject]);
  if (known === undefined) return notFound(claim.subject);
  if (subject !== undefined) return subjectToBe(subject, known.kind, around);
  const key = (claim.asWritten?.subject ?? claim.subject).slice('subject:'.length);
  const written: Subject = { ...known, id: `subject:${key}`, key };
  return key === known.key ? known : written;
}

function rightReading(asked: Asked<'correct'>, claim: Claim, subject: Subject, around: Surroundings): Reading | Problem {
  const named = asked.property;
  const property = named === undefined ? claim.property : propertyNamed(named, around);
  if (property === undefined) return invalid('property', `There is no property "${named}"; \`properties\` lists them.`);
  if (property !== claim.property && asked.value === undefined && !fits(claim, property, around))
    return invalid('value', `What the claim says is no value of ${property}: give the value too.`);
  const snak = asked.value === undefined ? claim.snak : snakWritten(asked.value, property, around.vocabulary);
  if ('status' in snak) return snak;
  const qualifiers = rightQualifiers(claim.qualifiers, asked.qualifiers ?? [], around);
  return isProblem(qualifiers) ? qualifiers : { subject: subject.key, property, snak, qualifiers };
}

function propertyNamed(name: string, { vocabulary }: Surroundings): string | undefined {
  const wanted = name.replace(/^property:/, '');
  if (vocabulary.properties.has(wanted)) return wanted;
  return present([...vocabulary.properties.values()].map(({ id, field }) => (field === wanted ? id : undefined)))[0];
}

function fits({ snak }: Claim, property: string, { vocabulary }: Surroundings): boolean {
  if (snak.kind !== 'value') return true;
  const known = vocabulary.properties.get(property);
  if (known === undefined || known.datatype !== snak.value.type) return false;
  return snak.value.type !== 'quantity' || known.unit === snak.value.unit;
}

function rightQualifiers(
  read: Qualifiers,
  changes: readonly (readonly [name: string, value: string])[],
  { vocabulary }: Surroundings,
): Qualifiers | Problem {
  const known = sortedUnique([...qualifierNames(vocabulary), ...Object.keys(read)]);
  const changing = new Set<string>();
  const given: [string, QualifierValue][] = [];
  for (const [name, text] of changes) {
    if (!known.includes(name)) return invalid('qualifiers', `There is no qualifier "${name}"; known are ${known.join(', ')}.`);
    if (changing.has(name)) return invalid('qualifiers', `"${name}" is given twice: which of the two is it? ${ONCE_EACH}`);
    changing.add(name);
    const value = text.trim();
    if (value === '') continue;
    const date = name === AS_OF ? wholeDate(value) : undefined;
    if (name === AS_OF && date === undefined)
      return invalid('qualifiers', `"${value}" is no date that the claim could be as of: write "2024-07-18" or "July 2024".`);
    given.push([name, date ?? asRead(name, value)]);
  }
  return Object.fromEntries([...Object.entries(read).filter(([name]) => !changing.has(name)), ...given]);
}

const AS_OF = 'as_of';
const ONCE_EACH = 'Each qualifier is given once; several names of "versus" are parted by semicolons.';

const YES_OR_ABSENT = ['approximate', 'estimate', 'exclusive'];

/** "versus" is a list of names. */
function asRead(name: string, value: string): QualifierValue {
  if (YES_OR_ABSENT.includes(name)) return value !== 'false';
  return name === 'versus' ? value.split(/\s*;\s*/) : value;
}

function comparedWith({ qualifiers }: Reading, { kind }: Subject): Subject[] {
  const names = [qualifiers['versus'] ?? []].flat().map(String);
  return names.map((name) => ({ id: subjectId(name), kind, key: subjectId(name).slice('subject:'.length), name }));
}

function sourcesOf({ measured_by: name }: Qualifiers): Source[] {
  return typeof name === 'string' ? [{ id: sourceId(name), kind: 'measurer', name }] : [];
}
