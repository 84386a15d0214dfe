import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Addresses that are not those of somebody else on the net (RFC 6890 and what came later). */
const OWN = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  OWN.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  OWN.addSubnet(net, bits, 'ipv6');

/** True for an address of this machine, of its own network, or of no single machine. */
export function isOwnNetwork(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  return mapped === undefined ? OWN.check(address, family === 4 ? 'ipv4' : 'ipv6') : OWN.check(mapped, 'ipv4');
}

/** Asked for a host whose addresses lie where nobody else may be sent. */
export class OwnNetwork extends Error {}

/** The number of the host that is asked; throws an `OwnNetwork`. What was looked at is what is connected to. */
export async function addressOfHost(hostname: string): Promise<{ address: string; family: number }> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const found = isIP(literal) ? [{ address: literal, family: isIP(literal) }] : await lookup(hostname, { all: true });
  const [first] = found;
  if (!first || found.some(({ address }) => isOwnNetwork(address))) throw new OwnNetwork(hostname);
  return first;
}

/** True where somebody has written the number of a machine of the own network, or its name for itself. */
export function namesOwnNetwork(hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return literal === 'localhost' || (isIP(literal) !== 0 && isOwnNetwork(literal));
}
