import { ask } from './ask';
import { graphql, readFragment, type FragmentOf } from './graphql';

/** What one component shows, and asks for itself: a value with the words behind it. */
export const ContextWindow = graphql(`
  fragment ContextWindow on Model {
    contextWindow {
      value
      unit
      status
      claims {
        evidence {
          quote
          start
          end
        }
        document {
          title
        }
      }
    }
  }
`);

/** Persisted, which puts it on the list of operations of `generate-persisted`, under this name. */
export const ModelPage = graphql.persisted(
  'ModelPage',
  graphql(
    `
      query ModelPage($slug: String!) {
        model(slug: $slug) {
          id
          name
          ...ContextWindow
        }
      }
    `,
    [ContextWindow],
  ),
);

/** "128000 tokens (AGREED), as said in ...", or undefined for a model that is not there. */
export async function modelPage(endpoint: string, slug: string): Promise<string | undefined> {
  const { model } = await ask(endpoint, ModelPage, { slug });
  return model === null ? undefined : `${model.name}: ${contextWindowText(model)}`;
}

function contextWindowText(model: FragmentOf<typeof ContextWindow>): string {
  const { value, unit, status, claims } = readFragment(ContextWindow, model).contextWindow;
  const quotes = claims.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
  return `${value ?? 'unknown'} ${unit ?? ''} (${status}), from ${quotes.length} quotes`;
}
