import sharp from 'sharp';
import { expect, it } from 'vitest';
import { ICONS } from '../addresses/address.ts';
import { siteOf } from '../testing/site-model.ts';
import { manifestJson, siteIcons } from './manifest.ts';

interface Manifest {
  name: string;
  short_name: string;
  start_url: string;
  display: string;
  icons: { src: string; sizes: string; type: string }[];
}

it('has what a phone needs to put the site on its first screen', async () => {
  const site = await siteOf({ 'site.yaml': `name: ${'青石'.repeat(10)}\n` });
  const manifest = JSON.parse(manifestJson(site)) as Manifest;
  expect(manifest).toMatchObject({
    name: '青石'.repeat(10),
    short_name: '青石'.repeat(6),
    start_url: '/',
    display: 'minimal-ui',
  });
  expect(manifest.icons.map(({ src, sizes }) => [src, sizes])).toEqual([
    ['/icon-192.png', '192x192'],
    ['/icon-512.png', '512x512'],
  ]);
});

it.each(['云岭先锋', '“云岭”先锋', '𠮷家坪'])('draws the mark of 「%s」 in every size', async (name) => {
  const icons = siteIcons(await siteOf({ 'site.yaml': `name: ${name}\n` }));
  expect(icons.map(({ path }) => `/${path}`)).toEqual(ICONS.map(({ address }) => address));
  for (const [index, { png }] of icons.entries()) {
    const { size } = ICONS[index]!;
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: size, height: size });
  }
});
