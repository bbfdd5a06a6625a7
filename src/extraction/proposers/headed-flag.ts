import type { Block } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import type { DocumentReading } from '../document-reading';
import { labelKey } from '../lexicon/label-key';
import { bySentence } from '../prose/by-sentence';
import { chainFrom } from '../prose/chain';
import type { Sentence } from '../prose/sentence';
import type { Proposal } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { valueSnak } from '../values';
import type { Proposer } from './proposer';

/**
 * Under a heading that is a feature: who has it, and who has it not.
 * Takes: "Available for Foo 2 and Bar 3.", "Not supported by Foo 1", "Supported on all models but Foo 1" for nobody
 * Refuses: the same under "Pricing", "Available for $2", a sentence that names a feature of its own
 */
export const headedFlag: Proposer = {
  name: 'headed-flag',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    if (block.type !== 'paragraph' && block.type !== 'list-item') return [];
    const property = featureHeading(block.section.at(-1), document);
    return property ? bySentence(block, document, (sentence) => proposeSentence(sentence, property)) : [];
  },
};

function featureHeading(heading: string | undefined, { lexicon }: DocumentReading): Property | undefined {
  const named = heading === undefined ? [] : (lexicon.labels.get(labelKey(heading.replace(/ support$/i, ''))) ?? []);
  return named.find(({ datatype, separators }) => datatype === 'flag' && separators.length === 0);
}

function proposeSentence(sentence: Sentence, property: Property): Proposal[] {
  const { passage, marks, document, start, end } = sentence;
  const [, no, yes] = OPENS.exec(passage.text.slice(start, end)) ?? [];
  const [first, ...rest] = marks.names;
  const isPlain = !marks.cues.some((cue) => cue.property.datatype === 'flag' && cue.property.separators.length === 0);
  if (yes === undefined || !first || !isPlain || !LEADS.test(passage.text.slice(start, first.start))) return [];
  return chainFrom(passage.text, first, rest).map((name) => ({
    passage,
    property,
    snak: valueSnak({ type: 'flag', is: no === undefined }),
    value: name,
    evidence: { start, end: name.end },
    subject: subjectOfName(name.name, document),
    qualifiers: /soon|planned/i.test(yes) ? { status: 'planned' } : {},
    hasCue: true,
    confidence: 0.8,
    madeBy: [headedFlag.name],
    inferred: ['property from the heading'],
  }));
}

const OPENS = /^\W*(not (?:yet )?)?(available|supported|enabled|offered|included|possible|works?)\b/i;
const LEADS = /^\W*(?:[\p{L}-]+ ){1,4}(?:for|in|on|with|by) (?:the |both )?$/iu;
