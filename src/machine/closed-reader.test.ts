import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { PROJECT } from './project.ts';

it('a command whose reader left does its work to the end, and says nothing', async () => {
  const command = `
    const { printUntilReaderLeaves } = await import(${JSON.stringify(join(PROJECT, 'src/machine/closed-reader.ts'))});
    printUntilReaderLeaves();
    process.stdout.write('first\\n');
    process.stdin.resume().on('end', () => {
      for (let line = 0; line < 9; line++) setTimeout(() => process.stdout.write('more\\n'), line);
      setTimeout(() => (process.exitCode = 3), 50);
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', command]);
  const said = text(child.stderr);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  await once(child.stdout, 'close');
  child.stdin.end();
  const [status] = (await once(child, 'exit')) as [number];
  expect([status, await said]).toEqual([3, '']);
});

it('every command that prints is one of them', () => {
  const scripts = readdirSync(join(PROJECT, 'scripts')).map((name) => ({
    name,
    code: readFileSync(join(PROJECT, 'scripts', name), 'utf8'),
  }));
  // A publication goes on whatever becomes of its output.
  const printing = scripts.filter(
    ({ name, code }) => name !== 'publish.ts' && /process\.std(?:out|err)|console\./.test(code),
  );
  expect(printing.length).toBeGreaterThan(15);
  expect(printing.filter(({ code }) => !/^ *printUntilReaderLeaves\(\);$/m.test(code)).map(({ name }) => name)).toEqual(
    [],
  );
});
