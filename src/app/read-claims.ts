import type { Message, Snak } from '../domain';
import { readValue, wholeDate } from '../extraction/reading';
import { ClaimFileError, readClaimRows, type ClaimFormat, type ClaimRow } from '../parsing/claim-file';
import type { Containment, FusionClaim } from '../reconciliation/fusion';
import { plainProperty, type Property, type Vocabulary } from '../vocabulary';

export interface ReadClaims {
  readonly claims: readonly FusionClaim[];
  readonly rows: number;
  readonly refused: number;
  /** By row, in order; the first of each kind about a property that the vocabulary lacks. */
  readonly messages: readonly Message[];
  /** The row of each claim, where they were asked for. */
  readonly kept: readonly ClaimRow[];
}

export interface ReadClaimsOptions {
  readonly format: ClaimFormat;
  /** Truths and confirmed values have no source. */
  readonly withoutSource?: boolean;
  /** Keep the rows beside their claims; a file of millions is better read without. */
  readonly keepRows?: boolean;
}

/** A claim file to claims, each value read as the vocabulary's property has it. Bad rows become messages; the rest goes on. */
export async function readClaims(
  input: AsyncIterable<Uint8Array | string>,
  vocabulary: Vocabulary,
  { format, withoutSource = false, keepRows = false }: ReadClaimsOptions,
): Promise<ReadClaims> {
  const reader = new ClaimReader(vocabulary, keepRows);
  const required = withoutSource ? ['subject', 'property', 'value'] : ['source', 'subject', 'property', 'value'];
  try {
    for await (const rows of readClaimRows(input, { format, required })) {
      for (const row of rows) {
        if ('refused' in row) reader.refuse(row.row, 'bad-row', row.refused);
        else reader.add(row);
      }
    }
  } catch (error) {
    if (!(error instanceof ClaimFileError)) throw error;
    reader.refuseFile(error.message);
  }
  return reader.done();
}

/**
 * The vocabulary with what a file of claims calls its properties: the ids themselves, and aliases, which keep their own slots
 * ("Population2006" beside "Population2000" under one property).
 */
export function withAliasesAsProperties(vocabulary: Vocabulary): Vocabulary {
  const properties = new Map<string, Property>();
  for (const property of vocabulary.properties.values())
    for (const alias of [property.label, ...property.aliases]) properties.set(alias, property);
  for (const [id, property] of vocabulary.properties) properties.set(id, property);
  return { ...vocabulary, properties };
}

