/* global React, ReactDOM, GraphiQL */
// The GraphiQL page: the editor, and beside it ready queries for each kind of user (queries/*.graphql, served as
// queries.json). Nothing here is fetched from another host.
'use strict';

const { createElement: h, useState } = React;
const fetcher = GraphiQL.createFetcher({ url: new URL('graphql', location.href).href });
const ICON = h(
  'svg',
  { viewBox: '0 0 20 20', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, 'aria-hidden': true },
  h('path', { d: 'M4 3h12v14l-6-4-6 4z', strokeLinejoin: 'round' }),
);

start().catch((error) => {
  document.getElementById('page').textContent = `The page cannot be shown: ${error.message}`;
});

async function start() {
  const answer = await fetch('graphiql/queries.json');
  if (!answer.ok) throw new Error(`the ready queries answer ${answer.status}`);
  ReactDOM.createRoot(document.getElementById('page')).render(h(Page, { queries: await answer.json() }));
}

function Page({ queries }) {
  const [shown, show] = useState(queries[0]);
  const choose = (query) => {
    show(query);
    runSoon();
  };
  const plugin = {
    title: 'Ready queries',
    icon: () => ICON,
    content: () => h(Queries, { queries, shown, choose }),
  };
  return h(
    GraphiQL,
    {
      fetcher,
      query: shown.text,
      plugins: [plugin],
      visiblePlugin: plugin.title,
      defaultEditorToolsVisibility: false,
      shouldPersistHeaders: false,
    },
    h(GraphiQL.Logo, null, h('span', { className: 'claimgraph-logo' }, 'Claimgraph')),
  );
}

function Queries({ queries, shown, choose }) {
  const kinds = [...new Set(queries.map((query) => query.for))];
  return h(
    'div',
    { className: 'claimgraph-queries' },
    h('h2', null, 'Ready queries'),
    h('p', null, 'Choose one to load and run it; then change it as you like.'),
    kinds.map((kind) =>
      h(
        React.Fragment,
        { key: kind },
        h('h3', null, `For ${kind}`),
        queries
          .filter((query) => query.for === kind)
          .map((query) =>
            h(
              'button',
              {
                key: query.name,
                type: 'button',
                className: 'claimgraph-query',
                'aria-current': query.name === shown.name,
                onClick: () => choose(query),
              },
              h('strong', null, query.title),
              h('span', null, query.about),
            ),
          ),
      ),
    ),
  );
}

/** GraphiQL has no call for it: its button is pressed once it has read the new query, for which it takes 100 ms. */
function runSoon() {
  setTimeout(() => document.querySelector('.graphiql-execute-button')?.click(), 300);
}
