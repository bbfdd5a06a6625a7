// Attacks over WebSocket: on the protocol, by number, and by not reading.
import { connect } from 'node:net';
import WebSocket from 'ws';
import { isRefused, ofGraphql } from './answer.mjs';
import { payloadOf } from './http-attacks.mjs';

/** @typedef {import('./target.mjs').Target} Target @typedef {import('./answer.mjs').Answer} Answer */

const PROTOCOL = 'graphql-transport-ws';
const INIT = '{"type":"connection_init"}';
const CHEAP = '{ graph { revision } }';
const subscribe = (id, query, variables = {}) => `{"id":"${id}","type":"subscribe","payload":${payloadOf(query, variables)}}`;

/** Sends messages on a new connection, and tells what came of it. @returns {Promise<Answer>} */
function talk({ webSocket }, messages, { protocol = PROTOCOL, headers = {}, address = webSocket, wait = 20_000 } = {}) {
  return new Promise((resolve) => {
    const socket = new WebSocket(address, protocol, { headers });
    const givenUp = setTimeout(() => socket.terminate(), wait);
    let answer = {};
    const end = (more) => {
      clearTimeout(givenUp);
      socket.terminate();
      resolve({ ...answer, ...more });
    };
    socket.on('unexpected-response', (_request, { statusCode }) => end({ status: statusCode }));
    const [first, ...others] = messages;
    socket.on('open', () => first !== undefined && socket.send(first));
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(data.toString());
      if (type === 'connection_ack') others.forEach((message) => socket.send(message));
      if (type === 'next') answer = ofGraphql(JSON.stringify(payload));
      if (type === 'error') answer = ofGraphql(JSON.stringify({ errors: payload }));
      if (type === 'error' || type === 'complete') end({});
    });
    socket.on('close', (closed) => end(closed === 1006 ? {} : { closed }));
    socket.on('error', () => undefined);
  });
}

/** One operation on a connection of its own. */
export function askOverWebSocket(target, query, variables = {}) {
  return talk(target, [INIT, subscribe('1', query, variables)]);
}

/** @type {readonly { name: string, run: (target: Target) => Promise<Answer> }[]} */
export const WEBSOCKET_ATTACKS = [
  { name: 'a page of another site', run: (target) => talk(target, [], { headers: { origin: 'https://elsewhere.example' } }) },
  { name: 'a page without a place', run: (target) => talk(target, [], { headers: { origin: 'null' } }) },
  { name: 'another path', run: (target) => talk(target, [], { address: `${target.webSocket}/other` }) },
  { name: 'another protocol', run: (target) => talk(target, [], { protocol: 'graphql-ws' }) },
  { name: 'never says who it is', run: (target) => talk(target, []) },
  { name: 'asks before it says who it is', run: (target) => talk(target, [subscribe('1', CHEAP)]) },
  { name: 'says twice who it is', run: (target) => talk(target, [INIT, INIT]) },
  { name: 'one id for two operations', run: (target) => talk(target, [INIT, subscribe('1', SLOW), subscribe('1', SLOW)]) },
  { name: 'no JSON', run: (target) => talk(target, ['{']) },
  { name: 'bytes', run: (target) => talk(target, [Buffer.from([0, 255, 0, 255])]) },
  { name: 'a message of no known type', run: (target) => talk(target, [INIT, '{"type":"take_over"}']) },
  { name: 'a frame of 5 MB', run: (target) => talk(target, ['x'.repeat(5_000_000)]) },
  {
    name: 'lists 100,000 deep',
    run: (target) =>
      talk(target, [
        INIT,
        `{"id":"1","type":"subscribe","payload":{"query":"${CHEAP}","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}}`,
      ]),
  },
  {
    name: 'a query that is no text',
    run: (target) => talk(target, [INIT, '{"id":"1","type":"subscribe","payload":{"query":{"kind":"Document"}}}']),
  },
  {
    name: 'a token that nobody has',
    run: (target) => talk(target, [JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer secret' } })]),
  },
  {
    name: 'a token that is no text',
    run: (target) => talk(target, [JSON.stringify({ type: 'connection_init', payload: { authorization: { role: 'admin' } } })]),
  },
  { name: 'flood: 500 hang up while they are answered', run: hangUpFlood },
  { name: 'flood: 300 connections', run: connectionFlood },
  { name: 'flood: 2,000 operations on one connection', run: subscribeFlood },
  { name: 'flood: 300 subscriptions on one connection', run: subscriptionFlood },
  { name: 'flood: 5,000 subscriptions from the beginning', run: replayFlood },
  { name: 'flood: 100,000 pings', run: pingFlood },
  { name: 'flood: asks on and reads nothing', run: unreadFlood },
];

const SLOW = '{ models(first: 200) { nodes { claims(first: 50) { nodes { text } } } } }';

/** Connections that are reset as soon as the server writes to them: an error nobody listens for would end it. */
async function hangUpFlood(target) {
  const { hostname, port } = new URL(target.url);
  const upgrade = (path) =>
    `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${KEY}\r\nSec-WebSocket-Protocol: ${PROTOCOL}\r\n\r\n`;
  const hangUp = (index) =>
    new Promise((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(upgrade(index % 2 === 0 ? '/other' : '/graphql'));
        setTimeout(() => socket.resetAndDestroy(), index % 5);
      });
      socket.on('error', () => undefined).on('close', resolve);
    });
  await Promise.all(Array.from({ length: 500 }, (_, index) => hangUp(index)));
  return { survived: Boolean((await askOverWebSocket(target, CHEAP)).data) };
}

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/** So many of one address, and no more; when they are gone there is room again. */
async function connectionFlood(target) {
  const opened = await Promise.all(Array.from({ length: 300 }, () => connected(target)));
  const refused = opened.filter((socket) => typeof socket === 'number');
  for (const socket of opened) if (typeof socket !== 'number') socket.terminate();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { data } = await askOverWebSocket(target, CHEAP);
  return {
    status: refused[0] ?? 200,
    survived: refused.length >= 200 && refused.every((status) => status === 429) && Boolean(data),
  };
}

