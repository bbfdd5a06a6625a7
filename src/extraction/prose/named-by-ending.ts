import type { Name } from '../names/gazetteer';
import { isEditionWord } from '../names/name-words';
import type { SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import type { Surroundings } from './surroundings';

/** "the Large model": the only name that ends so; nobody, when several do or none. */
export function namedByEdition(opening: string, around: Surroundings): SubjectRef[] | undefined {
  if (around.passage.nouns.length === 0) return undefined;
  const [, edition, noun] = EDITION.exec(opening) ?? [];
  const nouns = around.document.lexicon.vocabulary.subjectNouns;
  if (edition === undefined || noun === undefined || !nouns.includes(noun.toLowerCase())) return undefined;
  const [only, another] = around.document.names.endingIn(edition);
  return only && !another ? [subjectOfName(only, around.document)] : [];
}

const EDITION = /^[\s\W]*(?:[^,]{1,60}, |(?:while|and|but|whereas) )?[Tt]he (\p{Lu}[\p{L}\p{N}]*) (\p{L}+)\b/u;

/** "the 8B gets", "for the mini the same come to": the only name that ends so; nobody, where a size is of several or of none. */
export function namedBySize(opening: string, around: Surroundings): SubjectRef[] | undefined {
  const [, size, edition] = SIZE.exec(opening) ?? [];
  const last = size ?? edition;
  if (last === undefined || (size === undefined && !isEditionWord(last))) return undefined;
  const [only, another] = ofFamily(around.document.names.endingIn(last), around);
  if (only && !another) return [subjectOfName(only, around.document)];
  return size === undefined ? undefined : [];
}

/** Of several that end so, the ones that are called after whom the page or the sentence before is about. */
function ofFamily(names: readonly Name[], { page, running }: Surroundings): readonly Name[] {
  const family = page ?? running[0];
  const own = names.filter(({ key }) => family !== undefined && key.startsWith(`${family.key}-`));
  return own.length > 0 ? own : names;
}

const SIZE =
  /^[\s\W]*(?:(?:[Aa]nd|[Bb]ut|[Ww]hile|[Ww]hereas|[Ff]or|[Ww]ith),? )*[Tt]he (?:(\d{1,4}(?:\.\d+)?[BM])|(\p{Ll}+))(?= (?:is|was|has|gets|got|scores|scored|costs|comes|reaches|manages|needs|runs|takes|follows|followed|model|version|variant|one|the same)\b|,|['\u2019]s )/u;
