import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DoctorCheck, DoctorFinding } from './finding.ts';

const run = promisify(execFile);

/** Commands that are run, by the package that brings them. */
const COMMANDS = [
  ['git', 'git'],
  ['flock', 'util-linux'],
  ['sync', 'coreutils'],
] as const;

/** What is run at each push is there. */
export const programs: DoctorCheck = async ({ engine }) => {
  const found: DoctorFinding[] = [];
  for (const [program, pack] of COMMANDS) {
    if (
      !(await run(program, ['--version']).then(
        () => true,
        () => false,
      ))
    )
      found.push({ kind: 'program-missing', what: `没有 ${program} 命令`, fix: `安装软件包 ${pack}。` });
  }
  if (!existsSync(join(engine, 'scripts/publish.ts')))
    found.push({
      kind: 'engine-missing',
      what: `程序不在 ${engine}`,
      fix: '在程序现在的文件夹里运行 npm run publish:upgrade -- --site 网站文件夹。',
    });
  else if (!existsSync(join(engine, 'node_modules/.bin/node')))
    found.push({ kind: 'engine-missing', what: `${engine} 里没有装好依赖`, fix: '在那个文件夹里运行 npm ci。' });
  return found;
};
