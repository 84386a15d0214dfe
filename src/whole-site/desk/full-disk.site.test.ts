import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWhere } from '../../testing/describe-where.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { removeFolders } from '../../testing/tree.ts';
import { newInstallation, type TestInstallation } from '../publish/testing/installation.ts';
import { canMount, SmallDisk } from '../publish/testing/small-disk.ts';
import { openTestDesk, STORY_PEOPLE, type TestDesk, TEST_PASSWORD } from './testing/desk-of-installation.ts';
import { DeskVisitor } from './testing/desk-visitor.ts';

const SITE = 'name: 青石先锋\ndomain: https://www.qingshi.example\n';
const FULL = /磁盘满了，这一次没有存上/;
/** From nothing to more than a save or a new piece needs. */
const ROOMS = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256].map((blocks) => blocks * 4096);

describeWhere(
  canMount,
  'repository, accounts and state on a disk that runs full',
  'mounting is not permitted here',
  () => {
    let installation: TestInstallation;
    let disk: SmallDisk;
    let desk: TestDesk;
    let mo: DeskVisitor;

    beforeAll(async () => {
      installation = await newInstallation();
      const old = { [entryPath('news', 'jiu')]: entryText('news', { title: '旧闻' }) };
      await installation.commit({ 'site.yaml': SITE, ...UNIT, ...old }, '第一版');
      await installation.push({});
      disk = new SmallDisk(dirname(installation.site.root));
      desk = await openTestDesk(installation, STORY_PEOPLE.slice(0, 1));
      mo = await new DeskVisitor(desk.origin).get('/sign-in/');
      await mo.post('/sign-in/', { login: 'mo', password: TEST_PASSWORD, to: '/' });
    });
    afterAll(async () => {
      await desk.close();
      disk.remove();
      removeFolders();
    });

    const branches = () => installation.git('ls-remote', installation.repo, 'refs/heads/desk/*');
    const textOf = async (id: string) => {
      await installation.git(
        'fetch',
        '--quiet',
        '--force',
        'origin',
        `+refs/heads/desk/${id}:refs/remotes/origin/desk/${id}`,
      );
      const path = await installation.git('diff', '--name-only', `origin/main...origin/desk/${id}`);
      return installation.git('show', `origin/desk/${id}:${path.trim().split('\n')[0]}`);
    };

    it('whoever saves or hands in is told so, nothing is half there, and with room again it goes on', async () => {
      const id = await mo.begin('写到一半磁盘满了', '第零稿。');
      let saved = '第零稿。';
      let told = 0;
      for (const [number, bytes] of ROOMS.entries()) {
        const [text, title] = [`第${number + 1}稿。`, `第${number + 1}篇新的`];
        const before = await branches();
        disk.leave({ bytes });
        const took = await mo.saveText(id, text);
        const isOnlySaved = took !== undefined;
        if (!isOnlySaved) {
          expect(mo.answer, String(bytes)).toMatch(FULL);
          told++;
        } else saved = text;
        await mo.get('/hand-in/');
        expect(mo.status, '还看得到').toBe(200);
        await mo.post('/hand-in/', { kind: 'news', title, text: '一段。' }, [{ name: '', bytes: new Uint8Array() }]);
        const isBegun = mo.path.endsWith('/form/');
        if (!isBegun) {
          expect(mo.text, String(bytes)).toMatch(FULL);
          told++;
        }
        disk.leave({});
        expect(await textOf(id)).toContain(saved);
        const after = await branches();
        expect(after.split('\n').length - before.split('\n').length, String(bytes)).toBe(isBegun ? 1 : 0);
        expect(await installation.git(`--git-dir=${installation.repo}`, 'fsck', '--connectivity-only')).not.toMatch(
          /error|missing/,
        );
        expect(await mo.saveText(id, (saved = `腾出地方，${text}`))).toBeDefined();
        expect(await textOf(id)).toContain(saved);
      }
      expect(told).toBeGreaterThan(2);
      expect(readdirSync(installation.repo).filter((name) => name.startsWith('fast_import_crash'))).toEqual([]);
      const reports = join(installation.site.state, 'desk/import-reports');
      expect(readdirSync(reports).filter((name) => name.endsWith('.new'))).toEqual([]);
    });
  },
);
