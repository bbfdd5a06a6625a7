/**
 * What the GraphiQL page takes from packages. The build copies it to web/vendor, licenses with it, so that the published
 * package needs no React; a work tree that was not built has it in node_modules.
 */
export const VENDOR_FILES: readonly { readonly name: string; readonly module: string }[] = [
  { name: 'react.production.min.js', module: 'react/umd/react.production.min.js' },
  { name: 'react-dom.production.min.js', module: 'react-dom/umd/react-dom.production.min.js' },
  { name: 'graphiql.min.js', module: 'graphiql/graphiql.min.js' },
  { name: 'graphiql.min.css', module: 'graphiql/graphiql.min.css' },
];

export const VENDOR_LICENSES: readonly { readonly name: string; readonly module: string }[] = [
  { name: 'LICENSE.react', module: 'react/LICENSE' },
  { name: 'LICENSE.graphiql', module: 'graphiql/LICENSE' },
];
