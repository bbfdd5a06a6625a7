/** "Standard", "all", "-": what a row or column holds for when that is nothing special. */
export function isUsual(text: string): boolean {
  return USUAL.test(text.trim());
}

const USUAL =
  /^(?:all|any|each|every|standard|default|regular|normal|usual|base|list(?: price)?|on-demand|on demand|pay as you go|real-?time|n\/a|[\W_]+)$/i;
