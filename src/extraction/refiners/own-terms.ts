import { entityKey } from '../../domain';
import type { DocumentReading } from '../document-reading';
import type { Proposal } from '../proposal';
import type { Refiner } from './refiner';

/**
 * Terms that stand for what a property of the subject says: "API" is "{provider} API" in the vocabulary, and the Acme API where
 * the document says that Acme provides the subject, or the page's subject. Refused where it does not say.
 */
export const ownTerms: Refiner = {
  name: 'own-terms',
  refine(proposals, document) {
    const said = valuesBySubject(proposals);
    return proposals.map((proposal) => resolve(proposal, said, document));
  },
};

type Said = ReadonlyMap<string, string>;

function valuesBySubject(proposals: readonly Proposal[]): Said {
  const said = new Map<string, string>();
  for (const { subject, property, snak } of proposals) {
    if (!subject || snak.kind !== 'value' || snak.value.type !== 'entity') continue;
    const key = `${property.id} ${subject.key}`;
    if (!said.has(key)) said.set(key, snak.value.name);
  }
  return said;
}

function resolve(proposal: Proposal, said: Said, document: DocumentReading): Proposal {
  const open = Object.entries(proposal.qualifiers).find(([, value]) => typeof value === 'string' && value.includes('{'));
  const named = proposal.subject && proposal.subject.name.includes('{') ? proposal.subject : undefined;
  if (!open && !named) return proposal;
  const fill = (text: string) => filled(text, proposal, said, document);
  const qualifier = open && fill(String(open[1]));
  const subject = named && fill(named.name);
  if ((open && qualifier === undefined) || (named && subject === undefined)) {
    return {
      ...proposal,
      refusal: {
        rule: 'unknown-owner',
        reason: `"${String(open?.[1] ?? named?.name)}" cannot be filled in: the document does not say whose it is`,
      },
    };
  }
  return {
    ...proposal,
    ...(open && qualifier !== undefined ? { qualifiers: { ...proposal.qualifiers, [open[0]]: qualifier } } : {}),
    ...(named && subject !== undefined ? { subject: { ...named, name: subject, key: entityKey(subject) } } : {}),
    madeBy: [...proposal.madeBy, ownTerms.name],
    inferred: [...proposal.inferred, 'owner of a term from another statement'],
  };
}

function filled(text: string, proposal: Proposal, said: Said, document: DocumentReading): string | undefined {
  const valueOf = (property: string) =>
    said.get(`${property} ${proposal.subject?.key ?? ''}`) ?? said.get(`${property} ${document.pageSubject?.key ?? ''}`);
  const places = [...text.matchAll(/\{(\w[\w.]*)\}/g)].map(([, property = '']) => valueOf(property));
  if (places.includes(undefined)) return undefined;
  return text.replace(/\{(\w[\w.]*)\}/g, () => places.shift() ?? '');
}
