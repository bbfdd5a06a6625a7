import { DEFAULT_LIMITS, isProxyList, type Limits, type MetricsReaders } from '../../graphql';
import type { Logged } from '../log-to';
import { UsageError } from '../usage-error';
import { readOperations } from './operations';
import { orDefault, type VariableName, type Variables } from './variables';

/** How the server serves: options of startServer, but for who may ask. */
export interface Serving {
  readonly introspection: boolean;
  readonly rateLimit?: number;
  readonly proxies: readonly string[];
  readonly limits: Partial<Limits>;
  /** Of rows and answers that are kept across requests; 0 keeps none. */
  readonly cacheBytes?: number;
  readonly operations?: ReadonlyMap<string, string>;
  readonly metrics: MetricsReaders;
  readonly logged: Logged;
}

/** Fields a minute and caller: ten of the most expensive queries there can be. */
const RATE_LIMIT_IN_PRODUCTION = '1000000';

export function readServing(variables: Variables): Serving {
  const isProduction = variables('NODE_ENV') === 'production';
  const rateLimit = readRateLimit(variables('CLAIMGRAPH_RATE_LIMIT') ?? (isProduction ? RATE_LIMIT_IN_PRODUCTION : 'off'));
  const operations = readOperations(variables);
  return {
    introspection: oneOf(variables, 'CLAIMGRAPH_INTROSPECTION', ['on', 'off'], isProduction ? 'off' : 'on') === 'on',
    ...(rateLimit === undefined ? {} : { rateLimit }),
    proxies: readProxies(variables('CLAIMGRAPH_TRUST_PROXY') ?? ''),
    limits: readLimits(variables('CLAIMGRAPH_LIMITS') ?? ''),
    ...readCache(variables('CLAIMGRAPH_CACHE')),
    ...(operations === undefined ? {} : { operations }),
    metrics: oneOf(variables, 'CLAIMGRAPH_METRICS', ['local', 'admin', 'open', 'off']),
    logged: oneOf(variables, 'CLAIMGRAPH_LOG', ['info', 'warn', 'error', 'off'], isProduction ? 'info' : 'warn'),
  };
}

function oneOf<Choice extends string>(
  variables: Variables,
  name: VariableName,
  choices: readonly Choice[],
  standard?: Choice,
): Choice {
  const given = variables(name) ?? standard ?? orDefault(variables, name);
  const choice = choices.find((known) => known === given);
  if (choice === undefined) throw new UsageError(`${name} must be one of ${choices.join(', ')}, not "${given}"`);
  return choice;
}

function readRateLimit(text: string): number | undefined {
  if (text === 'off') return undefined;
  const fields = Number(text);
  if (Number.isInteger(fields) && fields > 0) return fields;
  throw new UsageError(`CLAIMGRAPH_RATE_LIMIT must be a number of fields a minute, or "off", not "${text}"`);
}

function readCache(text: string | undefined): { cacheBytes?: number } {
  if (text === undefined) return {};
  if (/^\d{1,6}$/.test(text)) return { cacheBytes: Number(text) * 2 ** 20 };
  throw new UsageError(`CLAIMGRAPH_CACHE must be a number of megabytes, 0 for none, not "${text}"`);
}

function readProxies(text: string): string[] {
  const proxies = partsOf(text);
  if (isProxyList(proxies)) return proxies;
  throw new UsageError(`CLAIMGRAPH_TRUST_PROXY must be addresses or subnets, parted by commas, not "${text}"`);
}

/** "depth=25, milliseconds=5000" */
function readLimits(text: string): Partial<Limits> {
  const limits = partsOf(text).map((part): [string, number] => {
    const [, name = '', digits = ''] = /^(\w+)\s*=\s*(\d{1,15})$/.exec(part) ?? [];
    if (!(name in DEFAULT_LIMITS) || Number(digits) === 0)
      throw new UsageError(
        `CLAIMGRAPH_LIMITS must be NAME=NUMBER, parted by commas, not "${part}"; names are ${Object.keys(DEFAULT_LIMITS).join(', ')}`,
      );
    return [name, Number(digits)];
  });
  return Object.fromEntries(limits);
}

function partsOf(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '');
}
