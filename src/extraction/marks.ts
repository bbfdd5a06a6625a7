import type { Span } from '../domain';
import type { Meaning } from './lexicon/meaning';
import type { PhraseMatch } from './lexicon/phrase-trie';

/** A phrase of the vocabulary where it stands. Offsets are local to the text, `at` and `length` count words. */
type Marked<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }> &
  Span & { readonly at: number; readonly length: number; readonly isSpread?: true | undefined };
export type CueMark = Marked<'cue'>;
export type LabelMark = Marked<'label'>;
export type TermMark = Marked<'term'>;
export type ChoiceMark = Marked<'choice'>;
export type TemplateMark = Marked<'template'>;
export type NounMark = Marked<'noun'>;
export type AnticueMark = Marked<'anticue'>;
export type OpenTermMark = Marked<'open-term'>;

/** The phrases of a text, each list in order of place. */
export interface PhraseMarks {
  readonly cues: readonly CueMark[];
  readonly labels: readonly LabelMark[];
  readonly anticues: readonly AnticueMark[];
  readonly terms: readonly TermMark[];
  readonly openTerms: readonly OpenTermMark[];
  readonly choices: readonly ChoiceMark[];
  readonly templates: readonly TemplateMark[];
  readonly nouns: readonly NounMark[];
}

/** `fullTerms`: a term said by its first words alone ("Azure") is only that, unless the document names it in full somewhere. */
export function sortMatches(matches: readonly PhraseMatch<Meaning>[], fullTerms: ReadonlySet<string>): PhraseMarks {
  const cues: CueMark[] = [];
  const labels: LabelMark[] = [];
  const anticues: AnticueMark[] = [];
  const terms: TermMark[] = [];
  const openTerms: OpenTermMark[] = [];
  const choices: ChoiceMark[] = [];
  const templates: TemplateMark[] = [];
  const nouns: NounMark[] = [];
  for (const { meaning, start, end, at, length, isSpread } of matches) {
    switch (meaning.kind) {
      case 'cue':
        cues.push({
          kind: 'cue',
          property: meaning.property,
          phrase: meaning.phrase,
          side: meaning.side,
          start,
          end,
          at,
          length,
          isSpread,
        });
        break;
      case 'label':
        labels.push({ kind: 'label', property: meaning.property, phrase: meaning.phrase, start, end, at, length, isSpread });
        break;
      case 'anticue':
        anticues.push({ kind: 'anticue', property: meaning.property, start, end, at, length, isSpread });
        break;
      case 'term': {
        const { qualifier, unit, short } = meaning;
        const id = short !== undefined && !fullTerms.has(meaning.id) ? short : meaning.id;
        terms.push({ kind: 'term', qualifier, id, unit, short, start, end, at, length, isSpread });
        break;
      }
      case 'open-term':
        openTerms.push({ kind: 'open-term', qualifier: meaning.qualifier, start, end, at, length, isSpread });
        break;
      case 'choice':
        choices.push({ kind: 'choice', property: meaning.property, id: meaning.id, start, end, at, length, isSpread });
        break;
      case 'template':
        templates.push({ kind: 'template', template: meaning.template, start, end, at, length, isSpread });
        break;
      case 'noun':
        nouns.push({ kind: 'noun', start, end, at, length, isSpread });
        break;
    }
  }
  return { cues, labels, anticues, terms, openTerms, choices, templates, nouns };
}

/** "GPQA" within "GPQA Diamond" says nothing of its own. Input and output in order of start. */
export function longestOnly<Mark extends Span & { readonly isSpread?: true | undefined }>(
  marks: readonly Mark[],
  groupOf: (mark: Mark) => unknown,
): readonly Mark[] {
  if (marks.length < 2) return marks;
  const longest = new Map<unknown, Mark>();
  const kept = new Set<Mark>();
  for (const mark of marks) {
    if (mark.isSpread) {
      kept.add(mark);
      continue;
    }
    const group = groupOf(mark);
    const before = longest.get(group);
    if (before && mark.start < before.end) {
      if (mark.end - mark.start <= before.end - before.start) continue;
      kept.delete(before);
    }
    longest.set(group, mark);
    kept.add(mark);
  }
  return kept.size === marks.length ? marks : [...kept];
}

/**
 * The marks that lie within no longer one of `others`: "context" in "long-context recall" says nothing of a context window.
 * Both lists are sorted by start and walked once.
 */
export function outside<Mark extends Span>(marks: readonly Mark[], others: readonly Span[]): readonly Mark[] {
  if (marks.length === 0 || others.length === 0) return marks;
  let next = 0;
  let farthest: Span | undefined;
  return marks.filter((mark) => {
    for (; next < others.length && (others[next] as Span).start <= mark.start; next += 1) {
      const other = others[next] as Span;
      if (!farthest || other.end > farthest.end) farthest = other;
    }
    return !farthest || farthest.end < mark.end || farthest.end - farthest.start <= mark.end - mark.start;
  });
}

/** In order of start. */
export function merge(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  if (b.length === 0) return a;
  return a.length === 0 ? b : [...a, ...b].sort((x, y) => x.start - y.start);
}
