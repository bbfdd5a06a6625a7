export { buildClaimgraphSchema, printClaimgraphSchema } from './schema';
export { createContext, type Context } from './context';
export { startServer, type RunningServer, type ServerOptions } from './server';
export type { Role, Tokens } from './access';
export { DEFAULT_LIMITS, type Limits } from './limits';
export type { Log, LogEntry } from './log';
