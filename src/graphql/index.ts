export { buildClaimgraphSchema, printClaimgraphSchema } from './schema';
export { createContext, type Context } from './context';
