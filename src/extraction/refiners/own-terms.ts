import { entityKey } from '../../domain';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { Proposal } from '../proposal';

/** Whether a term of it stands for what a property of the subject says. */
export function hasOwnTerm({ qualifiers, subject }: Proposal): boolean {
  return openQualifier(qualifiers) !== undefined || (subject !== undefined && isOpen(subject.name));
}

function openQualifier(qualifiers: Proposal['qualifiers']): string | undefined {
  for (const name in qualifiers) if (isOpen(qualifiers[name])) return name;
  return undefined;
}

function isOpen(value: unknown): value is string {
  return typeof value === 'string' && value.includes('{');
}

/**
 * Terms that stand for what a property of the subject says: "API" is "{provider} API" in the vocabulary, and the Acme API where
 * the document says that Acme provides the subject, or the page's subject. Refused where it does not say.
 */
export class Owners {
  /** What is first said of each property of each subject. */
  private readonly said = new Map<string, string>();

  constructor(private readonly document: DocumentReading) {}

  /** Remembers whose things are, as far as these proposals say. */
  hear(proposals: readonly Proposal[]): void {
    for (const { subject, property, snak } of proposals) {
      if (!subject || snak.kind !== 'value' || snak.value.type !== 'entity') continue;
      const key = `${property.id} ${subject.key}`;
      if (!this.said.has(key)) this.said.set(key, snak.value.name);
    }
  }

  /** To be asked when the whole document has been heard. */
  fillIn(proposals: readonly Proposal[]): readonly Proposal[] {
    return proposals.map((proposal) => (hasOwnTerm(proposal) ? this.resolve(proposal) : proposal));
  }

  private resolve(proposal: Proposal): Proposal {
    const { qualifiers } = proposal;
    const open = openQualifier(qualifiers);
    const named = proposal.subject && isOpen(proposal.subject.name) ? proposal.subject : undefined;
    const qualifier = open === undefined ? undefined : this.filled(String(qualifiers[open]), proposal);
    const subject = named && this.filled(named.name, proposal);
    if ((open !== undefined && qualifier === undefined) || (named && subject === undefined)) {
      const term = open === undefined ? named?.name : String(qualifiers[open]);
      const reason = `"${String(term)}" cannot be filled in: the document does not say whose it is`;
      return changed(proposal, { refusal: { rule: 'unknown-owner', reason } });
    }
    return changed(proposal, {
      qualifiers: open !== undefined && qualifier !== undefined ? changed(qualifiers, { [open]: qualifier }) : qualifiers,
      subject: named && subject !== undefined ? changed(named, { name: subject, key: entityKey(subject) }) : proposal.subject,
      madeBy: [...proposal.madeBy, 'own-terms'],
      inferred: [...proposal.inferred, 'owner of a term from another statement'],
    });
  }

  private filled(text: string, { subject }: Proposal): string | undefined {
    const owner = this.document.pageSubject?.key ?? '';
    const valueOf = (property: string) =>
      this.said.get(`${property} ${subject?.key ?? ''}`) ?? this.said.get(`${property} ${owner}`);
    const places = [...text.matchAll(/\{(\w[\w.]*)\}/g)].map(([, property = '']) => valueOf(property));
    if (places.includes(undefined)) return undefined;
    return text.replace(/\{(\w[\w.]*)\}/g, () => places.shift() ?? '');
  }
}
