import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PictureJob, producePictures } from './cache.ts';
import { planPicture, renditionsOf } from './plan.ts';
import { twoHalves } from './testing/pictures.ts';

let root: string;
let job: PictureJob;
const folders = (): { cacheDir: string; outDir: string } => ({
  cacheDir: join(root, 'cache'),
  outDir: join(root, 'out'),
});
const published = async (): Promise<string[]> => (await readdir(folders().outDir)).sort();

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pictures-'));
  const bytes = await twoHalves(500, 400).jpeg().toBuffer();
  const digest = createHash('sha256').update(bytes).digest('hex');
  await writeFile(join(root, 'photo.jpg'), bytes);
  const renditions = renditionsOf(planPicture({ digest, width: 500, height: 400 }, 'item'));
  job = { originalPath: join(root, 'photo.jpg'), digest, renditions };
});
afterEach(() => rm(root, { recursive: true }));

describe('producePictures', () => {
  it('renders once and reuses afterwards', async () => {
    expect(await producePictures([job], folders())).toEqual({ rendered: 5, reused: 0 });
    expect(await published()).toEqual(job.renditions.map(({ file }) => file).sort());
    await rm(folders().outDir, { recursive: true });
    expect(await producePictures([job], folders())).toEqual({ rendered: 0, reused: 5 });
    expect(await published()).toHaveLength(5);
  });

  it('needs the original only for what is missing', async () => {
    await producePictures([job], folders());
    await rm(job.originalPath);
    expect(await producePictures([job], folders())).toEqual({ rendered: 0, reused: 5 });
  });

  it('renders a picture asked for twice once', async () => {
    expect(await producePictures([job, { ...job }], folders())).toEqual({ rendered: 5, reused: 0 });
  });

  it('links instead of copying where it can', async () => {
    await producePictures([job], folders());
    expect((await stat(join(folders().outDir, job.renditions[0]!.file))).nlink).toBe(2);
  });

  it('makes a truncated cache entry anew', async () => {
    await producePictures([job], folders());
    const [entry] = await readdir(folders().cacheDir);
    const whole = await readFile(join(folders().cacheDir, entry!));
    await truncate(join(folders().cacheDir, entry!), 10);
    expect(await producePictures([job], folders())).toEqual({ rendered: 1, reused: 4 });
    expect((await readFile(join(folders().cacheDir, entry!))).equals(whole)).toBe(true);
  });

  it('does not trust bytes changed through the published link', async () => {
    await producePictures([job], folders());
    const { file } = job.renditions[0]!;
    await writeFile(join(folders().outDir, file), 'squeezed by some tool');
    expect(await producePictures([job], folders())).toEqual({ rendered: 1, reused: 4 });
    expect((await readFile(join(folders().outDir, file))).length).toBeGreaterThan(100);
  });

  it('leaves no drafts behind', async () => {
    await producePictures([job], folders());
    expect((await readdir(folders().cacheDir)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('names the original in its errors', async () => {
    await writeFile(job.originalPath, 'no picture');
    await expect(producePictures([job], folders())).rejects.toThrow(/photo\.jpg: changed since it was planned/);
    await rm(job.originalPath);
    await expect(producePictures([job], folders())).rejects.toThrow(/photo\.jpg: ENOENT/);
  });
});
