import type { UnplacedBlock } from '../unplaced';
import { blockNames, type HtmlElement } from './html-tree';
import { inlineText } from './inline-html';

const labelClass = /(?:^|[\s_-])(?:label|key|term|name|title|caption)(?:[\s_-]|$)/i;

/**
 * A box of exactly two elements that are a label and its value, as cards of figures are built: <div><span>Weight</span>
 * <span>12 kg</span></div>. Taken where the value has a figure, the label a colon, or its class says that it is one; refused: two
 * links beside each other, longer text.
 */
export function labelledValue(source: string, box: HtmlElement): Extract<UnplacedBlock, { type: 'key-value' }> | undefined {
  const [label, value, ...more] = partsOf(source, box);
  if (label === undefined || value === undefined || more.length > 0 || box.end - box.start > 2_000) return undefined;
  const key = inlineText(source, label);
  const content = inlineText(source, value);
  const name = key.text.replace(/\s*:$/, '');
  const isLabel = /^\p{L}[^.!?\n]{0,40}$/u.test(name) && name.split(' ').length <= 5;
  if (!isLabel || content.text === '' || content.text.length > 80 || /[.!?]$/.test(content.text)) return undefined;
  const isMarked = key.text.endsWith(':') || labelClass.test(label.attributes.get('class') ?? '');
  if (!isMarked && (!/\d/.test(content.text) || /\d/.test(name))) return undefined;
  const { start } = key.sourceSpan(0, key.text.length);
  const { end } = content.sourceSpan(0, content.text.length);
  return { type: 'key-value', start, end, key: key.slice(0, name.length), value: content };
}

/** The elements in a box; none where it has text of its own or anything larger in it. */
function partsOf(source: string, box: HtmlElement): HtmlElement[] {
  const parts: HtmlElement[] = [];
  for (const child of box.children) {
    if (child.kind === 'text') {
      if (source.slice(child.start, Math.min(child.end, child.start + 200)).trim() !== '') return [];
    } else if (parts.push(child) > 2 || !isPlain(child)) return [];
  }
  return parts;
}

function isPlain(element: HtmlElement): boolean {
  if (!['div', 'p', 'span', 'strong', 'b', 'em', 'small'].includes(element.name)) return false;
  return element.children.every((child) => child.kind === 'text' || !blockNames.has(child.name));
}
