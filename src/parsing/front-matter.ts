import { isMap, isScalar, LineCounter, parseDocument as parseYaml } from 'yaml';
import type { Message } from '../domain';
import { frontMatterPairs } from './front-matter-pairs';
import { isoDate } from './iso-date';
import { runsAsScript } from '../util/runs-as-script';
import type { FrontMatter, KeyValue } from './parsed-document';

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter;
  readonly messages: readonly Message[];
  /** What it says of the thing that the document is about. */
  readonly pairs: readonly KeyValue[];
  /** Where the document goes on. */
  readonly end: number;
}

const longestFrontMatter = 64_000;
/** Spellings of each field, as sites and generators write them; the first that is there counts. */
const aliases: Readonly<Record<keyof FrontMatter, readonly string[]>> = {
  title: ['title', 'headline', 'name'],
  publisher: ['publisher', 'site', 'site_name', 'source', 'organization', 'author', 'authors'],
  url: ['url', 'canonical', 'canonical_url', 'link', 'permalink', 'source_url'],
  published: ['published', 'date', 'published_at', 'publication_date', 'publish_date', 'date_published', 'created', 'updated'],
  retrieved: ['retrieved', 'accessed', 'retrieved_at', 'access_date', 'crawled', 'fetched'],
};

const OF_DOCUMENT: ReadonlySet<string> = new Set(Object.values(aliases).flat());

/** YAML between lines of three dashes at the very top. Where it is malformed a message says where, and the document goes on without it. */
export function readFrontMatter(source: string): FrontMatterReading {
  const place = placeOf(source);
  if (place === undefined) return { frontMatter: {}, messages: [], pairs: [], end: 0 };
  const lines = new LineCounter();
  const yaml = parseYaml(source.slice(place.start, place.end), {
    ...{ prettyErrors: true, schema: 'failsafe', uniqueKeys: false },
    lineCounter: lines,
  });
  const error = yaml.errors[0];
  if (error !== undefined) {
    const [position] = error.linePos ?? [];
    // The opening dashes are the line before the YAML's first.
    return {
      frontMatter: {},
      messages: [malformed(firstLine(error.message), (position?.line ?? 1) + 1, position?.col ?? 1)],
      pairs: [],
      end: place.next,
    };
  }
  const pairs = frontMatterPairs(yaml, source, place.start, (key) => OF_DOCUMENT.has(plainName(key)));
  return { ...fieldsOf(contentOf(yaml), linesOf(yaml, lines)), pairs, end: place.next };
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s-]/g, '_');
}

function contentOf(yaml: ReturnType<typeof parseYaml>): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 50 });
  } catch {
    return undefined; // Aliases that multiply without end: refused as no mapping, below.
  }
}

type LineOf = (name: string) => number | undefined;

/** On which line of the source a name stands, the opening dashes being the first. */
function linesOf({ contents }: ReturnType<typeof parseYaml>, lines: LineCounter): LineOf {
  const keys = isMap(contents) ? contents.items.map(({ key }) => key).filter(isScalar) : [];
  const places = new Map(keys.map(({ value, range }) => [plainName(String(value)), range?.[0] ?? 0]));
  return (name) => {
    const place = places.get(name);
    return place === undefined ? undefined : lines.linePos(place).line + 1;
  };
}

function fieldsOf(content: unknown, lineOf: LineOf): Pick<FrontMatterReading, 'frontMatter' | 'messages'> {
  if (content === null || content === '') return { frontMatter: {}, messages: [] };
  if (typeof content !== 'object' || Array.isArray(content)) {
    return { frontMatter: {}, messages: [malformed('It is no mapping of names to values.', 2, 1)] };
  }
  const named = new Map(Object.entries(content).map(([name, value]) => [plainName(name), value as unknown]));
  const nameOf = (field: keyof FrontMatter) => aliases[field].find((name) => textOf(named.get(name)) !== undefined) ?? '';
  const read = (field: keyof FrontMatter) => textOf(named.get(nameOf(field)));
  const addresses = named.get(nameOf('url'));
  const isOfSeveral = Array.isArray(addresses) && addresses.length > 1;
  const { frontMatter, messages } = frontMatterOf(
    {
      title: read('title'),
      publisher: read('publisher'),
      url: isOfSeveral ? undefined : read('url'),
      published: read('published'),
      retrieved: read('retrieved'),
    },
    (field) => lineOf(nameOf(field)),
  );
  if (!isOfSeveral) return { frontMatter, messages };
  return { frontMatter, messages: [...messages, severalAddresses(addresses.length, lineOf(nameOf('url')))] };
}

/** The address is what a document is known by: which of several it goes by is not for us to say. */
function severalAddresses(count: number, line: number | undefined): Message {
  const reason = `A document has one address, and url is a list of ${count}; url is left out.`;
  return { severity: 'warning', rule: 'front-matter-url', reason, ...at(line) };
}

function at(line: number | undefined): Pick<Message, 'line' | 'column'> {
  return line === undefined ? {} : { line, column: 1 };
}

/** Keeps what is there; a date that is none, and an address that is a script, are left out, with a message. */
export function frontMatterOf(
  fields: Readonly<Record<keyof FrontMatter, string | undefined>>,
  lineOf: (field: keyof FrontMatter) => number | undefined = () => undefined,
): Pick<FrontMatterReading, 'frontMatter' | 'messages'> {
  const messages: Message[] = [];
  const kept = (Object.entries(fields) as [keyof FrontMatter, string | undefined][]).flatMap(([field, text]) => {
    const written = text?.trim();
    if (written === undefined || written === '') return [];
    const value = valueOf(field, written);
    if (value === undefined) messages.push({ ...leftOut(field, written), ...at(lineOf(field)) });
    return value === undefined ? [] : [[field, value] as const];
  });
  return { frontMatter: Object.fromEntries(kept), messages };
}

function valueOf(field: keyof FrontMatter, written: string): string | undefined {
  if (field === 'published' || field === 'retrieved') return isoDate(written);
  return field === 'url' && runsAsScript(written) ? undefined : written;
}

function leftOut(field: keyof FrontMatter, written: string): Message {
  const [rule, what] =
    field === 'url' ? (['front-matter-url', 'a script and no address'] as const) : (['front-matter-date', 'no date'] as const);
  return { severity: 'warning', rule, reason: `"${written.slice(0, 80)}" is ${what}; ${field} is left out.` };
}

/** A text, the first of several, or the name of a thing: `author: {name: ...}`. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === 'object' && value !== null && 'name' in value ? textOf(value.name) : undefined;
}

function placeOf(source: string): { readonly start: number; readonly end: number; readonly next: number } | undefined {
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(source)?.[0].length;
  if (open === undefined) return undefined;
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
  const match = close.exec(source.slice(open, open + longestFrontMatter));
  if (match === null || !/^[ \t]*[\w"'#][^\n]{0,200}|^$/m.test(source.slice(open, open + match.index))) return undefined;
  return { start: open, end: open + match.index, next: open + match.index + match[0].length };
}

function malformed(reason: string, line: number, column: number): Message {
  return {
    severity: 'error',
    rule: 'front-matter-malformed',
    reason: `${reason} The document is read without its front matter.`,
    line,
    column,
  };
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '.').replace(/\.\.$/, '.');
}
