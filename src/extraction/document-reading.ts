import type { Block, MappedText, ParsedDocument } from '../parsing/parsed-document';
import type { Vocabulary } from '../vocabulary';
import { changed } from '../util/changed';
import { labelKey } from './lexicon/label-key';
import { lexiconOf, type Lexicon } from './lexicon/lexicon';
import { relaid } from './layout/relaid';
import { BlockSubjects } from './names/block-subjects';
import { collectNames } from './names/collect-names';
import type { Gazetteer, Name } from './names/gazetteer';
import { pageSubjectOf } from './names/page-subject';
import { readPassage, type Passage } from './passage';
import { publishedOn } from './published-on';
import { realigned } from './tables/realigned';
import { spread } from './tables/spread';
import { withTold } from './tables/told-in-cells';
import { citationStyleOf } from './text/citations';
import { readWords } from './text/words';

/** A document on its way through the proposers: its names, whom it is about, and its texts with everything marked on them. */
export interface DocumentReading {
  readonly parsed: ParsedDocument;
  readonly lexicon: Lexicon;
  readonly names: Gazetteer;
  /** Whom the page as a whole is about; undefined for a list or a comparison. */
  readonly pageSubject: Name | undefined;
  /** Whom a block is about when it does not say: its section's subject, else the page's. */
  subjectOf(block: Block): Name | undefined;
  /** Whom most of the page is about though it does not say so: the last resort. */
  readonly likelySubject: Name | undefined;
  /** The terms of qualifiers that a heading names, each once. */
  termsOf(heading: string): readonly { readonly qualifier: string; readonly id: string }[];
  /** The text of a block, or of a part of one, with its marks. */
  passage(content: MappedText, block: Block): Passage;
}

export function readDocument(asParsed: ParsedDocument, vocabulary: Vocabulary): DocumentReading {
  const lexicon = lexiconOf(vocabulary);
  const parsed = withTold(spread(realigned(relaid(asParsed, lexicon), lexicon), lexicon), lexicon);
  const { names, fullTerms } = collectNames(parsed, lexicon);
  const subjects = new BlockSubjects(parsed, names, vocabulary.subjectNouns);
  const page = subjects.onlyRecord ? { name: subjects.onlyRecord, isStated: true } : pageSubjectOf(parsed, names);
  const pageSubject = page?.isStated ? page.name : undefined;
  const references = citationStyleOf(parsed);
  const context = { lexicon, names, references, fullTerms, published: publishedOn(parsed) };
  const headings = new Map<string, ReturnType<typeof termsIn>>();
  return {
    parsed,
    lexicon,
    names,
    pageSubject,
    likelySubject: page?.name,
    subjectOf: (block) => subjects.of(block) ?? pageSubject,
    termsOf: (heading) => {
      const known = headings.get(heading) ?? termsIn(heading, lexicon);
      headings.set(heading, known);
      return known;
    },
    passage: (content, block) => readPassage(content, block, context),
  };
}

function termsIn(heading: string, lexicon: Lexicon): { readonly qualifier: string; readonly id: string }[] {
  if (OF_BOTH.test(heading)) return [];
  const terms = lexicon.phrases
    .findAll(heading, readWords(heading))
    .flatMap(({ meaning, length }) => (meaning.kind === 'term' ? [changed(meaning, { length })] : []));
  const longest = terms.filter(
    (term) => !terms.some((other) => other.qualifier === term.qualifier && other.length > term.length),
  );
  const headed = longest.length > 0 ? [] : headedBy(heading, lexicon);
  return [...longest, ...headed].map(({ qualifier, id }) => ({ qualifier, id }));
}

/** "On-demand and batch pricing" is of what is usual as well as of what is not. */
const USUAL = 'on-?demand|standard|regular|normal|real-?time|default';
const OF_BOTH = new RegExp(
  `\\b(?:${USUAL})(?:\\W+(?:and|or)\\b|(?:\\W+[&/]| ?[&/] ))|(?:\\b(?:and|or)|[&/])\\W+(?:${USUAL})\\b`,
  'i',
);

/** "Fine-tuning our models", but not "Fine-tuning and base prices". */
function headedBy(heading: string, { headings }: Lexicon): Lexicon['headings'] {
  const key = labelKey(heading);
  const isOfOne = heading.length < 50 && !/\b(?:and|or)\b|[&,?]/.test(heading);
  return isOfOne ? headings.filter((one) => key === one.key || key.startsWith(`${one.key} `)) : [];
}
