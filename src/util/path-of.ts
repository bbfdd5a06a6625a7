/** The path in a `file:` URL as people write it: "/notes/wei%C3%9F.md" is "/notes/weiß.md". Anything else is left as it is. */
export function pathOf(place: string): string {
  return place.startsWith('file://') ? decoded(place.slice('file://'.length)) : place;
}

/** The last parts of a path or `file:` URL, so many at most: "notes/faq.md". */
export function lastParts(place: string, most: number): string {
  return pathOf(place).split('/').filter(Boolean).slice(-most).join('/');
}

/** Whoever wrote a URL by hand may have left a bare "%" in it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
