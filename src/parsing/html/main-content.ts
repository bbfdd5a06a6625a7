import type { HtmlElement } from './html-tree';

const silent = new Set(
  'script style noscript template nav button select textarea input svg iframe object canvas audio video map dialog datalist head title del s strike'.split(
    ' ',
  ),
);
const silentRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
]);
const silentClass =
  /(?:^|\s)(?:mw-editsection|navbox|toc|sidebar|breadcrumbs?|cookie-(?:banner|notice|consent)|advert(?:isement)?|noprint|skip-link|sr-only|visually-hidden|mw-cite-backlink|reference-accessdate-hidden|social-share|share-buttons|newsletter-signup)(?:\s|$)/i;

/** What says nothing about the page's subject: scripts, navigation, what is hidden or struck out, and headers, footers and forms around the content. */
export function isSilent(element: HtmlElement, inContent: boolean): boolean {
  const { name, attributes } = element;
  if (silent.has(name) || (isHidden(element) && !isRevealed(element))) return true;
  if (silentRoles.has(attributes.get('role') ?? '') || silentClass.test(attributes.get('class') ?? '')) return true;
  if (name === 'form') return !holds(element, contentNames);
  if (name === 'aside') return !inContent || !holds(element, figureNames);
  return !inContent && (name === 'header' || name === 'footer');
}

function isHidden({ attributes }: HtmlElement): boolean {
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  return /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(attributes.get('style') ?? '');
}

/** The panel of a tab or of an accordion: hidden until one asks for it, yet part of what the page says. */
function isRevealed({ attributes }: HtmlElement): boolean {
  return attributes.get('role') === 'tabpanel' || PANEL.test(attributes.get('class') ?? '');
}

const PANEL = /(?:^|\s)(?:tabs?[-_]+(?:pane|panel|content)|accordion[-_]+(?:panel|content|body|collapse))(?:\s|$)/i;

/** What a box beside the text has of its own: a sheet of data. */
const figureNames = new Set(['table', 'dl']);
const contentNames = new Set(['h1', 'table', 'main', 'article', 'dl']);

/** Where the page's own text is: <main>, else a single <article>, else all of it. `isWhole` says that it is all. */
export function mainContent(root: HtmlElement): { readonly element: HtmlElement; readonly isWhole: boolean } {
  const mains = find(root, (element) => element.name === 'main' || element.attributes.get('role') === 'main');
  const articles = find(root, (element) => element.name === 'article');
  const chosen = mains.find(hasText) ?? (articles.length === 1 ? articles.find(hasText) : undefined);
  return chosen === undefined ? { element: root, isWhole: true } : { element: chosen, isWhole: false };
}

/** The outermost elements of a kind. */
export function find(root: HtmlElement, isIt: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (const child of root.children) {
    if (child.kind === 'text') continue;
    if (isIt(child)) found.push(child);
    else for (const inner of find(child, isIt)) found.push(inner);
  }
  return found;
}

function holds(element: HtmlElement, names: ReadonlySet<string>): boolean {
  return element.children.some((child) => child.kind === 'element' && (names.has(child.name) || holds(child, names)));
}

/** A page that is filled in by scripts has an empty <main>. */
function hasText(element: HtmlElement): boolean {
  return element.children.some((child) =>
    child.kind === 'text' ? child.end - child.start > 20 : child.name !== 'script' && hasText(child),
  );
}
