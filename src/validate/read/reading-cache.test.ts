import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING_READ } from '../../ingest/content/reading.ts';
import { ReadingCache } from './reading-cache.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'reading-cache-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const READING = { ...NOTHING_READ, value: { title: '甲' } };
const PICTURE = { digest: 'd', probe: { ok: false, reason: 'broken' } } as const;
const open = () => new ReadingCache(join(folder, 'deep', 'check.json'));

describe('the cache of readings', () => {
  it('knows a text by its path and bytes', () => {
    const first = open();
    expect(first.reading('a.md', 'digest')).toBeUndefined();
    first.addReading('a.md', 'digest', READING);
    first.save();
    const second = open();
    expect(second.reading('a.md', 'digest')).toEqual(READING);
    expect(second.reading('a.md', 'other')).toBeUndefined();
    expect(second.reading('b.md', 'digest')).toBeUndefined();
  });

  it('knows a picture by its stamp, and looks again when it changes', async () => {
    const look = vi.fn(() => Promise.resolve(PICTURE));
    const first = open();
    await first.picture('a.jpg', '1', look);
    first.save();
    const second = open();
    expect(await second.picture('a.jpg', '1', look)).toMatchObject(PICTURE);
    expect(look).toHaveBeenCalledTimes(1);
    await second.picture('a.jpg', '2', look);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('forgets files that are gone', () => {
    const first = open();
    first.addReading('a.md', '1', READING);
    first.addReading('b.md', '1', READING);
    first.save();
    const second = open();
    second.reading('a.md', '1');
    second.save();
    expect(open().reading('b.md', '1')).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"program":"other","texts":{"a.md":{"digest":"1"}}}'])(
    'ignores a file that holds %j',
    (content) => {
      const file = join(folder, 'check.json');
      writeFileSync(file, content);
      const cache = new ReadingCache(file);
      expect(cache.reading('a.md', '1')).toBeUndefined();
      cache.addReading('a.md', '1', READING);
      cache.save();
      expect(new ReadingCache(file).reading('a.md', '1')).toEqual(READING);
    },
  );

  it('is written whole, and not at all where nothing is new', () => {
    const first = open();
    first.addReading('a.md', '1', READING);
    first.save();
    expect(readdirSync(join(folder, 'deep'))).toEqual(['check.json']);
    writeFileSync(join(folder, 'deep', 'check.json'), `${readFileSync(join(folder, 'deep', 'check.json'), 'utf8')} `);
    const second = open();
    second.reading('a.md', '1');
    second.save();
    expect(readFileSync(join(folder, 'deep', 'check.json'), 'utf8')).toMatch(/ $/);
  });

  it('does without a place to write', () => {
    writeFileSync(join(folder, 'deep'), 'a file where a folder should be');
    const cache = open();
    cache.addReading('a.md', '1', READING);
    expect(() => cache.save()).not.toThrow();
  });
});
