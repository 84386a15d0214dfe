import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeWhere } from '../../testing/describe-where.ts';
import { newFolder, removeFolders, writeTree } from '../../testing/tree.ts';
import { cronLine, residentService, tickService, tickTimer } from './timer.ts';

afterAll(removeFolders);

const PROGRAM = '/usr/bin/systemd-analyze';

/** An installation in these folders, with a program that can be started. */
function options(name: string) {
  const root = join(newFolder(), name);
  writeTree(root, { 'engine/node_modules/.bin/node': '', 'engine/scripts/publish.ts': '' });
  spawnSync('chmod', ['+x', join(root, 'engine/node_modules/.bin/node')]);
  return {
    user: 'root',
    engine: join(root, 'engine'),
    site: join(root, 'site'),
    repo: join(root, 'content.git'),
    isNotifying: false,
  };
}

describeWhere(existsSync(PROGRAM), 'systemd-analyze', 'systemd is not installed', () => {
  it.each(['plain', '云岭 先锋', '50%'])('finds nothing wrong in folders named %s', (name) => {
    const folder = newFolder();
    writeTree(folder, {
      'bangyang-tick.service': tickService(options(name)),
      'bangyang-tick.timer': tickTimer(),
      'bangyang-resident.service': residentService(options(name)),
    });
    const units = ['bangyang-tick.timer', 'bangyang-resident.service'].map((unit) => join(folder, unit));
    const { status, stdout, stderr } = spawnSync(PROGRAM, ['verify', '--man=no', ...units], { encoding: 'utf8' });
    expect((stdout + stderr).split('\n').filter((line) => line.includes('bangyang'))).toEqual([]);
    expect(status).toBe(0);
  });
});

it('hides home folders, the folder for temporary files and the network, unless they are needed', () => {
  const service = (site: string, isNotifying = false, make = tickService) =>
    make({ user: 'bangyang', engine: '/srv/bangyang', repo: '/srv/yunling.git', site, isNotifying });
  expect(service('/srv/www/yunling')).toContain('\nProtectHome=yes\nPrivateTmp=yes\n');
  expect(service('/home/wang/www')).toContain('\nProtectHome=read-only\n');
  expect(service('/tmp/www')).not.toContain('PrivateTmp');
  expect(
    [service('/srv/www'), service('/srv/www', true)].map((text) => text.includes('\nPrivateNetwork=yes\n')),
  ).toEqual([true, false]);
  expect(service('/srv/www', false, residentService)).toMatch(/\nReadWritePaths=\/srv\/www \/srv\/yunling\.git\n/);
});

it('a line of a crontab names its programs whole, and the shell reads each word as it is', () => {
  const line = cronLine({ engine: "/srv/it's", site: '/srv/www/云 岭' });
  expect(line).toBe(
    String.raw`*/5 * * * * '/srv/it'\''s/node_modules/.bin/node' '/srv/it'\''s/scripts/publish.ts' tick --site '/srv/www/云 岭'`,
  );
});
