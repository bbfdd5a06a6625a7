import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** From src/store as from dist/store. */
const folder = join(__dirname, '..', '..', 'schema', 'cypher');

/** The constraints and indexes of an engine: statements ended by `;`, comments from `//` to the end of a line. */
export async function schemaStatements(engine: 'embedded' | 'neo4j'): Promise<string[]> {
  const text = await readFile(join(folder, `${engine}.cypher`), 'utf8');
  return text
    .replace(/\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
