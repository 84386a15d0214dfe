import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cleanEnvironment } from '../../testing/build.ts';

/**
 * The variables of a server that has a program which reads pictures, wherever the tests run: its doctor has nothing to
 * say of it. The program says that it is there, and reads nothing.
 */
export function serverEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const folder = join(tmpdir(), `bangyang-programs-${process.pid}`);
  const file = join(folder, 'tesseract');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, '#!/bin/sh\necho chi_sim\n');
  // Other accounts run it too.
  chmodSync(folder, 0o755);
  chmodSync(file, 0o755);
  return cleanEnvironment({ PATH: [folder, process.env['PATH']].join(delimiter), ...env });
}
