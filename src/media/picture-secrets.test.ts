import sharp from 'sharp';
import { expect, it } from 'vitest';
import { pictureSecrets } from './picture-secrets.ts';
import { photoWithPlace } from './testing/pictures.ts';

it('tells a place, an owner and what is written into a photo', async () => {
  expect(await pictureSecrets(await photoWithPlace())).toMatchObject({ hasPlace: true, hasOwner: true });
  expect((await pictureSecrets(await photoWithPlace()))?.texts).toContain('DSC');
});

it('finds nothing in a plain picture, and reads no wreck', async () => {
  const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    .png()
    .toBuffer();
  expect(await pictureSecrets(plain)).toEqual({ hasPlace: false, hasOwner: false, texts: [] });
  expect(await pictureSecrets((await photoWithPlace()).subarray(0, 20))).toBeUndefined();
});
