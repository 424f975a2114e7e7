import { describe, expect, it } from 'vitest';
import { isPublicAddress, PrivateAddress, publicLookup } from '../../../lambda/articles/public-address.ts';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('says yes to %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine', '127.255.0.9'],
    ['this machine', '::1'],
    ['this machine, in IPv6', '::ffff:127.0.0.1'],
    ['this machine, in the oldest form of IPv6', '::7f00:1'],
    ['no address at all', '0.0.0.0'],
    ['no address at all', '::'],
    ['a private network', '10.1.2.3'],
    ['a private network', '172.16.0.1'],
    ['a private network', '192.168.1.1'],
    ['a private network', 'fd00::1'],
    ['a private network, in IPv6', '::ffff:10.0.0.1'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['the link', 'fe80::1'],
    ['a provider of many', '100.64.0.1'],
    ['documentation', '192.0.2.1'],
    ['documentation', '2001:db8::1'],
    ['measurement', '198.18.0.1'],
    ['many at once', '224.0.0.1'],
    ['many at once', 'ff02::1'],
    ['all', '255.255.255.255'],
    ['a way into IPv4', '64:ff9b::7f00:1'],
    ['a way into IPv4', '2002:7f00:1::'],
    ['what is given to nobody', '4000::1'],
  ])('says no to %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('lets this machine through where it is allowed, and no other private address', () => {
    const settings = { allowLoopback: true };
    expect(['127.0.0.1', '::1', '10.0.0.1', '::7f00:1'].map((address) => isPublicAddress(address, settings))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('publicLookup', () => {
  const found = (addresses: readonly string[], options: { all?: boolean } = {}) =>
    new Promise((resolve) => {
      const lookup = publicLookup({ allowLoopback: false }, (_, callback) =>
        callback(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
      );
      lookup('news.example', options, (error, answer, family) => resolve(error ?? [answer, family]));
    });

  it('finds the addresses of a name', async () => {
    expect(await found(['8.8.8.8', '2606:4700::1'], { all: true })).toEqual([
      [
        { address: '8.8.8.8', family: 4 },
        { address: '2606:4700::1', family: 6 },
      ],
      undefined,
    ]);
  });

  it('finds one where one is asked for', async () => {
    expect(await found(['8.8.8.8', '8.8.4.4'])).toEqual(['8.8.8.8', 4]);
  });

  it('refuses a name as soon as one of its addresses is private', async () => {
    expect(await found(['8.8.8.8', '10.0.0.1'], { all: true })).toBeInstanceOf(PrivateAddress);
  });

  it('refuses a name without addresses', async () => {
    expect(await found([])).toBeInstanceOf(PrivateAddress);
  });

  it('hands on that there is no such name', async () => {
    const failure = new Error('no such name');
    const lookup = publicLookup({ allowLoopback: false }, (_, callback) => callback(failure, []));
    expect(await new Promise((resolve) => lookup('news.example', {}, resolve))).toBe(failure);
  });
});
