export { buildClaimgraphSchema, printClaimgraphSchema } from './schema';
export { createContext, type Context } from './context';
export { startServer, type RunningServer, type ServerOptions } from './server';
export type { AccessOptions } from './access/authenticate';
export type { Identity, Role } from './access/identity';
export { SHORTEST_SECRET, type JwtKey, type JwtOptions } from './access/jwt';
export { isTokenHash, type Token } from './access/token';
export { DEFAULT_LIMITS, type Limits } from './limits';
export type { Log, LogEntry } from './log';
