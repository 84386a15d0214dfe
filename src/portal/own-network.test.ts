import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { addressOfHost, isOwnNetwork, namesOwnNetwork, OwnNetwork } from './own-network.ts';

const OWN = [
  ...['127.0.0.1', '127.255.0.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...['169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
  ...['::1', '::', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'ff02::1', '64:ff9b::a00:1', '2002:a00:1::'],
  ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:7f00:1'],
];

describe('an address of the own network', () => {
  it.each(OWN)('%s', (address) => expect(isOwnNetwork(address)).toBe(true));

  it.each(['1.2.3.4', '172.32.0.1', '100.128.0.1', '2400:3200::1', '223.5.5.5', '::ffff:1.2.3.4'])(
    'is not %s',
    (address) => expect(isOwnNetwork(address)).toBe(false),
  );
});

it.each(['localhost', hostname(), '127.0.0.1', '[::1]'])(
  'a name that comes to mean one is refused: %s',
  async (host) => {
    await expect(addressOfHost(host)).rejects.toThrow(OwnNetwork);
  },
);

it.each([
  ['127.0.0.1', true],
  ['[::1]', true],
  ['localhost', true],
  ['10.0.0.8', true],
  ['www.yunling.example', false],
  ['localhost.evil.example', false],
  ['1.2.3.4', false],
])('what somebody wrote means it himself: %s', (host, expected) => {
  expect(namesOwnNetwork(host)).toBe(expected);
});
