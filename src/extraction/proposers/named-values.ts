import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { LabelReading } from '../lexicon/read-label';
import type { NameMark } from '../names/gazetteer';
import type { Passage } from '../passage';
import type { Proposal } from '../proposal';
import { hintsOf, readValueOf } from '../read-value';
import type { QuantityHit } from '../reading/quantities';
import { subjectOfName } from '../subject-ref';

/**
 * Values behind one label that say themselves whose they are.
 * Takes: "MMLU: Foo 2 81.2%, Bar 3 75.7%", "GSM8K: 81.0% for Foo 2 and 70.7% for Bar 3"
 * Refuses: "Context: 128K, like Foo 2" (the name is not bound to the number)
 */
export function namedValues(passage: Passage, label: LabelReading, document: DocumentReading): Proposal[] {
  return passage.quantities.flatMap((hit) => {
    const name = namedBefore(hit, passage) ?? namedBehind(hit, passage);
    for (const property of name ? label.properties : []) {
      const hints = { span: { start: hit.start, end: hit.end }, ...hintsOf(label) };
      const [value] = readValueOf(property, passage, document.lexicon, hints);
      if (!name || !value) continue;
      return {
        passage,
        property,
        snak: value.snak,
        value: value.span,
        evidence: { start: Math.min(name.start, value.span.start), end: Math.max(name.end, value.span.end) },
        subject: subjectOfName(name.name, document),
        qualifiers: changed(label.qualifiers, value.qualifiers),
        hasCue: true,
        confidence: 0.85,
        madeBy: ['key-value', 'named-values'],
        inferred: [],
      };
    }
    return [];
  });
}

function namedBefore(hit: QuantityHit, { names, text }: Passage): NameMark | undefined {
  const name = names.filter((mark) => mark.end <= hit.start).at(-1);
  return name && /^(?:: ?| ?\(| (?:at |with |has |scores |reaches )?)$/.test(text.slice(name.end, hit.start)) ? name : undefined;
}

function namedBehind(hit: QuantityHit, { names, text }: Passage): NameMark | undefined {
  const name = names.find((mark) => mark.start >= hit.end);
  return name && /^ (?:for|by|\()(?: the)? ?$/.test(text.slice(hit.end, name.start)) ? name : undefined;
}
