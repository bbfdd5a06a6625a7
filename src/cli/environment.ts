import { UsageError } from './usage-error';

/** What the environment says, checked: the only place that reads it (README.md lists the variables). */
export interface Environment {
  readonly host: string;
  readonly port: number;
  readonly store: StoreChoice;
  /** SHA-256 of the tokens that may write, hex; reading is open. */
  readonly tokens: { readonly editor: readonly string[]; readonly admin: readonly string[] };
}

export type StoreChoice =
  | { readonly engine: 'embedded'; readonly folder: string }
  | {
      readonly engine: 'neo4j';
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  return {
    host: variables['HOST'] ?? '127.0.0.1',
    port: readPort(variables['PORT'] || '4000'),
    store: readStore(variables),
    tokens: {
      editor: readHashes('CLAIMGRAPH_EDITOR_TOKENS', variables),
      admin: readHashes('CLAIMGRAPH_ADMIN_TOKENS', variables),
    },
  };
}

/** A list of hashes, parted by commas: a token itself never stands in the environment. */
function readHashes(name: string, variables: NodeJS.ProcessEnv): string[] {
  const hashes = (variables[name] ?? '').split(',').map((hash) => hash.trim().toLowerCase());
  const given = hashes.filter((hash) => hash !== '');
  if (given.every((hash) => /^[0-9a-f]{64}$/.test(hash))) return given;
  throw new UsageError(`${name} must be SHA-256 hashes in hex, parted by commas; printf %s TOKEN | sha256sum makes one`);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`PORT must be a number from 0 to 65535, not "${text}"`);
  return port;
}

function readStore(variables: NodeJS.ProcessEnv): StoreChoice {
  const engine = variables['CLAIMGRAPH_STORE'] ?? 'embedded';
  if (engine === 'embedded') return { engine, folder: variables['CLAIMGRAPH_DATA'] || '.claimgraph' };
  if (engine !== 'neo4j') throw new UsageError(`CLAIMGRAPH_STORE must be "embedded" or "neo4j", not "${engine}"`);
  return {
    engine,
    uri: variables['NEO4J_URI'] ?? 'bolt://127.0.0.1:7687',
    user: variables['NEO4J_USER'] ?? 'neo4j',
    password: variables['NEO4J_PASSWORD'] ?? '',
    database: variables['NEO4J_DATABASE'] ?? 'neo4j',
  };
}
