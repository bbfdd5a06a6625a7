import { mayHold, type Passage } from '../passage';
import { telltale } from '../text/telltales';

/**
 * Whether a clause opens with another than was spoken of, and does not name it: nobody known is meant.
 * Takes: "The smaller model has 7B parameters", "Its successor costs", "Foo 2's rivals"
 * Refuses: "The new model has", "Its successor, Foo 3, costs", "Its successor is Foo 3"
 */
export function isUnnamedKin(opening: string, passage: Passage, subjectNouns: readonly string[]): boolean {
  if (mayHold(passage, KIN) && KIN_OPENS.test(opening)) return true;
  const noun = mayHold(passage, OTHERS) ? OTHER_OPENS.exec(opening)?.[1]?.toLowerCase() : undefined;
  return noun !== undefined && (noun === 'one' || subjectNouns.includes(noun));
}

const KIN = telltale(/successor|predecessor|sibling|forerunner|follow|replacement|counterpart|rival|competitor|cousin/);
const OTHERS = telltale(
  /smaller|larger|bigger|big|small|other|older|previous|earlier|cheaper|faster|slower|second|former|latter/,
);

const OPENS = '^[\\s"(,;]*(?:(?:and|but|while|whereas|(?:on|in|at|for) which) )?';
/** Not "its successor, Foo 3," nor "Its successor is Foo 3". */
const NOT_NAMED = '(?! (?:to|of|from)\\b)(?!,? (?:(?:is|was|will be) )?(?:the )?(?:\\p{Lu}|called|named))';
const OTHER_OPENS = new RegExp(
  `${OPENS}(?:[Tt]he|[Ii]ts) (?:(?:much|far|slightly|even) )?(?:smaller|larger|bigger|big|small|other|older|previous|earlier|cheaper|faster|slower|second|former|latter) (\\p{L}+)\\b${NOT_NAMED}`,
  'u',
);
const KIN_OPENS = new RegExp(
  `${OPENS}(?:[Tt]he|[Ii]ts|\\p{Lu}[\\p{L}\\d .-]{1,30}['\u2019]s) (?:\\p{Ll}[\\p{L}-]* ){0,2}(?:successor|predecessor|sibling|forerunner|follow-up|replacement|counterpart|rival|competitor|cousin)s?\\b${NOT_NAMED}`,
  'u',
);
