import { expect, it } from 'vitest';
import { runScript } from './scripts.ts';

it('the types of all programs and pages are right', async () => {
  const { code, output } = await runScript('types');
  if (code !== 0) expect.fail(output);
});
