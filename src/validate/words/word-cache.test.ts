import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { WordCache } from './word-cache.ts';

afterAll(removeFolders);

const HITS = { near: [[0, 2, '云岭县']] as [number, number, string][] };

describe('the cache of words', () => {
  it('serves one check after another, and others once it is written', () => {
    const file = join(newFolder(), 'words.json');
    const look = vi.fn(() => HITS);
    const cache = new WordCache();
    const check = (words: WordCache, lookedFor = 'names') => {
      const known = words.looking(lookedFor, file);
      const hits = known.hits('a.md', '1', look);
      known.save();
      return hits;
    };
    check(cache);
    expect(check(cache)).toMatchObject(HITS);
    expect(look).toHaveBeenCalledTimes(1);
    check(new WordCache());
    expect(look).toHaveBeenCalledTimes(2);
    cache.keep();
    expect(check(new WordCache())).toMatchObject(HITS);
    expect(look).toHaveBeenCalledTimes(2);
    check(cache, 'other names');
    expect(look).toHaveBeenCalledTimes(3);
  });
});
