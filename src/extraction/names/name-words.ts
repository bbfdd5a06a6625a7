import { wordClass } from '../text/word-class';

/** Words of size, tier and edition that follow a product's name in lower case too: "GPT-4o mini", "iPhone 13 mini". */
const EDITION_WORDS: ReadonlySet<string> = new Set(
  'mini nano micro tiny small medium large xl pro max ultra plus lite light turbo flash premier preview instruct chat base air se fe high low'.split(
    ' ',
  ),
);

export const isEdition = wordClass(({ lower }) => EDITION_WORDS.has(lower));

/** The same of a word by itself, in lower case. */
export function isEditionWord(word: string): boolean {
  return EDITION_WORDS.has(word);
}

/** Capitalised at the start of a sentence or in a heading, and no part of the name behind them. */
const OPENERS = new Set(
  (
    'a an the this that these those its his her their our my your what which who whose whom how why when where while whereas although though since because if unless until ' +
    'as at by for from in into of on onto over per than to under up with within without via versus vs and or nor but yet so not no only also both either neither each ' +
    'every some any all most many more less few other another such same against among between before after during despite like unlike including compared comparing ' +
    'meanwhile however overall moreover instead still even just then thus hence here there today now both first second third finally next note see use uses using used ' +
    'is are was were be been being has have had do does did can could will would should may might must it they we you he she i ' +
    'about around approximately roughly nearly almost january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter early mid late ' +
    'table figure fig section chapter part step appendix page line row column example question answer q faq version release update top best new newer newest old older original standard ' +
    'released announced launched introduced measured priced costs cost price prices scores score choose switch try meet hello hi welcome goodbye introducing comparing choosing running getting succeeding replacing following supporting scoring beating using unlike full larger smaller flagship ' +
    'compare explore discover browse view learn read access ranked pick use consider prefer avoid get add added adding upgrade upgraded migrate replace replaced take buy keep move ask deprecate deprecated retire retired reduce reduced fix fixed improve improved rename renamed ' +
    'enable enabled remove removed deploy deployed download serve pair skip test tested said says ' +
    'day days week month year quarter hour min max total average median type class level phase tier stage rank no number yes none competitor competitors others following given designed based ours baseline value values details notes score sample'
  ).split(' '),
);

export const isOpener = wordClass(({ lower }) => OPENERS.has(lower));

/** "Foo II", "Foo IV" as the second and the fourth of them; not "I" at the start of a sentence, which begins no name. */
export const isRoman = wordClass(({ written }) => /^(?:I{1,3}|IV|VI{0,3}|IX|X)$/.test(written));

const MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

export const isMonth = wordClass(({ lower }) => MONTHS.test(lower));

export const isWeekday = wordClass(({ lower }) => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower));

/** What a badge says of a product, right behind its name: "Foo 2 Recommended". */
export const isStatus = wordClass(({ lower }) => STATUS.test(lower));

const STATUS = /^(?:recommended|deprecated|discontinued|retired|unavailable|legacy|popular|updated)$/;

/** "128K", "4o", "3.5". */
export const beginsWithDigit = wordClass(({ lower }) => /^\d/.test(lower));

/** "1.5", "3" before a word of edition; no year. */
export const isVersion = wordClass(({ lower }) => /^\d{1,2}(?:\.\d{1,2})?$/.test(lower));

/** A year is no part of a name in running text: "In Spring 2024", "OpenAI 2025". */
export const isYear = wordClass(({ lower }) => /^(?:19|20)\d\d$/.test(lower));

/** "USD 0.15" is an amount, "Mach 0.85" a speed, however much they look like a name with a version. */
export const isCurrency = wordClass(({ written }) => /^(?:USD|EUR|GBP|JPY|CNY|CHF|INR|Mach)$/.test(written));
