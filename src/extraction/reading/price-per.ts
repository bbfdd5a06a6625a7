/** What an amount of money buys: 1,000,000 of "tokens", 1 of "hour". */
export interface Per {
  readonly count: number;
  readonly noun: string;
}

/** What follows an amount: "/M tokens", " per 1M input tokens", " / 1,000 requests", "/hour", " a month", " in", " output". */
export function readPer(
  text: string,
  at: number,
): { readonly per: Per | undefined; readonly modifier: string | undefined; readonly end: number } | undefined {
  SIDE.lastIndex = at;
  const side = SIDE.exec(text);
  const begin = at + (side?.[0].length ?? 0);
  PER.lastIndex = begin;
  const found = PER.exec(text);
  const per = found && perOf(found.groups ?? {});
  const modifier = sideOf(found?.groups?.['which'] ?? found?.groups?.['early']) ?? sideOf(side?.[1]);
  if (!found || !per) return side ? { per: undefined, modifier, end: begin } : undefined;
  const end = begin + found[0].length;
  TIMED.lastIndex = end;
  const timed = TIMED.exec(text);
  if (timed) return { per: { count: per.count, noun: `${per.noun}/${timed[1] ?? ''}` }, modifier, end: end + timed[0].length };
  BEHIND.lastIndex = end;
  const behind = modifier === undefined ? BEHIND.exec(text) : null;
  return { per, modifier: modifier ?? sideOf(behind?.[1]), end: end + (behind?.[0].length ?? 0) };
}

const SIDE =
  / (?:for )?(in|out|(?:cached )?input|output|prompt|completion|cached)s?(?: tokens?| ones?| prompts?)?(?= ?(?:\/|\((?:both |all )?per\b|per\b|,|\||and\b|;|\)|\.(?: |$)|$)|(?<=\bin(?:put)?(?:,| and| \/)? [$\u20AC\u00A3][\d.]{1,9} out(?:put)?) \p{Ll})/iuy;
/** "per million tokens in", "per 1M tokens for output", "per million tokens in either direction". */
const BEHIND =
  / (?:for |of |on the way )?\(?(in either direction|in both directions|either way|both ways|whether in or out|in|out|input|output)\)?(?=[,.;)|]|$| (?:and|as)\b)/iy;
/** "$4.50 / 1,000,000 tokens per hour" is what it costs to keep them, not to have them read. */
const TIMED = / ?(?:per|\/|an?|each|every) ?(hour|day|month|minute)\b/iy;
const NOUNS =
  'hour|hr|h|day|week|month|mo|year|yr|minute|min|second|sec|image|img|request|query|search|call|page|character|char|user|seat|member|developer|session|GB|TB|kg|lb|night|unit|piece|song|video|credit|kWh|mile|km';
const PER = new RegExp(
  ' ?(?:/|per|for every|for each|for|each|an?\\b) ?(?:one |an? )?' +
    '(?:(?<early>(?:cached )?(?:input|output)) (?=\\d|million|M ?[Tt]ok))?' +
    '(?:(?<count>\\d[\\d,]{0,12}) ?)?(?:(?<scale>million|thousand|billion|mn|[MKBk](?=[ /]|$|[^A-Za-z]|[Tt]ok))\\.? ?)?' +
    '(?:(?<which>(?:input|prompt)(?: tokens?)?(?: and |, | ?/ ?)(?:output|completion)|(?:cached |cache |text |audio |image |uncached |reasoning )?(?:input|output|prompt|completion|in|out|cached|training|generated)|text|audio|image|training)(?: |(?![\\w-])))?' +
    `(?:(?<tokens>[Tt]okens?|[Tt]oks?)(?![A-Za-z])|(?<noun>${NOUNS})s?(?![A-Za-z]))?`,
  'y',
);

function perOf(groups: Readonly<Record<string, string | undefined>>): Per | undefined {
  const { count, scale, tokens } = groups;
  const noun = groups['noun'] ?? (tokens === undefined && groups['which'] === 'image' ? 'image' : undefined);
  const scaled = Number((count ?? '1').replaceAll(',', '')) * (SCALES[(scale ?? '').toLowerCase()] ?? 1);
  if (scaled === 0) return undefined;
  if (tokens !== undefined) return { count: scaled, noun: 'tokens' };
  if (noun !== undefined) return { count: scaled, noun: NOUN_NAMES[noun.toLowerCase()] ?? noun };
  return scaled >= 1000 ? { count: scaled, noun: 'tokens' } : undefined;
}
const SCALES: Readonly<Record<string, number>> = { million: 1e6, m: 1e6, mn: 1e6, thousand: 1e3, k: 1e3, billion: 1e9, b: 1e9 };
const NOUN_NAMES: Readonly<Record<string, string>> = {
  hr: 'hour',
  h: 'hour',
  mo: 'month',
  yr: 'year',
  min: 'minute',
  sec: 'second',
  img: 'image',
  char: 'character',
};

function sideOf(word: string | undefined): string | undefined {
  const said = word?.toLowerCase();
  if (said !== undefined && BOTH.test(said)) return 'both';
  return said === undefined ? undefined : (SIDES[said] ?? said);
}
const BOTH = /^(?:input|prompt).*(?:output|completion)$|\b(?:either|both|whether)\b/;
const SIDES: Readonly<Record<string, string>> = {
  in: 'input',
  out: 'output',
  prompt: 'input',
  completion: 'output',
  generated: 'output',
  'cache input': 'cached input',
  cached: 'cached input',
};
