import type { Span } from '../../domain';
import type { NameMark } from '../names/gazetteer';
import { mayHold } from '../passage';
import type { SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { telltale } from '../text/telltales';
import { allAsObject, allOfThem } from './all-of-them';
import { makerSpokenOf, productOf } from './maker-clause';
import { namedByEdition, namedBySize } from './named-by-ending';
import { OPENS_WITH_PRONOUN, PRONOUNS } from './opens-with-pronoun';
import { isRelative } from './relative';
import { opensWithStranger } from './stranger';
import type { Surroundings } from './surroundings';
import { isUnnamedKin } from './unnamed-kin';

/**
 * Whom a clause is about: names where a subject stands, else a pronoun's or a noun's antecedent; undefined when it does not
 * say, which leaves it with the sentence or the page.
 * Takes: "GPT-4o mini scores", "For comparison, the full GPT-4o costs", "Foo and Bar both", "Acme claims that Foo 2 beats", "it", "the model"
 * Refuses: "matching the broader GPT-4o family's ceiling", "faster than Foo", "inheriting Foo 1 lineage"
 */
export function clauseSubjects(
  text: string,
  clause: Span,
  names: readonly NameMark[],
  around: Surroundings,
): SubjectRef[] | undefined {
  const opening = text.slice(clause.start, clause.end);
  const own = names.filter((name) => name.start >= clause.start && name.end <= clause.end);
  const kin = itsKin(text, clause, own, around);
  if (kin) return kin;
  const spokenOf = topic(text, clause, own, around, SPOKEN_OF);
  if (spokenOf) return spokenOf;
  const there = thereIs(text, clause, own, around);
  if (there) return there;
  const together = allOfThem(opening, around) ?? allAsObject(opening, own, around);
  if (together) return together;
  if (isUnnamedKin(opening, around.passage, around.document.lexicon.vocabulary.subjectNouns)) return [];
  if (mayHold(around.passage, PRONOUNS) && OPENS_WITH_PRONOUN.test(opening)) return pronounSubjects(opening, around);
  if (isRelative(text, clause)) return antecedent(text, clause, names, around) ?? subjectNames(text, clause, own, around);
  return (
    subjectNames(text, clause, own, around) ??
    namedByEdition(opening, around) ??
    namedBySize(opening, around) ??
    pronounSubjects(opening, around) ??
    topic(text, clause, own, around) ??
    ofMaker(text, clause, around) ??
    (opensWithStranger(text, clause, around.document) ? [] : undefined)
  );
}

/** "Its predecessor, Foo 1, was announced", "Its sibling, the Bar, has", "Its neighbour Bar is": about the one named, not about whose it is. */
function itsKin(text: string, clause: Span, own: readonly NameMark[], around: Surroundings): SubjectRef[] | undefined {
  const [first] = own;
  if (!first || !/^\W*(?:its|their|the)(?: [\p{L}-]+){1,3},? (?:the )?$/iu.test(text.slice(clause.start, first.start)))
    return undefined;
  const isVerb = VERB.test(text.slice(first.end, first.end + 24).replace(/^,/, ''));
  return isVerb && /^\W*(?:its|their)\b/i.test(text.slice(clause.start, first.start))
    ? [subjectOfName(first.name, around.document)]
    : undefined;
}

/** "Acme charges $2": what a maker does is told of the page's subject, else of the only one that bears its name. */
function ofMaker(text: string, clause: Span, { page, document }: Surroundings): SubjectRef[] | undefined {
  const maker = makerSpokenOf(text, clause, document);
  if (maker === undefined) return undefined;
  const product = page ? undefined : productOf(maker, document);
  return product ? [subjectOfName(product, document, 'called by its maker')] : [page ?? []].flat();
}

/** "There is no jack in the Foo 2 either, but it has": about what it is in. */
function thereIs(
  text: string,
  clause: Span,
  own: readonly NameMark[],
  { document, passage }: Surroundings,
): SubjectRef[] | undefined {
  const [first] = own;
  const isIn = first && mayHold(passage, THERES) && THERE.test(text.slice(clause.start, first.start));
  return isIn ? [subjectOfName(first.name, document)] : undefined;
}

const THERES = telltale(/there/);
const THERE = /^\W*there (?:is|are|was|were) [^,;.]{1,60} (?:in|on|for|with) (?:the )?$/i;

/** "For Foo 2, that means $1.50", "For Foo 2 it is $1.50", "With Foo 2 you get": a name set ahead of the sentence. */
function topic(
  text: string,
  clause: Span,
  own: readonly NameMark[],
  around: Surroundings,
  follows = /^,/,
): SubjectRef[] | undefined {
  const [first] = own;
  const isAhead =
    first &&
    /^\W*(?:for|with|on)(?: the)? $/i.test(text.slice(clause.start, first.start)) &&
    follows.test(text.slice(first.end, first.end + 12));
  return isAhead ? [subjectOfName(first.name, around.document)] : undefined;
}

const SPOKEN_OF =
  /^,? (?:(?:it|they|that) (?:is|are|was|were|means)|(?:you|we|one|customers|developers|users) (?:get|gets|can|pay|pays|have|may|need))\b/;

/** "Foo 2, which costs": the name right before the clause. Not "than Foo 2, and gave up power for a price that was". */
function antecedent(text: string, clause: Span, names: readonly NameMark[], around: Surroundings): SubjectRef[] | undefined {
  const before = names.filter((name) => name.end <= clause.start + 1).at(-1);
  const isRight =
    before &&
    clause.start - before.end < 60 &&
    !/[,;.] ?\S/.test(text.slice(before.end, clause.start).replace(/\([^)]*\)|^, (?:the|an?|its) [^,;.]*/g, ''));
  return before && isRight ? [subjectOfName(before.name, around.document)] : undefined;
}

