import fc from 'fast-check';
import { isPublic, literalOf } from './open-internet.js';

describe('an address that anybody can reach', () => {
  it.each(['8.8.8.8', '193.43.104.10', '2606:4700:4700::1111', '2001:4860:4860::8888'])('is %s', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ['private', '10.0.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['loopback', '127.8.8.8'],
    ['of the machine itself', '0.0.0.0'],
    ['link-local, where clouds tell their secrets', '169.254.169.254'],
    ['a carrier’s', '100.64.0.1'],
    ['multicast', '224.0.0.251'],
    ['broadcast', '255.255.255.255'],
    ['for documents', '192.0.2.1'],
    ['reserved', '240.0.0.1'],
    ['loopback', '::1'],
    ['of the machine itself', '::'],
    ['link-local', 'fe80::1'],
    ['unique local', 'fd12:3456::1'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['IPv4-mapped and private', '::ffff:10.0.0.1'],
    ['IPv4-mapped and loopback', '::ffff:7f00:1'],
    ['IPv4-compatible and loopback', '::7f00:1'],
    ['by NAT64 and private', '64:ff9b::a00:1'],
    ['by 6to4 and private', '2002:a00:1::'],
    ['by Teredo', '2001::1'],
    ['none at all', 'localhost'],
  ])('is not one that is %s: %s', (_, address) => {
    expect(isPublic(address)).toBe(false);
  });

  it('is decided for an IPv4-mapped address as for the address in it', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => expect(isPublic(`::ffff:${address}`)).toBe(isPublic(address))));
  });

  it('is found behind every way to write it in a URL', () => {
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', '[::1]', '[::ffff:127.0.0.1]'])
      expect([host, isPublic(literalOf(new URL(`https://${host}/`))!)]).toEqual([host, false]);
    expect(literalOf(new URL('https://customs.example/'))).toBeNull();
  });
});
