import { entityKey } from '../../domain';
import { changed } from '../../util/changed';
import type { Sightings } from './sightings';

/** Names with a tail that only capitals vouch for: "Foo 2 Turbo Preview" is "Foo 2" or the whole. */
export class LongNames {
  private readonly seen = new Map<string, LongName>();

  take(
    surface: string,
    core: string,
    { isHeading, isSpokenOf }: { readonly isHeading: boolean; readonly isSpokenOf: boolean },
  ): void {
    const key = entityKey(surface);
    const known = this.seen.get(key) ?? { core, count: 0, inProse: 0, spokenOf: 0 };
    const { count, inProse, spokenOf } = known;
    this.seen.set(
      key,
      changed(known, {
        surface,
        count: count + 1,
        inProse: inProse + (isHeading ? 0 : 1),
        spokenOf: spokenOf + (isSpokenOf && !isHeading ? 1 : 0),
      }),
    );
  }

  surfaces(): readonly string[] {
    return [...this.seen.values()].map(({ surface }) => surface);
  }

  /**
   * A tail belongs to the name when it comes back in running text, when a table vouches for the whole, or when it is one word and either
   * things are said of the whole ("Foo 3 Dash is"), or the name never stands without it ("Foo 3.7 Sonnet"), or a heading has it too, or it
   * has a sibling that something else vouches for ("Foo 3 Opus").
   */
  settle(sightings: Sightings): void {
    const tails = new Map<string, number>();
    for (const { core } of this.seen.values()) tails.set(entityKey(core), (tails.get(entityKey(core)) ?? 0) + 1);
    const alone = new Set(sightings.keys());
    const wholes = new Map<string, string>();
    for (const [key, name] of this.seen) {
      const { surface, core, count, inProse, spokenOf } = name;
      const isInseparable = inProse > 0 && !alone.has(entityKey(core)) && isOfEdition(name);
      const isEdition =
        isOfEdition(name) && (spokenOf > 0 || (inProse > 0 && (count > inProse || hasSibling(key, core, sightings))));
      const isWhole = isInseparable || isEdition || inProse >= 2 || (sightings.get(key)?.vouched ?? false);
      if (isWhole) wholes.set(key, surface);
    }
    const families = new Set([...wholes.keys()].flatMap((key) => familyOf(this.seen.get(key)) ?? []));
    for (const [key, name] of this.seen) {
      const family = name.inProse > 0 ? familyOf(name) : undefined;
      const isWhole = wholes.has(key) || (family !== undefined && families.has(family));
      for (let seen = 0; seen < name.count; seen += 1) sightings.see(isWhole ? name.surface : name.core);
    }
  }
}

/** What an edition is one of: the others of it are such too. */
function familyOf(name: LongName | undefined): string | undefined {
  return name && isOfEdition(name) ? entityKey(name.core) : undefined;
}

function isOfEdition({ surface, core }: LongName): boolean {
  return EDITION.test(surface.slice(core.length));
}

/** Another name of the same beginning and one more word, that a table or a sentence vouches for. */
function hasSibling(key: string, core: string, sightings: Sightings): boolean {
  const lead = `${entityKey(core)}-`;
  return [...sightings].some(
    ([other, { vouched }]) => vouched && other !== key && other.startsWith(lead) && /^\p{L}{4,}$/u.test(other.slice(lead.length)),
  );
}

interface LongName {
  /** As last spelt. */
  readonly surface: string;
  /** Without the tail, as first spelt. */
  readonly core: string;
  readonly count: number;
  readonly inProse: number;
  /** How often it opens a sentence with a verb of things behind it. */
  readonly spokenOf: number;
}

/** One word with a capital. */
const EDITION = /^ \p{Lu}\p{Ll}+$/u;
