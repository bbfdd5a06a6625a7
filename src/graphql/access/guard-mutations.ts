import type { GraphQLSchema } from 'graphql';
import type { Role } from './identity';

/** Who may do what; a mutation that is not on this list is for admins, so that a new one is never open by oversight. */
const NEEDED: Readonly<Record<string, Role>> = {
  ingestDocument: 'editor',
  setRank: 'editor',
  pin: 'editor',
  dismissConflict: 'editor',
  mergeSubjects: 'editor',
  splitSubject: 'editor',
  declareSameOrigin: 'editor',
  correctClaim: 'editor',
  annotate: 'editor',
  undo: 'editor',
};

const RANKS: readonly Role[] = ['reader', 'editor', 'admin'];

/** The one check of who may write: around every mutation of the schema, those that are added later too. */
export function guardMutations(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve;
    const needed = NEEDED[field.name] ?? 'admin';
    if (resolve === undefined) continue;
    field.resolve = (root, args, context: { readonly role: Role }, info) =>
      may(context.role, needed) ? resolve(root, args, context, info) : forbidden(needed);
  }
}

function may(role: Role, needed: Role): boolean {
  return RANKS.indexOf(role) >= RANKS.indexOf(needed);
}

function forbidden(needed: Role) {
  return {
    __typename: 'Forbidden',
    message: `Only ${needed}s may do that: send the token of one as "Authorization: Bearer TOKEN".`,
  };
}
