/** One variable of the environment, as README.md lists it. */
export interface Variable {
  readonly name: string;
  /** As a reader of the table wants it: `4000`, or "none". */
  readonly default: string;
  readonly means: string;
}

/** Every variable that is read, in the order of the table; what is not here cannot be asked for. */
export const VARIABLES = [
  { name: 'PORT', default: '4000', means: 'where the server listens; 0 takes any free port' },
  { name: 'HOST', default: '127.0.0.1', means: 'the address it listens on; 0.0.0.0 or :: for all of the machine' },
  {
    name: 'NODE_ENV',
    default: 'none',
    means: '`production` sets what is said below of production: no introspection, a rate limit, a log of every operation',
  },
  { name: 'CLAIMGRAPH_STORE', default: 'embedded', means: '`embedded` or `neo4j`' },
  {
    name: 'CLAIMGRAPH_DATA',
    default: '.claimgraph',
    means: 'folder of the embedded graph and its journal; one process at a time has it',
  },
  {
    name: 'CLAIMGRAPH_VOCABULARY',
    default: 'none',
    means: 'the vocabulary file of the graph, for another domain; keep to one a graph. Without it the one of language models',
  },
  { name: 'NEO4J_URI', default: 'bolt://127.0.0.1:7687', means: 'the Neo4j server, version 5 or newer' },
  { name: 'NEO4J_USER', default: 'neo4j', means: 'who Claimgraph is there' },
  { name: 'NEO4J_PASSWORD', default: 'none', means: 'its password' },
  { name: 'NEO4J_DATABASE', default: 'neo4j', means: 'the database' },
  { name: 'CLAIMGRAPH_READING', default: 'open', means: '`open`: everybody reads; `token`: reading takes a token too' },
  {
    name: 'CLAIMGRAPH_READER_TOKENS',
    default: 'none',
    means: 'tokens that may read: `NAME:HASH`, commas between; the hash is the SHA-256 of the token, in hex',
  },
  { name: 'CLAIMGRAPH_EDITOR_TOKENS', default: 'none', means: 'tokens that may decide, in the same form' },
  { name: 'CLAIMGRAPH_ADMIN_TOKENS', default: 'none', means: 'tokens that may all that editors may' },
  {
    name: 'CLAIMGRAPH_TOKENS_FILE',
    default: 'none',
    means: 'a file of tokens beside those above, a line each: `ROLE HASH NAME`; `#` starts a remark',
  },
  {
    name: 'CLAIMGRAPH_JWT_SECRET',
    default: 'none',
    means: 'takes JSON Web Tokens signed with this secret (HS256, at least 32 bytes)',
  },
  {
    name: 'CLAIMGRAPH_JWT_JWKS',
    default: 'none',
    means: 'takes those signed with a key of this set (RS256, PS256, ES256, EdDSA): its https address, or a file',
  },
  { name: 'CLAIMGRAPH_JWT_ISSUER', default: 'none', means: 'who must have issued a JWT (`iss`); needed with either of the two' },
  { name: 'CLAIMGRAPH_JWT_AUDIENCE', default: 'none', means: 'who a JWT must be for (`aud`); needed with either of the two' },
  {
    name: 'CLAIMGRAPH_JWT_ROLE_CLAIM',
    default: 'role',
    means: 'the claim that says `reader`, `editor` or `admin`; without it a reader',
  },
  { name: 'CLAIMGRAPH_JWT_AUTHOR_CLAIM', default: 'sub', means: 'the claim that names the author of decisions' },
  {
    name: 'CLAIMGRAPH_INTROSPECTION',
    default: 'on, in production off',
    means: 'whether the schema can be asked for, names are suggested, and /graphiql is there',
  },
  {
    name: 'CLAIMGRAPH_RATE_LIMIT',
    default: 'off, in production 1000000',
    means: 'fields that each token, or each address without one, may ask for in a minute; `off` for no limit',
  },
  {
    name: 'CLAIMGRAPH_TRUST_PROXY',
    default: 'none',
    means: 'proxies whose X-Forwarded-For is believed: addresses, subnets or `loopback`, commas between',
  },
  {
    name: 'CLAIMGRAPH_LIMITS',
    default: 'none',
    means: 'limits of one operation that are not the usual ones, like `depth=25, milliseconds=5000`; listed below',
  },
  {
    name: 'CLAIMGRAPH_CACHE',
    default: '128',
    means: 'megabytes of rows and answers kept across requests, good for one revision of the graph; 0 for none',
  },
  {
    name: 'CLAIMGRAPH_OPERATIONS',
    default: 'none',
    means: 'a file or folder of operations; any other is refused',
  },
  {
    name: 'CLAIMGRAPH_METRICS',
    default: 'local',
    means: 'who may read /metrics: `local` (this machine, not through a proxy), `admin`, `open` or `off`',
  },
  {
    name: 'CLAIMGRAPH_LOG',
    default: 'warn, in production info',
    means: 'what is logged, as JSON lines on stderr: `info` (every operation), `warn`, `error` or `off`',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    default: 'none',
    means: 'a collector of OpenTelemetry over HTTP, which gets a span of every operation; needs its packages installed',
  },
  { name: 'OTEL_SERVICE_NAME', default: 'claimgraph', means: 'the name of the service there' },
] as const satisfies readonly Variable[];

export type VariableName = (typeof VARIABLES)[number]['name'];

/** The value of a variable; undefined when it is not set, or set to nothing. */
export type Variables = (name: VariableName) => string | undefined;

export function variablesOf(environment: NodeJS.ProcessEnv): Variables {
  return (name) => environment[name] || undefined;
}

/** The value of a variable that has a default. */
export function orDefault(variables: Variables, name: VariableName): string {
  return variables(name) ?? VARIABLES.find((variable) => variable.name === name)!.default;
}
