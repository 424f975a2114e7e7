import { type LookupAddress, lookup } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { ArticleRefused } from './article-refused.ts';

/** An address of a private network, of this machine, or otherwise not of the public internet. */
export class PrivateAddress extends ArticleRefused {
  constructor() {
    super('this address is not on the public web');
  }
}

/** All of IPv6 that is given out for the public internet (https://www.iana.org/assignments/ipv6-unicast-address-assignments). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Tells addresses of the public internet from all others; with `allowLoopback`, this machine's own count among them. */
export function isPublicAddress(address: string, { allowLoopback = false } = {}): boolean {
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'loopback') return allowLoopback;
  return range === 'unicast' && (parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6));
}

type LookupCallback = (error: Error | null, addresses: LookupAddress[] | string, family?: number) => void;
/** Finds all addresses of a name. */
export type Resolve = (name: string, callback: (error: Error | null, addresses: LookupAddress[]) => void) => void;

const resolveBySystem: Resolve = (name, callback) => lookup(name, { all: true }, callback);

/**
 * A `lookup` for connections that finds a name's addresses only where every one of them is public. The connection goes to
 * an address that was checked, so a name that changes its mind between the check and the connection gains nothing.
 */
export function publicLookup(settings: { allowLoopback: boolean }, resolve: Resolve = resolveBySystem) {
  return (name: string, options: { all?: boolean | undefined }, callback: LookupCallback): void => {
    resolve(name, (error, addresses) => {
      if (error) return callback(error, []);
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address, settings))) {
        return callback(new PrivateAddress(), []);
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}
