import { assertNever } from '../../util/assert-never';
import type { ActAsked, Meaning, Problem, Surroundings } from './act';
import { correctionMeant } from './correct';
import { dismissalMeant } from './dismiss';
import { mergeMeant } from './merge';
import { noteMeant } from './note';
import { pinMeant } from './pin';
import { rankMeant } from './rank';
import { sameOriginMeant } from './same-origin';
import { splitMeant } from './split';
import { undoMeant } from './undo';

/** Looks up what the act is about. */
export function meaningOf(asked: ActAsked, around: Surroundings): Promise<Meaning | Problem> {
  switch (asked.act) {
    case 'rank':
      return rankMeant(asked, around);
    case 'pin':
      return pinMeant(asked, around);
    case 'dismiss':
      return dismissalMeant(asked, around);
    case 'merge':
      return mergeMeant(asked, around);
    case 'split':
      return splitMeant(asked, around);
    case 'same-origin':
      return sameOriginMeant(asked, around);
    case 'correct':
      return correctionMeant(asked, around);
    case 'note':
      return noteMeant(asked, around);
    case 'undo':
      return undoMeant(asked, around);
    default:
      return assertNever(asked);
  }
}
