import { expect, it } from 'vitest';
import { z } from 'zod';
import { entryShape } from './entry.ts';

it.each([
  ['记双河村党支部', '记双河村党支部'],
  ['——记双河村党支部', '记双河村党支部'],
  ['-- 记双河村党支部', '记双河村党支部'],
  ['2025—2026 年', '2025—2026 年'],
])('the subtitle %s has no dash of its own', (written, subtitle) => {
  expect(z.object({ subtitle: entryShape.subtitle }).parse({ subtitle: written })).toEqual({ subtitle });
});
