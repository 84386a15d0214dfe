import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../kernel/digest.ts';
import { newFolder, removeFolders, writeTree } from '../../testing/tree.ts';
import { folderStamp } from '../shards/folder-stamp.ts';
import { openStore } from './open-store.ts';
import { packFiles, unpackFiles } from './pack.ts';
import { fetchSources, LostFromStore, storeSources } from './source-snapshot.ts';

afterAll(removeFolders);

const files = [
  { path: 'site/news/甲/index.html', bytes: Buffer.from('<p>甲</p>') },
  { path: 'cache/search/0a', bytes: Buffer.from([0, 255, 10]) },
  { path: 'site/empty', bytes: Buffer.alloc(0) },
];

describe('a pack', () => {
  it('holds files as they are', () => {
    const unpacked = unpackFiles(packFiles(files)).map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) }));
    expect(unpacked).toEqual(files);
  });

  it.each(['../a', 'a/../b', '/a', 'a//b', './a', 'a/', 'a\\b', 'a\0b', ''])('that names %j is refused', (path) => {
    expect(() => unpackFiles(packFiles([{ path, bytes: Buffer.from('x') }]))).toThrow('names a file');
  });

  it('that was cut is refused', () => {
    expect(() => unpackFiles(packFiles(files).subarray(0, -2))).toThrow();
  });
});

describe('a store in a folder', () => {
  it('gives back what it was given, and nothing for what it has not', async () => {
    const store = openStore(newFolder());
    const digest = await store.put(Buffer.from('甲'));
    expect(digest).toBe(digestOf('甲'));
    expect((await store.get(digest))?.toString()).toBe('甲');
    expect(await store.get(digestOf('乙'))).toBeUndefined();
    await store.note('一/二', digest);
    expect(await store.noted('一/二')).toBe(digest);
    expect(await store.noted('一/三')).toBeUndefined();
  });

  it.each(['x', '', '甲'])('throws away what was changed to %j', async (bytes) => {
    const folder = newFolder();
    const store = openStore(folder);
    const digest = await store.put(Buffer.from('一样东西'));
    const place = join(folder, 'blobs', digest.slice(0, 2));
    writeFileSync(join(place, digest), bytes);
    expect(await store.get(digest)).toBeUndefined();
    expect(readdirSync(place)).toEqual([]);
    await store.put(Buffer.from('一样东西'));
    expect((await store.get(digest))?.toString()).toBe('一样东西');
  });

  it('that cannot be written says so in Chinese', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'blobs'), '');
    await expect(openStore(folder).put(Buffer.from('甲'))).rejects.toThrow(`结果库 ${folder} 写不进去`);
  });

  it('takes no name but digests', async () => {
    await expect(openStore(newFolder()).get('../../etc/passwd')).rejects.toThrow('No digest');
  });
});

describe('the files that a site is made from', () => {
  const made = async () => {
    const root = newFolder();
    writeTree(root, { 'content/site.yaml': 'name: 甲\n', 'content/.git/HEAD': 'x', 'public/icon.svg': '<svg/>' });
    const folders = { contentFolder: join(root, 'content'), publicFolder: join(root, 'public') };
    const store = openStore(join(root, 'store'));
    const digest = await storeSources(store, folders, folderStamp(folders));
    return { root, folders, store, digest };
  };

  it('come out of the store as they were, without the history of git', async () => {
    const { root, store, digest } = await made();
    const fetched = await fetchSources(store, digest, join(root, 'shelf'));
    expect(readdirSync(fetched.contentFolder)).toEqual(['site.yaml']);
    expect(readdirSync(fetched.publicFolder)).toEqual(['icon.svg']);
  });

  it.each([
    ['changed', 'content/site.yaml', 'name: 乙\n'],
    ['added', 'content/units/b.yaml', 'name: 乙\n'],
  ])('are fetched again where one was %s', async (_, path, text) => {
    const { root, store, digest } = await made();
    const shelf = join(root, 'shelf');
    const { contentFolder } = await fetchSources(store, digest, shelf);
    mkdirSync(join(contentFolder, 'units'), { recursive: true });
    writeFileSync(join(contentFolder, '..', path), text);
    await fetchSources(store, digest, shelf);
    expect(readdirSync(contentFolder)).toEqual(['site.yaml']);
  });

  it('have the same name as long as they are the same', async () => {
    const { folders, store, digest } = await made();
    expect(await storeSources(store, folders, folderStamp(folders))).toBe(digest);
    writeFileSync(join(folders.contentFolder, 'site.yaml'), 'name: 乙\n');
    expect(await storeSources(store, folders, folderStamp(folders))).not.toBe(digest);
  });

  it('that were changed meanwhile are refused', async () => {
    const { folders, store } = await made();
    await expect(storeSources(store, folders, 'another')).rejects.toThrow('内容被改过');
  });

  it('that are not in the store are said to be lost', async () => {
    const { root, store } = await made();
    await expect(fetchSources(store, digestOf('x'), join(root, 'shelf'))).rejects.toThrow(LostFromStore);
  });
});
