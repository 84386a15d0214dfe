import { expect, it } from 'vitest';
import { harmsOfSettings } from './testing/broken-settings.ts';

it('broken settings end in findings with a place in the file: nothing throws, takes long, or is wrong without a word', () => {
  expect(harmsOfSettings(6, 20_261_201, 5)).toEqual([]);
});
