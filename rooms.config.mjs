// Which room of src may import which: the arrows of src/README.md as a table, checked by ESLint where the import stands.
// Run alone with `npm run rooms`; `npm run lint` includes it.
import { existsSync, readdirSync } from 'node:fs';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const foundation = ['util', 'domain', 'vocabulary'];
const middle = ['parsing', 'extraction', 'reconciliation', 'store'];

/** Room -> the rooms it may import besides itself. Imports run downhill: nothing below may name anything above. */
export const rooms = {
  util: [],
  domain: ['util'],
  vocabulary: ['util', 'domain'],
  parsing: foundation,
  extraction: [...foundation, 'parsing'],
  reconciliation: foundation,
  store: foundation,
  app: [...foundation, ...middle],
  graphql: [...foundation, ...middle, 'app'],
  web: ['util'],
  'server.ts': [...foundation, ...middle, 'app', 'graphql', 'web'],
  cli: [...foundation, ...middle, 'app', 'graphql', 'web', 'server.ts'],
};

/** The two composition roots: they alone choose an adapter and read the environment. */
export const compositionRoots = ['src/cli/**', 'src/server.ts'];

/** A driver knows the port, the domain, util and its one library; no other file knows the library. */
const drivers = [
  { folder: 'neo4j', library: 'neo4j-driver' },
  { folder: 'embedded', library: '@grafeo-db/js' },
];

const environmentImport = {
  name: 'node:process',
  message: 'Only the composition roots read the environment and end the process.',
};

refuseUnknownRooms();

export default tseslint.config(
  {
    files: ['src/**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { 'import-x': importX, '@typescript-eslint': tseslint.plugin },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.json'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { zones: [...Object.keys(rooms).map(zoneOf), driversZone(), ...drivers.map(driverZone)] },
      ],
      // Type imports are no edges: they are gone before anything is loaded.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false, optionalDependencies: false }],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [environmentImport, ...drivers.map(libraryImport)] }],
    },
  },
  {
    files: compositionRoots,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: drivers.map(libraryImport) }] },
  },
  ...drivers.map(({ folder, library }) => ({
    files: [`src/store/${folder}/**`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [environmentImport],
          patterns: [
            { regex: `^(?!\\.|node:|${library}($|/))`, message: `The ${folder} driver imports one library: ${library}.` },
          ],
        },
      ],
    },
  })),
);

function libraryImport({ folder, library }) {
  return { name: library, message: `Only src/store/${folder} imports ${library}.` };
}

function zoneOf(room) {
  const below = rooms[room];
  return {
    target: `./src/${room}`,
    from: './src',
    except: [room, ...below].map((name) => `./${name}`),
    message: `${room} may import ${below.length === 0 ? 'no other room' : `only ${below.join(', ')}`} (rooms.config.mjs).`,
  };
}

/** Whoever stands above the store sees the port and the Cypher store; which driver runs is the composition roots' choice. */
function driversZone() {
  return {
    target: ['./src/app', './src/graphql'],
    from: drivers.map(({ folder }) => `./src/store/${folder}`),
    message: 'Only the composition roots choose a driver (rooms.config.mjs).',
  };
}

function driverZone({ folder }) {
  const others = drivers.filter((other) => other.folder !== folder).map((other) => `./src/store/${other.folder}`);
  return {
    target: `./src/store/${folder}`,
    from: ['./src/vocabulary', ...others],
    message: 'A driver imports the port, the domain, util and its own library (rooms.config.mjs).',
  };
}

/** A new folder without a line in the table would be a room without walls. */
function refuseUnknownRooms() {
  const src = new URL('src/', import.meta.url);
  if (!existsSync(src)) return;
  const present = readdirSync(src, { withFileTypes: true }).filter((file) => file.isDirectory() || file.name.endsWith('.ts'));
  const unknown = present.map((file) => file.name).filter((name) => !(name in rooms));
  if (unknown.length > 0)
    throw new Error(`rooms.config.mjs has no line for src/${unknown.join(', src/')}: say what it may import.`);
}
