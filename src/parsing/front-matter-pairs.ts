import { isMap, isScalar, isSeq, type Document } from 'yaml';
import { PiecedText } from './mapped-text';
import type { KeyValue } from './parsed-document';

/**
 * What front matter says of the thing that the document is about, as lines of key and value.
 * Takes: "license: apache-2.0", "base_model: acme/foo-2", "base_model:" over a list of one
 * Refuses: "tags: [chat]", "status: draft", "license: other", "license_link: LICENSE", fields of the document itself
 */
export function frontMatterPairs(
  yaml: Document,
  source: string,
  offset: number,
  isOfDocument: (key: string) => boolean,
): KeyValue[] {
  if (!isMap(yaml.contents)) return [];
  return yaml.contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) && key.range ? { text: String(key.value), start: key.range[0], end: key.range[1] } : undefined;
    const only = isSeq(value) && value.items.length === 1 ? value.items[0] : value;
    if (!name || !isScalar(only) || !only.range || !isSaid(name.text) || isOfDocument(name.text)) return [];
    const [start, end] = [offset + only.range[0], offset + only.range[1]];
    const content = verbatim(source.slice(start, end), start);
    if (!isTold(content.text)) return [];
    const title = verbatim(source.slice(offset + name.start, offset + name.end).replaceAll('_', ' '), offset + name.start);
    return [{ type: 'key-value', start: offset + name.start, end, section: [], key: title, value: content }];
  });
}

const MOST_SAID = 80;

function isSaid(key: string): boolean {
  return /^[a-z]+(?:[_-][a-z]+)?$/i.test(key) && !OF_FILE.test(key);
}

/** Fields that generators of sites and hubs of models read, and that say nothing of the thing itself. */
const OF_FILE =
  /^(?:model|product|item|status|draft|layout|version|lang|language|languages|description|summary|excerpt|category|categories|tags?|type|kind|weight|order|slug|id|image|cover|thumbnail|toc|aliases|inference|widget|metrics|datasets?)$|[_-](?:link|url|file|path|tag|type|relation|prompt|by|id|name_or_path)$/i;

/** Plain words on one line, quoted or not. */
function isTold(text: string): boolean {
  return (
    text.length <= MOST_SAID &&
    !/[\n|>{}]|:\/\//.test(text) &&
    !/^["']?(?:other|unknown|none|null|true|false|n\/a|~|)["']?$/i.test(text.trim())
  );
}

function verbatim(text: string, start: number): PiecedText {
  return new PiecedText(text, undefined, start);
}
