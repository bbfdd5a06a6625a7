import { entityKey } from '../../domain';
import { allMatches } from '../../util/all-matches';
import type { ParsedDocument } from '../../parsing/parsed-document';

/**
 * What code loads by whose it is and what it is called, each once.
 * Takes: from_pretrained("acme/Foo-2-8B-Instruct"), `vllm serve acme/Foo-2-8B`   Refuses: "path/to/file.py", "acme/tools" (no figure), an address
 */
export function hubNames({ blocks }: ParsedDocument): readonly string[] {
  const names = new Map<string, string>();
  for (const block of blocks)
    if (block.type === 'code')
      for (const [, name = ''] of allMatches(HUB_NAME, block.content.text)) {
        const key = entityKey(name);
        if (!names.has(key)) names.set(key, name);
      }
  return [...names.values()];
}

const HUB_NAME = /(?<![\w./:-])[A-Za-z][\w-]{1,40}\/((?=[\w.-]*\d)\p{Lu}[\w.]*(?:-[\w.]+)+)(?![\w/-])/gu;
