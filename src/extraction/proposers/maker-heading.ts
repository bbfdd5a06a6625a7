import type { Block } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import { listedValue } from '../lexicon/listed-value';
import type { Proposal } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { makerTemplates } from '../tables/aside';
import { asChoice, valueSnak } from '../values';
import type { Proposer } from './proposer';

/**
 * Whose it is by a heading that sets the maker before the name, as catalogues of many makers do.
 * Takes: "Acme: Foo 2 Pro", where the vocabulary lists Acme or the page has it as "acme/foo-2-pro"
 * Refuses: "Review: Foo 2 Pro", "Pricing: Foo 2"
 */
export const makerHeading: Proposer = {
  name: 'maker-heading',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    if (block.type !== 'heading') return [];
    const [, maker = '', rest] = HEADED.exec(block.content.text) ?? [];
    const name = rest === undefined ? undefined : document.names.whole(rest);
    if (!name) return [];
    const passage = document.passage(block.content, block);
    return makerTemplates(document).flatMap(({ property }) => {
      const listed = listedValue(maker, property);
      if (listed === undefined && !ownsIdentifier(maker, document)) return [];
      const value = { start: 0, end: maker.length };
      return [
        {
          passage,
          property,
          snak: valueSnak(listed === undefined ? { type: 'entity', name: maker } : asChoice(listed, property)),
          value,
          evidence: value,
          subject: subjectOfName(name, document),
          qualifiers: {},
          hasCue: true,
          confidence: 0.9,
          madeBy: [makerHeading.name],
          inferred: [],
        },
      ];
    });
  },
};

const HEADED = /^(\p{Lu}[\p{L}\d .&-]{1,30}): (\S.{1,60})$/u;

/** "acme/foo-2-pro" somewhere on the page. */
function ownsIdentifier(maker: string, { parsed }: DocumentReading): boolean {
  const owner = maker.toLowerCase().replace(/[^\p{L}\d]+/gu, '-');
  return new RegExp(`(?<![\\w-])${owner}/[a-z][\\w.-]*\\d`).test(parsed.text.toLowerCase());
}
