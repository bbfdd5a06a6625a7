import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { invariant } from '../../util/invariant';

/** A query that a kind of user would start with. */
export interface ReadyQuery {
  /** Its file's name. */
  readonly name: string;
  /** Who it is for: "analysts". */
  readonly for: string;
  /** The question that it answers. */
  readonly title: string;
  readonly about: string;
  /** The GraphQL text, without the lines that introduce it. */
  readonly text: string;
}

/** All of a folder's `.graphql` files, in the order of their names. Each starts with the lines `# For:`, `# Title:` and `# About:`. */
export function readReadyQueries(folder: string): ReadyQuery[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => readReadyQuery(name, readFileSync(join(folder, name), 'utf8')));
}

function readReadyQuery(name: string, file: string): ReadyQuery {
  const introduced = /^# For: (.+)\n# Title: (.+)\n# About: (.+)\n([\s\S]+)$/.exec(file);
  invariant(introduced !== null, `${name} starts with "# For:", "# Title:" and "# About:"`);
  const [, who = '', title = '', about = '', text = ''] = introduced;
  return { name, for: who, title, about, text };
}
