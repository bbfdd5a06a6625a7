/**
 * Documents to blocks. `await parseDocument(bytes, {uri})` gives flat blocks in document order; each knows its headings (`section`) and
 * its span. Read a block's `content.text`, which has no markup, and ask `content.sourceSpan(from, to)` for the place in
 * `ParsedDocument.text`: that slice is the quote. `content.slice(from, to)` is a part that still knows its place.
 * Look at `messages` first: an unreadable document has an empty text and an error. Citations stay in the text as "[1]" (also those
 * of HTML and Markdown footnotes) or fused as the source has them ("MMLU 118"); `references` has the list they point to, and
 * paragraphs that stand in one of its entries carry its label in `reference`. Tables may have rows shorter or longer than their header.
 * Of a PDF, `text` is what was extracted, and the outermost heading of every block is its page: "page 3".
 */
export * from './parsed-document';
export { decode, type Decoding } from './decode';
export { parseDocument, parseText, type ParseOptions } from './parse-document';
export { formatTold, mediaTypeOf } from './format';
