import { rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { SearchRecord } from '../../../search/records/record.ts';
import { recordText, wholeText } from './record-text.ts';

/** Records that are handed over before the first is answered: one at a time would measure the waiting. */
const PENDING = 64;

/** Writes Pagefind's index as it is by default. Throws with its own words. */
export async function writePagefindIndex(
  records: Iterable<SearchRecord>,
  folder: string,
): Promise<{ records: number }> {
  const { index } = checked(await pagefind.createIndex());
  let pending: Promise<unknown>[] = [];
  let count = 0;
  for (const record of records) {
    const text = recordText(record);
    pending.push(
      index!
        .addCustomRecord({
          url: text.address,
          content: wholeText(text),
          language: 'zh-CN',
          meta: { title: text.title },
        })
        .then(checked),
    );
    count++;
    if (pending.length < PENDING) continue;
    await Promise.all(pending);
    pending = [];
  }
  await Promise.all(pending);
  checked(await index!.writeFiles({ outputPath: folder }));
  await pagefind.close();
  return { records: count };
}

function checked<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

/** Pagefind's interfaces are no part of an index: with them the baseline would be heavier than it has to be. */
const INTERFACES = ['pagefind-ui', 'pagefind-modular-ui', 'pagefind-component-ui', 'pagefind-highlight'];

export function removeInterfaces(folder: string): void {
  for (const name of INTERFACES)
    for (const extension of ['js', 'css']) rmSync(join(folder, `${name}.${extension}`), { force: true });
}

const SIGNATURE = 'pagefind_dcd';

/**
 * The address of each result by its id: which records were found is known without loading all of them in the
 * browser.
 */
export async function readAddresses(folder: string): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const name of await readdir(join(folder, 'fragment'))) {
    const text = gunzipSync(await readFile(join(folder, 'fragment', name))).toString();
    if (!text.startsWith(SIGNATURE)) throw new Error(`Pagefind: ${name} is no fragment`);
    const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
    addresses.set(name.replace(/\.pf_fragment$/, ''), url);
  }
  return addresses;
}
