import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../machine/write-whole.ts';
import { REVIEWED_KIND_NAMES, type ReviewedKind } from '../../schema/kinds/review.ts';
import type { Pusher } from '../pushes/pusher.ts';
import type { SiteFolder } from '../store/site-folder.ts';

/** Somebody whose sign-offs count, and how the server knows that it is he who pushes. */
export interface Signer {
  name: string;
  /** `tang`: an account of his own. `唐编辑@git`: the name of his key, where editors share an account. */
  pushers: string[];
  /** SSH keys that he signs commits with, as a line of `id_ed25519.pub` has them: kind and key. */
  keys: string[];
}

/** Who may sign, and what has to be signed here whatever the content's settings say. */
export interface Signers {
  people: Signer[];
  required: ReviewedKind[];
}

/** It lies in the installation: nothing that is pushed can change it. */
export function signersFile({ state }: SiteFolder): string {
  return join(state, 'signers.json');
}

/** Throws if the file is there and cannot be read: nobody's sign-off may count by mistake. */
export function readSigners(site: SiteFolder): Signers {
  const file = signersFile(site);
  if (!existsSync(file)) return { people: [], required: [] };
  try {
    const { people, required } = JSON.parse(readFileSync(file, 'utf8')) as Signers;
    return {
      people: people.map(({ name, pushers, keys }) => ({ name: String(name), pushers: [...pushers], keys: [...keys] })),
      required: REVIEWED_KIND_NAMES.filter((kind) => required.includes(kind)),
    };
  } catch (error) {
    throw new Error(`读不出审签人的登记 ${file}。请管理员检查，或者从备份恢复。`, { cause: error });
  }
}

/** Writes who may sign. Throws if one way to push, or one key, would stand for two people. */
export async function writeSigners(site: SiteFolder, signers: Signers): Promise<void> {
  const owners = new Map<string, string>();
  for (const { name, pushers, keys } of signers.people)
    for (const way of [...pushers, ...keys]) {
      const other = owners.get(way);
      if (other !== undefined && other !== name)
        throw new Error(`「${way.slice(0, 40)}」已经登记给${other}，一个账号、一把钥匙只能是一个人的。`);
      owners.set(way, name);
    }
  await writeWhole(signersFile(site), `${JSON.stringify(signers, undefined, 2)}\n`);
}

/** The list with ways that somebody is known by, or without them; who is left without any is no signer. */
export function withWaysOf(
  signers: Signers,
  name: string,
  { add, drop = [] }: { add: Omit<Signer, 'name'>; drop?: string[] },
): Signers {
  const known = signers.people.find((one) => one.name === name);
  const kept = (ways: string[] = [], more: string[]) =>
    [...new Set([...ways, ...more])].filter((way) => !drop.includes(way));
  const signer = { name, pushers: kept(known?.pushers, add.pushers), keys: kept(known?.keys, add.keys) };
  const people =
    known === undefined ? [...signers.people, signer] : signers.people.with(signers.people.indexOf(known), signer);
  return { ...signers, people: people.filter(({ pushers, keys }) => pushers.length + keys.length > 0) };
}

/** Who a pusher is; undefined where he is not listed. */
export function signerOf({ people }: Signers, { account, editor }: Pusher): Signer | undefined {
  const way = editor === undefined ? account : `${editor}@${account}`;
  return people.find(({ pushers }) => pushers.includes(way));
}

/** The kind and the key of a public key's line, without its comment; undefined if it is none. */
export function sshKeyIn(line: string): string | undefined {
  const [kind = '', key = ''] = line.trim().split(/\s+/);
  const isKind = /^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp\d+|sk-[\w-]+@openssh\.com)$/.test(kind);
  return isKind && /^[A-Za-z0-9+/]{40,}={0,2}$/.test(key) ? `${kind} ${key}` : undefined;
}
