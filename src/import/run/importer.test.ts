import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Importer } from './importer.ts';

it('a file that takes all time or all memory stops no other', async () => {
  const importer = new Importer({ units: [], people: [], terms: [] }, tmpdir(), {
    program: fileURLToPath(new URL('../testing/hostile-import.ts', import.meta.url)),
    seconds: 0.5,
    secondsOnClock: 20,
    memory: 64,
  });
  const of = async (file: string) => {
    const imported = await importer.import({ file, name: file, as: undefined, office: 'missing' });
    return 'refused' in imported ? imported.refused.slice(0, 6) : '';
  };
  expect(await of('a')).toBe('read');
  expect(await of('for ever')).toBe('读了 0.5');
  expect(await of('b')).toBe('read');
  expect(await of('memory')).toBe('读这个文件要');
  expect(await of('c')).toBe('read');
  importer.stop();
});
