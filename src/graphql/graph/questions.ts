import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Store } from '../../store/store';
import { invariant } from '../../util/invariant';
import type { Vocabulary } from '../../vocabulary';
import { createContext } from '../context';

/** A question that a kind of user asks of the graph, as one operation. */
export interface Question {
  readonly number: number;
  /** Who asks it: "analysts". */
  readonly for: string;
  readonly question: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The operation alone. `$revision`, where it has one, is the revision of the graph when it is asked. */
  readonly text: string;
}

/** All of a folder's `NUMBER-name.graphql` files, each with the lines `# For:`, `# Question:` and perhaps `# Variables:` on top. */
export function readQuestions(folder: string): Question[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => readQuestion(name, readFileSync(join(folder, name), 'utf8')));
}

function readQuestion(name: string, file: string): Question {
  const introduced = /^# For: (.+)\n# Question: (.+)\n(?:# Variables: (.+)\n)?([\s\S]+)$/.exec(file);
  invariant(introduced !== null, `${name} starts with "# For:" and "# Question:"`);
  const [, who = '', question = '', variables = '{}', text = ''] = introduced;
  return { number: parseInt(name, 10), for: who, question, variables: JSON.parse(variables) as Question['variables'], text };
}

/** Asks one after the other, as an editor. */
export async function* askQuestions(
  questions: readonly Question[],
  schema: GraphQLSchema,
  store: Store,
  vocabulary: Vocabulary,
  now: () => string,
): AsyncIterable<{ readonly question: Question; readonly answer: ExecutionResult }> {
  for (const question of questions) {
    const document = parse(question.text);
    const errors = validate(schema, document);
    const contextValue = createContext(store, vocabulary, { identity: { role: 'editor', author: 'An editor' }, now });
    const variableValues = { revision: await store.revision(), ...question.variables };
    const answer = errors.length > 0 ? { errors } : await execute({ schema, document, contextValue, variableValues });
    yield { question, answer };
  }
}
