import { expect, it } from 'vitest';
import { runScript } from './scripts.ts';

it('all files are formatted and break no rule of style', async () => {
  const { code, output } = await runScript('lint');
  if (code !== 0) expect.fail(output);
});
