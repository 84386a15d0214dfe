import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

it('has the repository for its default', () => {
  const environment = readEnvironment({});
  expect(environment).toMatchObject({
    contentFolder: resolve('content'),
    outFolder: resolve('dist'),
    publicFolder: resolve('public'),
    cacheFolder: resolve('.cache'),
  });
  expect(environment.now).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
});

it('takes folders and the time from the environment', () => {
  const environment = readEnvironment({
    CONTENT_DIR: '/c',
    OUT_DIR: 'o',
    CACHE_DIR: '/k',
    SOURCE_DATE_EPOCH: '1782867600',
  });
  expect(environment).toMatchObject({
    contentFolder: '/c',
    outFolder: 'o',
    cacheFolder: '/k',
    now: '2026-07-01 09:00',
  });
});

it('ignores a time that is none', () => {
  expect(readEnvironment({ SOURCE_DATE_EPOCH: 'x' }).now).not.toContain('NaN');
});
