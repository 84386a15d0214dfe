/**
 * `npm run merge-driver -- 内容文件夹`: lets git merge ledgers of this clone row by row. As the driver itself git starts it
 * with the files of the common ancestor, of this side and of the other, and with the path: it leaves the result in the
 * second, or exits 1 with both kept.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { conflictText, otherPath } from '../src/ingest/merge/conflict-text.ts';
import { mergeFiles } from '../src/ingest/merge/merge-files.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

const PATTERNS = ['content/pledges/*/*.xlsx', 'content/pledges/*/*.csv'];

const [base = '', ours, theirs, path] = process.argv.slice(2);
try {
  if (ours === undefined || theirs === undefined || path === undefined) install(resolve(base === '' ? '.' : base));
  else process.exitCode = merge(base, ours, theirs, path) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

function merge(base: string, ours: string, theirs: string, path: string): boolean {
  const result = mergeFiles(
    path.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx',
    readFileSync(base),
    readFileSync(ours),
    readFileSync(theirs),
  );
  if ('bytes' in result) {
    writeFileSync(ours, result.bytes);
    return true;
  }
  // Git leaves one of the two in the work tree; the other lies beside it, where nobody can overlook it.
  const beside = otherPath(path);
  writeFileSync(beside, readFileSync(theirs));
  const gitFolder = execFileSync('git', ['rev-parse', '--absolute-git-dir'], { encoding: 'utf8' }).trim();
  const isRebase = ['rebase-merge', 'rebase-apply'].some((name) => existsSync(join(gitFolder, name)));
  process.stderr.write(`${conflictText({ path, beside, result, isRebase })}\n`);
  return false;
}

function install(folder: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const gitFolder = git('rev-parse', '--absolute-git-dir');
  const quoted = (text: string) => `'${text.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
  git('config', 'merge.ledger.name', '承诺台账，按编号逐格合并');
  git(
    'config',
    'merge.ledger.driver',
    `${quoted(process.execPath)} ${quoted(fileURLToPath(import.meta.url))} %O %A %B %P`,
  );
  const file = join(gitFolder, 'info/attributes');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const wanted = PATTERNS.map((pattern) => `${pattern} merge=ledger`);
  const missing = wanted.filter((line) => !before.includes(line)).map((line) => `${line}\n`);
  mkdirSync(dirname(file), { recursive: true });
  const lineEnd = before === '' || before.endsWith('\n') ? '' : '\n';
  if (missing.length > 0) writeFileSync(file, before + lineEnd + missing.join(''));
  process.stdout.write(
    '装好了：两个人改了同一份台账，拉取的时候按编号逐格合并；同一格改得不一样的会停下来，说清楚是哪一格。\n',
  );
}
