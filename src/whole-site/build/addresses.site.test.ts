import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesIn } from '../testing/pages.ts';
import { placed, siteBase } from '../testing/place.ts';

const HOST = 'https://www.yunling.example';
const folder = inject('sampleSite');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

it('every whole address of the site leads into its folder, whatever the file', () => {
  const files = filesIn(folder).filter((file) => /\.(?:html|xml|json|txt|csv|js|svg)$/.test(file));
  const beside = files.flatMap((file) =>
    (read(file).match(/https:\/\/www\.yunling\.example[^"<>\s,]*/g) ?? [])
      // The address of the site itself, as data files name it.
      .filter((address) => address !== HOST + siteBase())
      .filter((address) => !address.startsWith(`${HOST}${placed('/')}`))
      .map((address) => `${file}: ${address}`),
  );
  expect(beside).toEqual([]);
});

it('what is put on a telephone’s screen opens in the folder', () => {
  const manifest = JSON.parse(read('manifest.json')) as { icons: { src: string }[] };
  expect(manifest).toMatchObject({ id: placed('/'), start_url: placed('/'), scope: placed('/') });
  const icons = manifest.icons.map(({ src }) => src);
  expect(icons.filter((src) => !filesIn(folder).some((file) => placed(`/${file}`) === src))).toEqual([]);
});

it('scripts learn from the page where the site lies', () => {
  expect(/<html[^>]* data-base="([^"]*)"/.exec(read('index.html'))?.[1] ?? '').toBe(siteBase());
});
