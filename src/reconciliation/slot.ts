import type { Claim, DataItem, DocumentFacts, DocumentId } from '../domain';
import type { Property } from '../vocabulary';
import type { Rulings } from './decisions';
import { order } from '../util/order';
import { Testimony } from './testimony';

/** Where the speakers are looked up. */
export interface Hall {
  readonly rulings: Rulings;
  document(id: DocumentId): DocumentFacts | undefined;
}

/** One slot with everything said in it; subjects that editors merged are one. */
export class Slot {
  private heard: readonly Testimony[] | undefined = undefined;

  constructor(
    readonly item: DataItem,
    readonly property: Property,
    private claims: readonly Claim[],
    private readonly hall: Hall,
  ) {}

  /** By document, then claim; each claim once. Heard when first asked for: of the neighbours of a slot few are. */
  get testimonies(): readonly Testimony[] {
    if (this.heard === undefined) {
      this.heard = inOrder(this.claims).map((claim) => this.hear(claim));
      this.claims = [];
    }
    return this.heard;
  }

  private hear(claim: Claim): Testimony {
    return new Testimony(claim, this.hall.document(claim.document), this.hall.rulings.rankOf(claim));
  }
}

function inOrder(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length === 1) return claims;
  const sorted = [...claims].sort((a, b) => order(a.document, b.document) || order(a.id, b.id));
  return sorted.filter((claim, index) => claim.id !== sorted[index - 1]?.id);
}
