import type { Span } from '../../domain';
import { allMatches } from '../../util/all-matches';
import type { ReadingOptions } from './hit';
import { prepareText } from './normalise';

export interface FlagHit extends Span {
  readonly is: boolean;
  /** "planned", "retired", "deprecated", "preview" or "beta" when it is not a plain yes or no. Deprecated still works: `is` is true. */
  readonly status?: string;
  readonly written: string;
}

/**
 * Words that say whether something is so.
 * Takes: Supported   Yes   ✓   available | not supported   No   ✗   unavailable   aren't supported | planned   coming soon   aren't live yet | retired | deprecated | in preview
 * Refuses: "know", "noted", "no longer than", "No. 3", "No one".
 */
export function readFlags(text: string, options: ReadingOptions = {}): FlagHit[] {
  const hits: FlagHit[] = [];
  for (const found of allMatches(WORDS, options.prepared ?? prepareText(text, options.masks))) {
    const end = found.index + found[0].length;
    hits.push({ start: found.index, end, ...meaningOf(found.groups ?? {}), written: text.slice(found.index, end) });
  }
  return hits;
}

/** The value of a whole cell, where "Y", "N", "true" and "-" stand alone too; undefined when it says something else. */
export function readWholeFlag(text: string): Pick<FlagHit, 'is' | 'status'> | undefined {
  const trimmed = text.trim().replace(/[.!]$/, '');
  const short = SHORT[trimmed.toLowerCase()];
  if (short !== undefined) return { is: short };
  if (/^(?:optional(?: extra)?|option|extra cost)$/i.test(trimmed)) return { is: true, status: 'optional' };
  const [hit, another] = readFlags(trimmed);
  return hit && !another && hit.start === 0 && hit.end === trimmed.length
    ? { is: hit.is, ...(hit.status ? { status: hit.status } : {}) }
    : undefined;
}
const SHORT: Readonly<Record<string, boolean>> = {
  y: true,
  n: false,
  true: true,
  false: false,
  none: false,
  standard: true,
  'as standard': true,
  on: true,
  off: false,
  '1': true,
  '0': false,
  x: true,
  '●': true,
  '○': false,
};

const ABLE = '(?:supported|available|included|enabled|offered|possible|allowed|live|released|provided|accessible|compatible)';
const DENIAL = "(?:not|(?:is|are|was|were)(?:n't| not)|cannot be|can't be)";
const WORDS = new RegExp(
  [
    `\\b(?<planned>${DENIAL} (?:yet ${ABLE}|${ABLE} yet|${ABLE} at launch)|not yet|planned|coming soon|on the roadmap|upcoming|in development|under development|future (?:updates?|iterations?|releases?|versions?))(?![\\w-])`,
    '\\b(?<retired>retired|discontinued|sunset|shut down|end[- ]of[- ]life|no longer (?:available|supported|offered))(?![\\w-])',
    '\\b(?<deprecated>deprecated)(?![\\w-])',
    `\\b(?<no>${DENIAL} (?:currently |natively |officially |directly |generally )?${ABLE}|(?:does|do|did)(?:n't| not) (?:currently |natively |officially )?(?:support|offer|include|allow|provide)|unsupported|unavailable|disabled|lacks|no(?! (?:longer|one|other|more|less|doubt)|\\. ?\\d|\\w))(?![\\w-])|(?<cross>[✗✘❌✖])\\uFE0F?`,
    '\\b(?:in |public |private |limited )?(?<trial>preview|beta)(?![\\w-])',
    `\\b(?<yes>(?:fully |natively |officially )?(?:supports?|${ABLE})|yes|full support|native(?:ly)?)(?![\\w-])|(?<tick>[✓✔✅☑])\\uFE0F?`,
  ].join('|'),
  'gi',
);

function meaningOf(groups: Readonly<Record<string, string | undefined>>): Pick<FlagHit, 'is' | 'status'> {
  if (groups['planned'] !== undefined) return { is: false, status: 'planned' };
  if (groups['retired'] !== undefined) return { is: false, status: 'retired' };
  if (groups['deprecated'] !== undefined) return { is: true, status: 'deprecated' };
  if (groups['trial'] !== undefined) return { is: true, status: groups['trial'].toLowerCase() };
  return { is: groups['no'] === undefined && groups['cross'] === undefined };
}