/** The socket, or the status that it was refused with. @returns {Promise<WebSocket | number>} */
function connected({ webSocket }) {
  return new Promise((resolve) => {
    const socket = new WebSocket(webSocket, PROTOCOL);
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0));
    socket.on('open', () => resolve(socket));
    socket.on('error', () => undefined);
  });
}

/** Every one is answered or refused. */
function subscribeFlood(target) {
  return new Promise((resolve) => {
    const socket = new WebSocket(target.webSocket, PROTOCOL);
    const codes = new Set();
    let ended = 0;
    let faults = 0;
    socket.on('open', () => socket.send(INIT));
    socket.on('error', () => undefined);
    socket.on('close', (closed) =>
      resolve({ closed, survived: ended === 2_000 && faults === 0 && codes.has('RATE_LIMITED'), codes: [...codes] }),
    );
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(data.toString());
      if (type === 'connection_ack') for (let id = 0; id < 2_000; id++) socket.send(subscribe(String(id), SLOW));
      const answer = ofGraphql(JSON.stringify(type === 'error' ? { errors: payload } : (payload ?? {})));
      for (const code of answer.codes ?? []) codes.add(code);
      if ((answer.codes ?? []).length > 0 && !isRefused(answer)) faults += 1;
      if (type === 'error' || type === 'complete') ended += 1;
      if (ended === 2_000) socket.close(1000);
    });
  });
}

/** A subscription has no end: so many may be open on one connection, and the others are refused. */
function subscriptionFlood({ webSocket }) {
  return new Promise((resolve) => {
    const socket = new WebSocket(webSocket, PROTOCOL);
    const codes = [];
    const tell = () => {
      socket.terminate();
      resolve({ codes: [...new Set(codes)], survived: codes.length >= 200 && !codes.includes('INTERNAL_SERVER_ERROR') });
    };
    socket.on('open', () => socket.send(INIT));
    socket.on('error', () => undefined);
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(data.toString());
      if (type === 'connection_ack') {
        for (let id = 0; id < 300; id++) socket.send(subscribe(String(id), 'subscription { conflictOpened { __typename } }'));
        setTimeout(tell, 5_000);
      }
      codes.push(...(ofGraphql(JSON.stringify(type === 'error' ? { errors: payload } : (payload ?? {}))).codes ?? []));
    });
  });
}

/** Everything that ever happened, for as many subscriptions as one address may have: what is read is shared, and answered in turn. */
async function replayFlood(target) {
  const query = 'subscription { conflictOpened(since: 0) { id conflict { positions { text claims { text } } } } }';
  const opened = (await Promise.all(Array.from({ length: 100 }, () => connected(target)))).filter(
    (socket) => typeof socket !== 'number',
  );
  let told = 0;
  for (const socket of opened) {
    socket.on('message', (data) => {
      const { type } = JSON.parse(data.toString());
      if (type === 'connection_ack') for (let id = 0; id < 50; id++) socket.send(subscribe(String(id), query));
      if (type === 'next') told += 1;
    });
    socket.send(INIT);
  }
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  for (const socket of opened) socket.terminate();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { survived: told > 0 && Boolean((await askOverWebSocket(target, CHEAP)).data) };
}

async function pingFlood(target) {
  const socket = await connected(target);
  if (typeof socket === 'number') return { status: socket };
  for (let count = 0; count < 100_000; count++) socket.ping();
  const { data } = await askOverWebSocket(target, CHEAP);
  socket.terminate();
  return { survived: Boolean(data) };
}

/** Answers pile up where nobody reads them: it is cut off, or what piles up is bounded. */
async function unreadFlood(target) {
  const socket = await connected(target);
  if (typeof socket === 'number') return { status: socket };
  const gone = new Promise((resolve) => socket.once('close', resolve));
  socket.on('message', (data) => {
    if (JSON.parse(data.toString()).type !== 'connection_ack') return;
    socket.pause();
    let id = 0;
    const asking = setInterval(() => {
      for (let count = 0; count < 20; count++)
        if (socket.readyState === WebSocket.OPEN) socket.send(subscribe(String(id++), BIG));
    }, 20);
    setTimeout(() => {
      clearInterval(asking);
      socket.resume();
    }, 10_000);
  });
  socket.send(INIT);
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 12_000))]);
  socket.terminate();
  return { survived: Boolean((await askOverWebSocket(target, CHEAP)).data) };
}

const BIG = '{ documents(first: 100) { nodes { text } } }';
