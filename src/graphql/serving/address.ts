import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';

/** The address that a request comes from. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * `proxies`: addresses and subnets of proxies whose X-Forwarded-For is believed ("loopback", "10.0.0.0/8"). With none of
 * them, it is the other end of the connection whatever the headers say, since anybody can write those. Fails on what is no address.
 */
export function addressReader(proxies: readonly string[]): AddressOf {
  const isTrusted = proxyAddr.compile([...proxies]);
  return (request) => proxyAddr(request, isTrusted);
}

/** Whether each is an address or a subnet that `addressReader` takes. */
export function isProxyList(proxies: readonly string[]): boolean {
  try {
    addressReader(proxies);
    return true;
  } catch {
    return false;
  }
}

/** Who an address stands for when requests are counted: whoever has one IPv6 address has the 2^64 that share its first half. */
export function neighbourhood(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const groups = tail === undefined ? left : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return groups.slice(0, 4).join(':');
}

export function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}
