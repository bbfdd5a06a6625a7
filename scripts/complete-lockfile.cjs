// node scripts/complete-lockfile.cjs: after a dependency was added where the registry is a mirror that has packages of one
// platform only. npm then leaves the others out of package-lock.json, and refuses such a lockfile in a fresh clone, on every
// platform. What is missing is known: parents pin their platform packages exactly, and the names say what each is for.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const file = path.join(__dirname, '..', 'package-lock.json');
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([folder, parent]) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${folder}/node_modules/${name}`])
    .map(([name, version]) => [`node_modules/${name}`, platformPackage(name, version, parent.dev)]),
);
const { '': root, ...packages } = { ...lock.packages, ...Object.fromEntries(missing) };
const inOrder = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': root, ...Object.fromEntries(inOrder) };
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stderr.write(`package-lock.json: ${missing.length} platform packages added\n`);

/** Without a checksum, which only the registry could tell. "@swc/core-linux-arm-gnueabihf" is for linux, arm, glibc. */
function platformPackage(/** @type {string} */ name, /** @type {string} */ version, /** @type {boolean | undefined} */ dev) {
  const [, os, cpu, abi] = /-(android|darwin|freebsd|linux|openharmony|win32)-(\w+?)(?:-(\w+))?$/.exec(name) ?? [];
  if (os === undefined || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name}@${version} is no pinned platform package`);
  const libc = abi?.startsWith('musl') ? 'musl' : 'glibc';
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...(os === 'linux' ? { libc: [libc] } : {}), optional: true, os: [os] };
}
