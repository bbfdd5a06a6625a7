import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { invariant } from '../util/invariant';
import type { Vocabulary } from '../vocabulary';
import { guardMutations } from './access/guard-mutations';
import { ChangeResolver } from './revisions/change.resolver';
import { ClaimResolver } from './claims/claim.resolver';
import { EvidenceResolver } from './claims/evidence.resolver';
import { ComparisonResolver } from './facts/comparison.resolver';
import { ConflictResolver } from './conflicts/conflict.resolver';
import { DataItemResolver } from './data-items/data-item.resolver';
import { DecisionResolver } from './decisions/decision.resolver';
import { DECIDING_RESOLVERS } from './deciding';
import { resolveDirectly } from './executing/direct-resolvers';
import { DocumentResolver, ReferenceResolver } from './documents/document.resolver';
import { addFactFields } from './facts/fact-fields';
import { EntityFactResolver, FactResolver } from './facts/fact.resolver';
import { FACT_CLASSES } from './facts/fact.type';
import { GraphResolver } from './graph/graph.resolver';
import { NodeResolver } from './graph/node.resolver';
import { PositionResolver } from './data-items/position.resolver';
import { EVENT_RESOLVERS } from './push/event.resolver';
import { PropertyResolver } from './properties/property.resolver';
import { QuestionResolver } from './questions/question.resolver';
import { ResolutionResolver } from './data-items/resolution.resolver';
import { RevisionResolver } from './revisions/revision.resolver';
import { SearchResolver } from './searching/search.resolver';
import { SourceResolver } from './sources/source.resolver';
import { SubjectResolver } from './subjects/subject.resolver';
import { nodeTypeName, subjectTypeName } from './type-names';
import { EntityRefResolver } from './values/value.resolver';

/** The schema: the classes of this folder, and a typed field of `Model` for each property of the vocabulary. */
export function buildClaimgraphSchema(vocabulary: Vocabulary): GraphQLSchema {
  const classes = buildSchemaSync({
    resolvers: [
      SubjectResolver,
      ClaimResolver,
      EvidenceResolver,
      SourceResolver,
      DocumentResolver,
      ReferenceResolver,
      ConflictResolver,
      DataItemResolver,
      DecisionResolver,
      PositionResolver,
      ResolutionResolver,
      PropertyResolver,
      FactResolver,
      EntityFactResolver,
      EntityRefResolver,
      ...DECIDING_RESOLVERS,
      ...EVENT_RESOLVERS,
      NodeResolver,
      RevisionResolver,
      ChangeResolver,
      ComparisonResolver,
      QuestionResolver,
      SearchResolver,
      GraphResolver,
    ],
    orphanedTypes: [...FACT_CLASSES],
    validate: false,
    pubSub: NO_PUB_SUB,
  });
  resolveDirectly(classes);
  const schema = addFactFields(classes, vocabulary);
  tellTypesAtOnce(schema, vocabulary);
  guardMutations(schema);
  return schema;
}

/** type-graphql wants one where there are subscriptions; ours read the record of the graph instead, so that none is lost with a process. */
const NO_PUB_SUB = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions bring their own events.');
  },
};

/** The schema as SDL, the same text for the same vocabulary. */
export function printClaimgraphSchema(vocabulary: Vocabulary): string {
  return `${printSchema(lexicographicSortSchema(buildClaimgraphSchema(vocabulary)))}\n`;
}

/**
 * The type behind an interface or union, without waiting: type-graphql makes every `resolveType` async, which costs a
 * promise a row, and compiled queries cannot wait there.
 */
function tellTypesAtOnce(schema: GraphQLSchema, vocabulary: Vocabulary): void {
  const tell = (name: string, typeNameOf: (row: never) => string) => {
    const type = schema.getType(name);
    invariant(type !== undefined && 'resolveType' in type, `the schema has an interface or union ${name}`);
    type.resolveType = typeNameOf as (row: unknown) => string;
  };
  tell('Node', nodeTypeName(vocabulary));
  tell('Subject', subjectTypeName(vocabulary));
  tell('Fact', (fact: { readonly __typename: string }) => fact.__typename);
  tell('IngestResult', (result: { readonly __typename: string }) => result.__typename);
  tell('DecisionResult', (result: { readonly __typename: string }) => result.__typename);
  tell('Problem', (problem: { readonly __typename: string }) => problem.__typename);
  tell('Value', (value: { readonly __typename: string }) => value.__typename);
}
