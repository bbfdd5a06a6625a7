import type { Name } from './gazetteer';

/** "Hills of the Orlan Range and Foo": the name only goes on with what a title says is listed below it. Not "The making of Foo", "Prices of Foo". */
export function isOneOfMore(title: string, { name }: Name): boolean {
  const at = title.indexOf(name);
  return at > 0 && /\p{Ll}s of .*\p{Lu}\p{L}+,? (?:and|&) (?:the )?$/u.test(title.slice(0, at));
}
