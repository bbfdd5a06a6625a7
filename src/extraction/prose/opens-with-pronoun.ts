import { telltale } from '../text/telltales';

/** A passage without one of them has no clause that opens with a pronoun. */
export const PRONOUNS = telltale(/\b(?:its?|they|their)\b/);

/** "It costs", "and their price", "although it's". */
export const OPENS_WITH_PRONOUN =
  /^[\s\W]*(?:(?:where|and|but|while|because|since|so|although|though) )?(?:its?|it['\u2019]s|they|their)\b/i;
