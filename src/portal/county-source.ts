import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { isWebAddress } from '../kernel/web-address.ts';
import { type CountyData, rootOfCounty } from '../schema/settings/counties.ts';
import { type FetchedFile, fetchFile } from './fetch-file.ts';
import type { TakingLimits } from './taking-limits.ts';

/** Where the files of a county come from. */
export interface CountySource {
  /** `path`: below the site's root, with a slash in front. */
  take(path: string, most: number, etag?: string): Promise<FetchedFile>;
}

/** `contentFolder`: relative folders begin there. */
export function sourceOf(county: CountyData, contentFolder: string, limits: TakingLimits): CountySource {
  const from = county.from ?? rootOfCounty(county);
  return /^[a-z]+:\/\//i.test(from) ? webSource(from, limits) : folderSource(resolve(contentFolder, from));
}

function webSource(root: string, limits: TakingLimits): CountySource {
  if (!isWebAddress(root)) return { take: () => Promise.resolve({ trouble: 'unreachable', detail: '' }) };
  return {
    take: (path, most, etag) =>
      fetchFile(
        {
          address: new URL(`${root.replace(/\/+$/, '')}${path}`),
          most,
          types: TYPES[extname(path)] ?? /^text\/plain\b/i,
          etag,
        },
        limits,
      ),
  };
}

/** Of files by how their names end. */
const TYPES: Readonly<Record<string, RegExp>> = {
  '.json': /^application\/(?:[a-z.]+\+)?json\b/i,
  '.bin': /^application\/octet-stream\b/i,
};

function folderSource(folder: string): CountySource {
  return {
    take: async (path, most) => {
      const file = resolve(folder, path.slice(1));
      try {
        const { size } = await stat(file);
        return size > most ? { trouble: 'too-large', detail: '' } : { bytes: await readFile(file), etag: undefined };
      } catch (error) {
        const { code = '' } = error as NodeJS.ErrnoException;
        return { trouble: code === 'ENOENT' ? 'missing' : 'unreachable', detail: code };
      }
    },
  };
}