class ClaimReader {
  private readonly claims: FusionClaim[] = [];
  private readonly messages: Message[] = [];
  private readonly kept: ClaimRow[] = [];
  private readonly read = new Map<string, Map<string, ReturnType<typeof readValue>>>();
  private readonly unlisted = new Map<string, Property>();
  private readonly names = new Map<string, string>();
  private rows = 0;
  private refused = 0;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly keepRows: boolean,
  ) {}

  add(row: ClaimRow): void {
    this.rows += 1;
    const property = this.vocabulary.properties.get(row.property) ?? this.unlistedProperty(row);
    const value = this.valueOf(row, property);
    const undated = this.keepRows ? undatedIn(row) : undefined;
    if (undated !== undefined) this.refuseCounted(row.row, 'date-refused', undated);
    else if ('refused' in value) this.refuseCounted(row.row, 'value-refused', value.refused);
    else {
      if (this.keepRows) this.kept.push(row);
      this.claims.push(this.claimOf(row, value));
    }
  }

  private refuseCounted(row: number, rule: string, reason: string): void {
    this.rows -= 1;
    this.refuse(row, rule, reason);
  }

  private claimOf(
    row: ClaimRow,
    { snak, qualifiers: read }: Exclude<ReturnType<typeof readValue>, { refused: string }>,
  ): FusionClaim {
    const qualifiers = isEmpty(read) ? row.qualifiers : { ...read, ...row.qualifiers };
    return {
      source: this.once(row.source),
      subject: this.once(row.subject),
      property: this.once(row.property),
      snak,
      ...(isEmpty(qualifiers) ? NOTHING : { qualifiers }),
      ...(row.at === undefined ? NOTHING : { at: this.once(row.at) }),
      ...(row.cites.length === 0 ? NOTHING : { cites: row.cites }),
    };
  }

  /** Millions of rows have few names: each is kept once. */
  private once(name: string): string {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const own = unshared(name);
    this.names.set(own, own);
    return own;
  }

  refuse(row: number, rule: string, reason: string): void {
    this.rows += 1;
    this.refused += 1;
    this.messages.push({ severity: 'error', rule, reason: `row ${String(row)} ${reason}`, line: row });
  }

  /** From here on the file cannot be read, or from the start. */
  refuseFile(reason: string): void {
    this.refused += 1;
    this.messages.push({ severity: 'error', rule: 'claim-file-unreadable', reason: `the file ${reason}` });
  }

  done(): ReadClaims {
    const { claims, rows, refused, messages, kept } = this;
    return { claims, rows, refused, messages, kept };
  }

  /** The same text is the same value of a property, so each is read once. */
  private valueOf({ property: name, value, unit, qualifiers }: ClaimRow, property: Property): ReturnType<typeof readValue> {
    const inFull = unit === undefined ? value : `${value} ${unit}`;
    const implied = isEmpty(qualifiers) ? undefined : this.impliedUnit(qualifiers);
    const key = implied === undefined ? inFull : `${inFull}\u0000${implied}`;
    const known = this.read.get(name) ?? new Map<string, ReturnType<typeof readValue>>();
    this.read.set(name, known);
    let read = known.get(key);
    if (!read) {
      const written = unshared(inFull);
      read = isClockTime(property, written)
        ? asText(written)
        : readValue(written, property, implied === undefined ? {} : { unit: implied });
      known.set(unshared(key), read);
    }
    return read;
  }

  /** "Elo" where a qualifier names an arena that counts in it. */
  private impliedUnit(qualifiers: Readonly<Record<string, string>>): string | undefined {
    for (const [name, value] of Object.entries(qualifiers)) {
      const unit = this.vocabulary.terms.get(name)?.find(({ id, aliases }) => id === value || aliases.includes(value))?.unit;
      if (unit !== undefined) return unit;
    }
    return undefined;
  }

  /** A property that the vocabulary lacks is taken for what its first value looks like, and told once. */
  private unlistedProperty({ property, value, row }: ClaimRow): Property {
    const known = this.unlisted.get(property);
    if (known) return known;
    const datatype = /^-?[\d,]*\.?\d+$/.test(value) ? 'quantity' : 'text';
    const reason = `row ${String(row)} has "${property}", which is not in the vocabulary: its values are taken for ${datatype === 'text' ? 'texts' : 'numbers'}`;
    this.messages.push({ severity: 'warning', rule: 'unlisted-property', reason, line: row });
    const guessed = plainProperty(property, datatype);
    this.unlisted.set(property, guessed);
    return guessed;
  }
}

/** When a claim of the graph is as of is compared, so that it must be a date. */
function undatedIn({ at, qualifiers: { as_of: asOf } }: ClaimRow): string | undefined {
  if (at !== undefined && wholeDate(at) === undefined) return `has "${at}" for \`at\`, which is no date: ${DATES}`;
  if (asOf !== undefined && wholeDate(asOf) === undefined) return `has "${asOf}" for \`as_of\`, which is no date: ${DATES}`;
  return undefined;
}

const DATES = 'write "2024-07-18" or "July 2024"';

const NOTHING = {};

/** A name that is kept must not hold on to the piece of the file that it was cut from. */
function unshared(text: string): string {
  return Buffer.from(text).toString();
}

function isEmpty(qualifiers: Readonly<Record<string, unknown>>): boolean {
  for (const _ in qualifiers) return false;
  return true;
}

/** Dates know days; a time of day would be lost, so such a value is kept as it stands. */
function isClockTime(property: Property, written: string): boolean {
  return property.datatype === 'date' && /\d:\d\d|\d ?[ap]\.?m\b/i.test(written);
}

function asText(text: string): { snak: Snak; qualifiers: Record<string, never> } {
  return { snak: { kind: 'value', value: { type: 'text', text } }, qualifiers: {} };
}

/** "Brooklyn < New York < USA": a place with what it lies in, which stand for it when nobody names the place itself. */
export function pathOf(snak: Snak, containment: Containment | undefined): readonly Snak[] {
  if (!containment || snak.kind !== 'value' || snak.value.type === 'set') return [snak];
  const text = snak.value.type === 'text' ? snak.value.text : snak.value.type === 'entity' ? snak.value.name : '';
  if (!text.includes(' < ')) return [snak];
  const { type } = snak.value;
  return text.split(' < ').map((name): Snak => ({
    kind: 'value',
    value: type === 'entity' ? { type, name: name.trim() } : { type: 'text', text: name.trim() },
  }));
}
