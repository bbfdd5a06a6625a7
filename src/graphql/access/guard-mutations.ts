import type { GraphQLSchema } from 'graphql';
import type { Role } from './identity';

/** The one check of who may write: around every mutation of the schema, those that are added later too. */
export function guardMutations(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve;
    if (resolve === undefined) continue;
    field.resolve = (root, args, context: { readonly role: Role }, info) =>
      context.role === 'reader' ? FORBIDDEN : resolve(root, args, context, info);
  }
}

const FORBIDDEN = {
  __typename: 'Forbidden',
  message: 'Only editors may do that: send the token of an editor as "Authorization: Bearer TOKEN".',
};