function subjectNames(text: string, clause: Span, own: readonly NameMark[], around: Surroundings): SubjectRef[] | undefined {
  const first = own.find((name) => standsAsSubject(text, clause, name) && !continuesList(text, clause, name, own));
  if (!first) return undefined;
  const chain = [first];
  for (const next of own.slice(own.indexOf(first) + 1)) {
    if (!JOINED.test(text.slice((chain.at(-1) as NameMark).end, next.start))) break;
    chain.push(next);
  }
  return chain.map((name) => subjectOfName(name.name, around.document));
}

const JOINED = /^(?: \([^)]{0,30}\))?(?:,| and| nor|, and) (?:the )?$/;

function standsAsSubject(text: string, clause: Span, name: NameMark): boolean {
  const before = text.slice(Math.max(clause.start, name.start - 160), name.start);
  if (isApposition(text, clause, name)) return true;
  if (/[,:] $/.test(before) && /^(?:,|\)|\.(?:\s|$)|$)/.test(text.slice(name.end, name.end + 2)) && before.trim() !== before)
    return false;
  if (KIN.test(text.slice(name.end, name.end + 16))) return false;
  const isVerbBehind = VERB.test(text.slice(name.end, name.end + 24));
  const isOfName = OF_NAME.test(text.slice(clause.start, name.start));
  if (
    isOfName &&
    (isVerbBehind ||
      PLURAL_VERB.test(text.slice(name.end, name.end + 12)) ||
      /^, which\b/.test(text.slice(name.end, name.end + 7)))
  )
    return true;
  if (!isVerbBehind && !LEADS.test(before)) return false;
  return !BEHIND_PREPOSITION.test(before);
}

