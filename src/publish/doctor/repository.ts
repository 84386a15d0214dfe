import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from '../../git/git.ts';
import { wrongReceiving } from '../git/receiving.ts';
import { HOOKS, hookText, isExecutable } from '../setup/init.ts';
import { type DoctorCheck, type DoctorFinding, INIT_AGAIN } from './finding.ts';

/** A push gets into the repository, and only through our hooks. */
export const repository: DoctorCheck = async ({ repo, engine, site }) => {
  const bare = await git(repo, ['rev-parse', '--is-bare-repository']).then(
    (output) => output.toString().trim(),
    () => undefined,
  );
  if (bare !== 'true') return [{ kind: 'repository', what: `${repo} 不是可以推送的仓库`, fix: INIT_AGAIN }];
  const found: DoctorFinding[] = [];
  for (const name of HOOKS) {
    const file = join(repo, 'hooks', name);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== hookText(name, site.root, engine))
      found.push({ kind: 'hook', what: `${file} ${text === undefined ? '不见了' : '被改过'}`, fix: INIT_AGAIN });
    else if (!isExecutable(file))
      found.push({ kind: 'hook', what: `${file} 不能执行`, fix: `运行 chmod +x ${file}。` });
  }
  const settings = await wrongReceiving(repo);
  if (settings.length > 0)
    found.push({
      kind: 'receiving',
      what: `仓库的设置 ${settings.join('、')} 被改过，推送可能不经检查`,
      fix: INIT_AGAIN,
    });
  return found;
};
