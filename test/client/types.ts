import { graphql, type ResultOf, type VariablesOf } from './graphql';
import type { ModelPage } from './model-page';

// Nothing here runs: it compiles only if types come through, and if what the schema does not have is refused.

type Page = ResultOf<typeof ModelPage>;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const yes = <_Proof extends true>(): void => undefined;

yes<Equal<NonNullable<Page['model']>['name'], string>>();
yes<Equal<null extends Page['model'] ? true : false, true>>();
yes<Equal<VariablesOf<typeof ModelPage>, { slug: string }>>();

const unknownField = graphql('query { graph { revisions } }');
type Unknown = ResultOf<typeof unknownField>['graph'];
yes<Equal<Unknown extends { revisions: number } ? true : false, false>>();

/** Severity is one of the schema's values. */
const severities = graphql('query { conflicts(first: 1) { nodes { severity } } }');
yes<Equal<ResultOf<typeof severities>['conflicts']['nodes'][number]['severity'], 'HARD' | 'SOFT'>>();
