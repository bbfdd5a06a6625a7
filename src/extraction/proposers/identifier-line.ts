import { compact } from '../text/compact';
import type { Block } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { Proposal } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { valueSnak, wholeOf } from '../values';
import type { Proposer } from './proposer';

/**
 * An identifier on a line of its own under the name that it spells.
 * Takes: "foo-2.5-pro", "acme/foo-2.5-pro" and "foo-2.5-pro-20260512" under "Foo 2.5 Pro"
 * Refuses: "foo-3" there, "foo-2" where that is the name, "pip install foo", an identifier within a sentence
 */
export const identifierLine: Proposer = {
  name: 'identifier-line',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    const { identifies } = document.lexicon;
    if (!identifies || (block.type !== 'paragraph' && block.type !== 'list-item' && block.type !== 'heading')) return [];
    const id = block.content.text.trim();
    const name = IDENTIFIER.test(id) ? document.subjectOf(block) : undefined;
    if (!name || name.name === id || !spells(id, name.name)) return [];
    const passage = document.passage(block.content, block);
    const value = wholeOf(passage);
    return [
      {
        passage,
        property: identifies,
        snak: valueSnak({ type: 'entity', name: id }),
        value,
        evidence: value,
        subject: subjectOfName(name, document, 'subject from the page'),
        qualifiers: {},
        hasCue: true,
        confidence: 0.85,
        madeBy: [identifierLine.name],
        inferred: ['subject from the page'],
      },
    ];
  },
};

const IDENTIFIER = /^(?:[\w.-]{2,40}\/)?[a-z][a-z\d.]*(?:[-:.@][a-z\d.]+)+$/;

/** Letter for letter, with a date or what kind of it behind at most. */
function spells(id: string, name: string): boolean {
  const [written, called] = [compact(id.slice(id.indexOf('/') + 1)), compact(name)];
  return written.startsWith(called) && BEHIND.test(written.slice(called.length));
}

const BEHIND = /^(?:\d{0,8}|latest|preview|instruct|chat|it|free)(?:v\d|\d{4,8})?$/;
