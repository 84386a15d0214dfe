import { existsSync, readFileSync } from 'node:fs';

/** Lies beside the program that renders pages: what browsers load of it is bundled later, but before any page. */
export const BUNDLE_LIST = 'bundles.json';

let list: readonly string[] | undefined;

/**
 * Addresses of bundles by what their names begin with, in this order: `reader.js` is `/_astro/reader.<digest>.js`. None
 * while one edits: there they do not exist.
 */
export function bundlesNamed(...names: readonly string[]): string[] {
  list ??= readList();
  return names.flatMap((name) => {
    const [begin, end] = name.split('.');
    return list!.filter((address) => new RegExp(`/${begin}\\.[^/]*\\.${end}$`).test(address));
  });
}

/** The program may be cut into chunks, which lie one folder deeper. */
function readList(): string[] {
  const file = ['./', '../'].map((up) => new URL(up + BUNDLE_LIST, import.meta.url)).find((url) => existsSync(url));
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
}
