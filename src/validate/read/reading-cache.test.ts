import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING_READ } from '../../ingest/content/reading.ts';
import { digestOf } from '../../kernel/digest.ts';
import { ReadingCache } from './reading-cache.ts';
import { ContentChanged } from './source-text.ts';

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

  it('knows a text by the stamp of its file, until that changes or cannot be relied on', () => {
    writeFileSync(join(folder, 'a.md'), '甲乙');
    const digest = digestOf('甲乙');
    const file = (stamp: string | undefined) => ({
      path: 'a.md',
      absolute: join(folder, 'a.md'),
      size: 6,
      stamp,
      link: false,
      changedAt: 0,
    });
    const first = open();
    first.addReading('a.md', digest, READING, '1');
    first.save();
    const second = open();
    expect(second.unchanged(file('1'))).toMatchObject({ reading: READING });
    expect(second.unchanged(file('1'))!.text()).toBe('甲乙');
    expect(second.unchanged(file('2'))).toBeUndefined();
    expect(second.unchanged(file(undefined))).toBeUndefined();
    // The same bytes under another stamp are remembered under that one.
    expect(second.reading('a.md', digest, '2')).toEqual(READING);
    second.save();
    expect(open().unchanged(file('1'))).toBeUndefined();
    const third = open();
    expect(third.unchanged(file('2'))).toMatchObject({ reading: READING });
    third.reading('a.md', digest, undefined);
    third.save();
    expect(open().unchanged(file('2'))).toBeUndefined();
  });

  it('does not give the letters of a file that was changed since', () => {
    const path = join(folder, 'a.md');
    writeFileSync(path, '甲乙');
    const file = { path: 'a.md', absolute: path, size: 6, stamp: '1', link: false, changedAt: 0 };
    const cache = open();
    cache.addReading('a.md', digestOf('甲乙'), READING, '1');
    cache.save();
    writeFileSync(path, '丙丁');
    expect(() => cache.unchanged(file)!.text()).toThrow(ContentChanged);
    rmSync(path);
    expect(() => cache.unchanged(file)!.text()).toThrow('检查的时候，a.md 又改了');
    cache.forget('a.md');
    expect(cache.unchanged(file)).toBeUndefined();
  });

  it('serves one check after another, and writes what the last one has', () => {
    const cache = open();
    cache.addReading('a.md', '1', READING);
    cache.addReading('b.md', '1', READING);
    cache.save();
    expect(cache.reading('a.md', '1')).toEqual(READING);
    cache.save();
    expect(cache.reading('b.md', '1')).toBeUndefined();
    expect(open().reading('b.md', '1')).toBeUndefined();
    expect(open().reading('a.md', '1')).toEqual(READING);
  });

  it('is written when it is told to, for a process that checks again and again', () => {
    const cache = new ReadingCache(join(folder, 'deep', 'check.json'), { isKeptLater: true });
    cache.addReading('a.md', '1', READING);
    cache.save();
    expect(open().reading('a.md', '1')).toBeUndefined();
    cache.reading('a.md', '1');
    cache.save();
    cache.keep();
    expect(open().reading('a.md', '1')).toEqual(READING);
  });

  it('one with any byte changed, cut off or added counts as none', () => {
    const first = open();
    first.addReading('a.md', '1', READING);
    first.addReading('b.md', '1', READING);
    first.save();
    const file = join(folder, 'deep', 'check.json');
    const bytes = readFileSync(file);
    const knows = (changed: Buffer) => {
      writeFileSync(file, changed);
      return open().reading('a.md', '1') !== undefined;
    };
    expect(knows(bytes)).toBe(true);
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect([at, knows(changed), knows(bytes.subarray(0, at))]).toEqual([at, false, false]);
    }
    expect(knows(Buffer.concat([bytes, Buffer.from(' ')]))).toBe(false);
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
    const second = open();
    const before = statSync(join(folder, 'deep', 'check.json')).ino;
    second.reading('a.md', '1');
    second.save();
    expect(statSync(join(folder, 'deep', 'check.json')).ino).toBe(before);
  });

  it('does without a place to write', () => {
    writeFileSync(join(folder, 'deep'), 'a file where a folder should be');
    const cache = open();
    cache.addReading('a.md', '1', READING);
    expect(() => cache.save()).not.toThrow();
  });
});