/** "The largest member, Foo 2 Ultra, was announced": the name between the commas is what the words before it mean. */
function isApposition(text: string, clause: Span, name: NameMark): boolean {
  return (
    text[name.end] === ',' &&
    /^\W*(?:the|an?|one|another|our|its|their|\p{Lu}[\p{L}\p{N}.& -]{1,30}['\u2019]s) [^,;:]{1,40}, $/iu.test(
      text.slice(clause.start, name.start),
    ) &&
    VERB.test(text.slice(name.end + 1, name.end + 25))
  );
}

/** "outperforms Foo, Bar (8B), and Baz": a comma right behind a name goes on with a list, unless the clause opens with a preposition ("Unlike Foo, Bar"). */
function continuesList(text: string, clause: Span, name: NameMark, own: readonly NameMark[]): boolean {
  const before = own.filter((other) => other.end <= name.start).at(-1);
  if (!before || !LISTED.test(text.slice(before.end, name.start))) return false;
  const lead = text.slice(clause.start, before.start);
  if (PARTICIPLE.test(lead)) return false;
  return !/^[\s\W]*(?:unlike|like|against|compared|versus|with|than|relative|for|at|alongside|after|before|next to)\b/i.test(
    lead,
  );
}

/** "Prices of Foo 2 have": what is said of a thing's price is said of the thing. */
const OF_NAME = /^\W*(?:[\p{L}'\u2019-]+ ){1,4}(?:of|for) (?:the )?$/u;
/** "Prices for Foo 2 start at": of several, in the present. */
const PLURAL_VERB =
  /^ (?:(?:now|still|currently) )?(?:start|begin|range|stand|stay|remain|sit|run|go|cost|fall|rise|fell|rose|vary)\b/;
/** "Distilled from ", "Built on Acme's ": what goes before is about the name behind the comma. */
const PARTICIPLE = /^[\s\W]*(?:[Bb]uilt|\p{L}+(?:ed|ing)) (?:[\p{Ll}-]+ ){0,3}(?:\p{Lu}\p{L}+(?:['\u2019]s)? )?$/u;
const LISTED = /^(?: ?\([^)]{0,40}\))?,? (?:and |or )?(?:(?:the|[\p{Lu}]\p{L}+['\u2019]s) )?$/u;
const KIN =
  /^['\u2019]?s? (?:family|series|line|lineup|generation|system card|era|class|lineage)\b|^-(?:class|style|era|based|level)/;
const VERB =
  /^ (?:also |now |still |only |even |already |currently |itself |alone |in turn )?(?:is|are|was|were|has|have|had|can|could|will|would|does|do|did|may|might|must|[a-z]{3,}(?:ed|es)|costs|scores|runs|uses|offers|supports|accepts|weighs|features|remains|lacks|gets|hits|outperforms|trails|leads|beats|supports|ships|starts|sells|stands|rises|lies|follows|came|became|went|began|took|ran|stops|shuts|reads|writes|holds|sees|knows|returns|streams|works|fits|tops|adds|brings|drops|ends|landed|dropped|got|made|saw|won|beat|held|shipped|stood)\b/;
const DESCRIBED =
  "(?:(?:the|a|an|this|our|its|both|each|only|even|just|new|newer|older|full|larger|smaller|small|flagship|original|standard|early version of|latest|base|preview|most|well|[\\p{Lu}][\\p{L}]+['\\u2019]s) ){0,5}";

/** At the start, after a comma that ends an introduction, or after "that", with nothing but a description between. */
const LEADS = new RegExp(
  `(?:^[\\s\\W]*(?:(?:and|but|while|although|though|whereas|because|since|so that|where|when|with|making|yet|neither|the|of|in|once|if|as|using|running|calling) )*|[,:\u2014] |\\bthat |\\bhow |\\bwhy |\\b(?:does|is|do|can|was|makes|make|made|released|launched|introduced|announced|unveiled|releasing|launching|introducing|announcing|unveiling|developed|built|find|describes|identifies|characterizes?|calls|called|finds|found|considers|deems|judges|positions|placing|puts|understand|released the|by) )${DESCRIBED}$`,
  'iu',
);
const BEHIND_PREPOSITION = new RegExp(
  `(?:\\b(?:for|than|like|as|vs\\.?|versus|from|against|on|beyond|alongside|behind|below|above|including|toward|towards|after|before|via|compared to|compared with|relative to|(?<!^\\s*)of|to)|[(]) (?:both )?${DESCRIBED}$`,
  'iu',
);

/**
 * Whom the sentences behind go on about when one introduces another than the page is about, or somebody that the document does not know.
 * Takes: "Foo 3 is an older model", "Lhotse Shar is 8,382 m high", "Its little brother has"
 * Refuses: "Foo 3 costs more" (a remark: what follows is about the page again)
 */
export function introduced(
  text: string,
  clause: Span,
  names: readonly NameMark[],
  around: Surroundings,
): SubjectRef[] | undefined {
  const { document, page, passage } = around;
  if (!page) return undefined;
  if (isUnnamedKin(text.slice(clause.start, clause.end), passage, document.lexicon.vocabulary.subjectNouns)) return [];
  const first = names.find((name) => name.start >= clause.start);
  const isFirst = first && /^\W*(?:the )?$/i.test(text.slice(clause.start, first.start));
  if (isFirst && first.name.key !== page.key && IS_SOMETHING.test(text.slice(first.end, first.end + 40)))
    return [subjectOfName(first.name, document)];
  return !isFirst && names.length === 0 && opensWithStranger(text, clause, document) ? [] : undefined;
}

const IS_SOMETHING = /^(?:, [^,]{1,20},)? (?:is|was) (?:an?|another|one of) /;

function pronounSubjects(opening: string, around: Surroundings): SubjectRef[] | undefined {
  if (mayHold(around.passage, BOTHS) && BOTH.test(opening)) {
    if (around.pair.length === 2) return [...around.pair];
    const told = around.recent.filter((subject) => subject.inferred === undefined);
    return told.length > 1 ? told.slice(0, 2).reverse() : [];
  }
  const [, pronoun = '', noun = ''] = PRONOUN.exec(opening) ?? [];
  if (/^(?:its?|it's|they|their|that)$/i.test(pronoun.replace('\u2019', "'")))
    return around.instead ? [...around.instead] : around.running.length > 0 ? [...around.running] : undefined;
  const nouns = around.document.lexicon.vocabulary.subjectNouns;
  const isNoun = nouns.some((known) => known === noun.toLowerCase());
  if (!isNoun) return undefined;
  if (around.instead) return [...around.instead];
  return around.page ? [around.page] : around.running.length > 0 ? [...around.running] : undefined;
}

const BOTHS = telltale(/both/);
const BOTH =
  /^[\s\W]*(?:(?:and|but|while|although|though|as|at|in|on|since|by|with|for|additionally|overall|however|moreover|also|still|because|where|making)\b(?:[^,]{0,60},)? )?both\b/i;
const PRONOUN =
  /^[\s\W]*(?:(?:and|but|while|although|though|as|at|in|on|since|by|with|for|additionally|overall|however|moreover|also|still|because|where|making)\b[^,]{0,60},? )?(its?|it['\u2019]s|they|their|that(?=['\u2019]s)|the|this)\b(?:\W+(\p{L}+))?/iu;
