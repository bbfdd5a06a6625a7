import type { Span } from '../../domain';

/** "What is Foo 2 Dash?", "Introducing Foo 2 Dash": a heading that presents a name is of the whole of it. */
export function isPresentedIn(heading: string, { start, end }: Span): boolean {
  return PRESENTS.test(heading.slice(0, start)) && /^\s*[?!.]?\s*$/.test(heading.slice(end));
}

const PRESENTS = /^\s*(?:\d{1,2}[.)] )?(?:what(?:['\u2019]s| is)|introducing|announcing|presenting|meet|about) (?:the )?$/i;

/** "Acme released Foo 2 Dash, a", "a model called Foo 2 Dash.": what is brought out is called so to the end of its capitals. */
export function isPresented(text: string, { start, end }: Span): boolean {
  return BRINGS_OUT.test(text.slice(Math.max(0, start - 30), start)) && ENDS.test(text.slice(end, end + 12));
}

const BRINGS_OUT =
  /\b(?:releas|unveil|introduc|launch|announc|debut|preview|present)(?:ed|es|ing) $|\b(?:called|named|dubbed|brought out) $/i;

const ENDS = /^(?:[,.;:)](?!\d)|$| (?:in|on|as|for|with|and|at|alongside)\b)/;
