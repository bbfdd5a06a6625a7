import { contentHash, type Decision } from '../../domain';

/** As it goes on record: named by all that it says. Never before the others, so that a clock set back puts no undo before what it undoes. */
export function signed(content: Omit<Decision, 'id'>, decisions: readonly Decision[]): Decision {
  const { act, target, detail, about, author, reason, basedOn } = content;
  const at = decisions.reduce((latest, other) => (other.at > latest ? other.at : latest), content.at);
  const told = { act, target, detail, about, author: author.trim(), reason: reason.trim(), at, basedOn } as Omit<Decision, 'id'>;
  return { id: `decision:${contentHash(told)}`, ...told };
}
