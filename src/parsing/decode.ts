import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { Message } from '../domain';

export type Decoding = { readonly text: string; readonly encoding: string } | { readonly message: Message };

/** Where a text may declare its encoding: the first kilobyte, as HTML has it. */
const prologue = 1_024;

/**
 * Bytes to text: by byte order mark (UTF-8, UTF-16 either way), else by what an XML declaration or an HTML meta element declares, else as
 * UTF-8. Strict: bytes that do not decode give a message with the offset and line of the first of them; nothing is replaced or guessed. A byte order
 * mark stays the text's first character, so that offsets are those of the file as read.
 */
export function decode(bytes: Uint8Array): Decoding {
  const marked = markedEncoding(bytes);
  if (marked === undefined && looksBinary(bytes)) return unknownFormat(bytes);
  const encoding = marked ?? declaredEncoding(bytes) ?? 'utf-8';
  const decoder = decoderOf(encoding);
  if (decoder === undefined) return unreadable(`It declares the encoding "${encoding}", which is not known.`);
  try {
    const text = decoder.decode(bytes);
    if (text.includes('\0')) return unknownFormat(bytes, text);
    return { text: decoder.encoding === 'windows-1252' ? withWindowsCharacters(text) : text, encoding: decoder.encoding };
  } catch {
    return notDecodable(bytes, decoder.encoding);
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** A declared UTF-16 is wrong, since the declaration was read as ASCII: HTML says to take UTF-8 then. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prologue));
  const declared =
    /^\s*<\?xml[^>]{0,200}\sencoding\s?=\s?["']([\w.:-]{1,40})["']/.exec(start)?.[1] ??
    /<meta\s[^>]{0,300}charset\s?=\s?["']?\s?([\w.:-]{1,40})/i.exec(start)?.[1];
  return declared !== undefined && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function decoderOf(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    return undefined; // The label is unknown to the platform: the caller says so.
  }
}

/** The characters of windows-1252 at 0x80 to 0x9f. */
const windowsCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node decode windows-1252 as Latin-1, which has control characters there; where they do not, this changes nothing. */
function withWindowsCharacters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => windowsCharacters[control.charCodeAt(0) - 0x80] ?? control);
}

/** A NUL, or one byte in ten of the first kilobyte a control character. */
function looksBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, prologue);
  if (bytes.includes(0)) return true;
  const controls = start.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls * 10 > start.length;
}

function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27;
}

function notDecodable(bytes: Uint8Array, encoding: string): Decoding {
  const offset = undecodableOffset(bytes, encoding);
  return unreadable(
    `Byte ${offset} (0x${hex(bytes[offset])}) is no ${encoding.toUpperCase()}. Save it as UTF-8, or declare its encoding.`,
    lineAt(bytes, offset, encoding),
  );
}

/** Where the first character starts that is none. */
function undecodableOffset(bytes: Uint8Array, encoding: string): number {
  const throwing = firstThrowingEnd(bytes, encoding);
  let culprit = Math.min(throwing, bytes.length) - 1;
  // The decoder throws at the byte that shows a character to be unfinished; it started where the bytes before are whole characters.
  while (culprit > 0 && !isWhole(bytes.subarray(0, culprit), encoding)) culprit -= 1;
  return Math.max(culprit, 0);
}

/** The shortest prefix that does not decode, an unfinished character at its end aside, found by halving; the length and one if none. */
function firstThrowingEnd(bytes: Uint8Array, encoding: string): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decodesUpTo(bytes, middle + 1, encoding)) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

function isWhole(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // That it throws is the answer.
  }
}

/** Counted in the text before it, which decodes. */
function lineAt(bytes: Uint8Array, offset: number, encoding: string): number {
  return new TextDecoder(encoding).decode(bytes.subarray(0, offset)).split(/\r\n|\r|\n/).length;
}

function decodesUpTo(bytes: Uint8Array, end: number, encoding: string): boolean {
  if (encoding === 'utf-8' && isUtf8(bytes.subarray(0, end))) return true;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
    return true;
  } catch {
    return false; // That it throws is the answer.
  }
}

function unreadable(reason: string, line?: number): Decoding {
  return { message: { severity: 'error', rule: 'encoding-unreadable', reason, ...(line === undefined ? {} : { line }) } };
}

/** Where the first such byte is; lines are counted in the text where there is one, for UTF-16 has two bytes a character. */
function unknownFormat(bytes: Uint8Array, text?: string): Decoding {
  const nul = bytes.indexOf(0);
  const offset = nul < 0 ? bytes.findIndex(isControl) : nul;
  const before = text?.slice(0, text.indexOf('\0')) ?? Buffer.from(bytes.subarray(0, offset)).toString('latin1');
  const place = text === undefined ? `Byte ${offset} (0x${hex(bytes[offset])})` : `Character ${before.length} (U+0000)`;
  const hint =
    text === undefined && isEveryOtherNul(bytes) ? ' It looks like UTF-16 without its byte order mark: save it as UTF-8.' : '';
  const reason = `${place} is one that no text has: it is no text, Markdown or HTML.${hint}`;
  return { message: { severity: 'error', rule: 'format-unknown', reason, line: before.split(/\r\n|\r|\n/).length } };
}

function hex(byte = 0): string {
  return byte.toString(16).padStart(2, '0');
}

/** Latin letters in UTF-16: most of the bytes at odd places, or at even ones, are 0. */
function isEveryOtherNul(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, prologue)];
  return [0, 1].some((side) => start.filter((byte, place) => place % 2 === side && byte === 0).length * 4 > start.length);
}
