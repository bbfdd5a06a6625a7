/**
 * Whether a browser would run an address rather than go to it, or show what it holds as a page of this site: pages link to
 * the addresses of documents. Browsers skip blanks and control characters in front of and inside the scheme, so those are
 * skipped here. Taken: "javascript:alert(1)", "java\nscript:x", " DATA:text/html,x". Refused: "https://a.example/javascript:".
 */
export function runsAsScript(address: string): boolean {
  return /^(?:javascript|vbscript|data):/i.test(address.replace(/[\0-\x20\x7f]/g, ''));
}
