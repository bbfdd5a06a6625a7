import type { AccessOptions } from '../graphql';
import type { TracingOptions } from './open-telemetry';
import { readJwt } from './settings/jwt';
import { readServing, type Serving } from './settings/serving';
import { readTokens } from './settings/tokens';
import { orDefault, variablesOf, type Variables } from './settings/variables';
import { UsageError } from './usage-error';

/** What the environment says, checked: the only place that reads it (settings/variables.ts lists what can be said). */
export interface Environment {
  readonly host: string;
  readonly port: number;
  readonly store: StoreChoice;
  /** The vocabulary file of the graph; undefined for the one that comes with the package. */
  readonly vocabulary: string | undefined;
  readonly access: AccessOptions;
  readonly serving: Serving;
  /** Where traces go; undefined where none are made. */
  readonly tracing?: TracingOptions;
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

export function readEnvironment(environment: NodeJS.ProcessEnv): Environment {
  const variables = variablesOf(environment);
  return {
    host: orDefault(variables, 'HOST'),
    port: readPort(orDefault(variables, 'PORT')),
    store: readStore(variables),
    vocabulary: variables('CLAIMGRAPH_VOCABULARY'),
    access: readAccess(variables),
    serving: readServing(variables),
    ...readTracing(variables),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`PORT must be a number from 0 to 65535, not "${text}"`);
  return port;
}

function readStore(variables: Variables): StoreChoice {
  const engine = orDefault(variables, 'CLAIMGRAPH_STORE');
  if (engine === 'embedded') return { engine, folder: orDefault(variables, 'CLAIMGRAPH_DATA') };
  if (engine !== 'neo4j') throw new UsageError(`CLAIMGRAPH_STORE must be "embedded" or "neo4j", not "${engine}"`);
  return {
    engine,
    uri: orDefault(variables, 'NEO4J_URI'),
    user: orDefault(variables, 'NEO4J_USER'),
    password: variables('NEO4J_PASSWORD') ?? '',
    database: orDefault(variables, 'NEO4J_DATABASE'),
  };
}

function readAccess(variables: Variables): AccessOptions {
  const reading = orDefault(variables, 'CLAIMGRAPH_READING');
  if (reading !== 'open' && reading !== 'token')
    throw new UsageError(`CLAIMGRAPH_READING must be "open" or "token", not "${reading}"`);
  const jwt = readJwt(variables);
  const tokens = readTokens(variables);
  if (reading === 'token' && tokens.length === 0 && jwt === undefined)
    throw new UsageError('CLAIMGRAPH_READING is "token", but no token is set: nobody could read');
  return { reading, tokens, ...(jwt === undefined ? {} : { jwt }) };
}

function readTracing(variables: Variables): { readonly tracing?: TracingOptions } {
  const endpoint = variables('OTEL_EXPORTER_OTLP_ENDPOINT');
  if (endpoint === undefined) return {};
  if (!/^https?:\/\/./.test(endpoint) || !URL.canParse(endpoint))
    throw new UsageError(`OTEL_EXPORTER_OTLP_ENDPOINT must be an http address, not "${endpoint}"`);
  return { tracing: { endpoint, serviceName: orDefault(variables, 'OTEL_SERVICE_NAME') } };
}
