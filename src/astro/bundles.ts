import { existsSync, readFileSync } from 'node:fs';

/** Lies beside the program that renders pages: what browsers load of it is bundled later, but before any page. */
export const BUNDLE_LIST = 'bundles.json';

let list: readonly string[] | undefined;
const found = new Map<string, readonly string[]>();

/**
 * Addresses of bundles by what their names begin with, in this order: `reader.js` is `/_astro/reader.<digest>.js`. None
 * while one edits: there they do not exist.
 */
export function bundlesNamed(...names: readonly string[]): string[] {
  return names.flatMap(addressesOf);
}

/** Each page asks for the same few. */
function addressesOf(name: string): readonly string[] {
  let addresses = found.get(name);
  if (!addresses) {
    list ??= readList();
    const [begin, end] = name.split('.');
    const pattern = new RegExp(`/${begin}\\.[^/]*\\.${end}$`);
    found.set(name, (addresses = list.filter((address) => pattern.test(address))));
  }
  return addresses;
}

/** The program may be cut into chunks, which lie one folder deeper. */
function readList(): string[] {
  const file = ['./', '../'].map((up) => new URL(up + BUNDLE_LIST, import.meta.url)).find((url) => existsSync(url));
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
}
