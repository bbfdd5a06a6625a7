import type { PiecedText } from '../mapped-text';
import type { HtmlElement } from './html-tree';
import { inlineText } from './inline-html';

/**
 * A heading without the badges that hang on it: <h2>Foo 2 <span class="badge">New</span></h2> is headed "Foo 2". A heading of
 * nothing else keeps them.
 */
export function headingText(source: string, heading: HtmlElement): PiecedText {
  const children = heading.children.filter((child) => child.kind === 'text' || !isBadge(child));
  const bare = children.length === heading.children.length ? undefined : inlineText(source, { ...heading, children });
  return bare === undefined || bare.text === '' ? inlineText(source, heading) : bare;
}

function isBadge(element: HtmlElement): boolean {
  return BADGE.test(element.attributes.get('class') ?? '');
}

const BADGE = /(?:^|[\s_-])(?:badge|pill|chip|tag|ribbon|label|status|flag)s?(?:[\s_-]|$)/i;
