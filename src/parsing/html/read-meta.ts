import type { Message } from '../../domain';
import { frontMatterOf } from '../front-matter';
import type { FrontMatter } from '../parsed-document';
import { inlineText } from './inline-html';
import { find } from './main-content';
import type { HtmlElement } from './html-tree';

const longestJson = 200_000;

/** What the head of a page tells of it: <title>, meta elements, the canonical link, and JSON-LD of an article. In the order of trust. */
export function readMeta(
  source: string,
  root: HtmlElement,
): { readonly frontMatter: FrontMatter; readonly messages: readonly Message[] } {
  const meta = metaOf(root);
  const article = articleOf(source, root);
  const first = (...names: readonly string[]) => names.map((name) => meta.get(name)).find((value) => value !== undefined);
  return frontMatterOf({
    title: titleOf(source, root) ?? first('og:title', 'twitter:title', 'citation_title') ?? textOf(article?.['headline']),
    publisher:
      first('publisher', 'og:site_name', 'citation_publisher', 'dc.publisher') ??
      nameOf(article?.['publisher']) ??
      first('application-name', 'author', 'article:author') ??
      nameOf(article?.['author']),
    url: canonical(root) ?? first('og:url', 'url', 'source_url'),
    published:
      first(
        'article:published_time',
        'published',
        'publication_date',
        'citation_publication_date',
        'datepublished',
        'dc.date',
        'date',
      ) ?? textOf(article?.['datePublished']),
    retrieved: first('retrieved', 'accessed', 'access_date', 'crawled'),
  });
}

function metaOf(root: HtmlElement): Map<string, string> {
  const meta = new Map<string, string>();
  for (const { attributes } of find(root, (element) => element.name === 'meta')) {
    const name = (attributes.get('name') ?? attributes.get('property') ?? attributes.get('itemprop'))?.toLowerCase();
    const content = attributes.get('content')?.trim() ?? '';
    if (name !== undefined && content !== '' && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

function titleOf(source: string, root: HtmlElement): string | undefined {
  const title = find(root, (element) => element.name === 'title' || element.name === 'svg').find(
    (element) => element.name === 'title',
  );
  const text = title === undefined ? '' : inlineText(source, title).text;
  return text === '' ? undefined : text;
}

function canonical(root: HtmlElement): string | undefined {
  const link = find(root, (element) => element.name === 'link').find(
    ({ attributes }) => attributes.get('rel')?.toLowerCase() === 'canonical',
  );
  const href = link?.attributes.get('href')?.trim();
  return href !== undefined && /^https?:/.test(href) ? href : undefined;
}

/** The first thing in JSON-LD that has a headline or a date of publication. Broken JSON tells nothing. */
function articleOf(source: string, root: HtmlElement): Readonly<Record<string, unknown>> | undefined {
  for (const script of find(root, (element) => element.attributes.get('type') === 'application/ld+json')) {
    const text = script.children[0];
    if (text?.kind !== 'text' || text.end - text.start > longestJson) continue;
    const article = thingsOf(parseJson(source.slice(text.start, text.end))).find(
      (thing) => 'headline' in thing || 'datePublished' in thing,
    );
    if (article !== undefined) return article;
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Sites break it often, and it only repeats what the page says.
  }
}

function thingsOf(json: unknown): Record<string, unknown>[] {
  if (Array.isArray(json)) return json.filter(isThing);
  if (!isThing(json)) return [];
  const graph = json['@graph'];
  return Array.isArray(graph) ? graph.filter(isThing) : [json];
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return textOf(isThing(first) ? first['name'] : first);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
