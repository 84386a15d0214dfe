import { expect, it } from 'vitest';
import { readBrokenSettings } from './testing/broken-settings.ts';

it('broken settings end in findings with a place in the file: nothing throws, takes long, or is wrong without a word', () => {
  expect(readBrokenSettings(6, 20_261_201, 5).harms).toEqual([]);
});
