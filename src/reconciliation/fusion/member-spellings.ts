import { order } from '../../util/order';

/**
 * What makes two members the same name: neither case, accents, punctuation nor the order around a comma.
 * "HÖLDER, Ludwig" and "Ludwig Hölder" are one; "Ludwig Hölder" and "Ludwig Holde" are two.
 */
export function memberKey(member: string): string {
  const parts = member.split(',');
  const inOrder =
    parts.length === 2 && parts.every((part) => part.trim() !== '') ? `${parts[1] ?? ''} ${parts[0] ?? ''}` : member;
  const folded = inOrder
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
  return folded === '' ? member : folded;
}

/** By abbreviated key, the one full key that it can stand for: "l holder" for "ludwig holder" where no "lea holder" is there as well. */
export function unabbreviated(keys: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const key of keys) {
    if (!hasInitial(key)) continue;
    const [only, another] = keys.filter((other) => other !== key && !hasInitial(other) && abbreviates(key, other));
    if (only !== undefined && another === undefined) found.set(key, only);
  }
  return found;
}

const INITIAL = /^\p{L}$/u;

function hasInitial(key: string): boolean {
  return key.split(' ').some((word) => INITIAL.test(word));
}

function abbreviates(short: string, full: string): boolean {
  const [words, spelt] = [short.split(' '), full.split(' ')];
  if (words.length !== spelt.length) return false;
  const fits = words.every((word, i) => word === spelt[i] || (INITIAL.test(word) && (spelt[i] ?? '').startsWith(word)));
  return fits && words.some((word, i) => word === spelt[i]);
}

/** The ways in which members are written; the commonest stands for all, of equally common ones the longest, then the first in order. */
export class MemberSpellings {
  private readonly times = new Map<string, Map<string, number>>();
  private readonly best = new Map<string, string>();

  see(key: string, member: string): void {
    const spellings = this.times.get(key) ?? new Map<string, number>();
    this.times.set(key, spellings);
    spellings.set(member, (spellings.get(member) ?? 0) + 1);
  }

  mostSaid(key: string): string {
    const known = this.best.get(key);
    if (known !== undefined) return known;
    const [first] = [...(this.times.get(key) ?? [])].sort(([a, n], [b, m]) => m - n || b.length - a.length || order(a, b));
    const spelling = first?.[0] ?? key;
    this.best.set(key, spelling);
    return spelling;
  }
}
