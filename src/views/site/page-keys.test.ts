import { expect, it } from 'vitest';
import type { Site } from '../../model/site/site.ts';
import { pageKeys, pageKeysAhead } from './page-keys.ts';

it('what fails ahead of a publication fails in it too, and no keys are left out', async () => {
  const broken = new Proxy({} as Site, {
    get: () => {
      throw new Error('broken');
    },
  });
  await expect(pageKeysAhead(broken)).rejects.toThrow('broken');
  expect(() => pageKeys(broken)).toThrow('broken');
});
