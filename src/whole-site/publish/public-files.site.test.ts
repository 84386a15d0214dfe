import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { removeFolders } from '../../testing/tree.ts';
import { NOW_EPOCH } from '../../testing/clock.ts';
import { newInstallation } from './testing/installation.ts';

afterAll(removeFolders);

const env = { SOURCE_DATE_EPOCH: NOW_EPOCH };

it('a file that an administrator puts there, changes or takes away is online with the next tick; nothing else is rendered anew', async () => {
  const installation = await newInstallation();
  const { engine } = installation;
  const form = {
    'files/form.pdf': '%PDF-1.7 of an editor',
    [entryPath('news', 'a')]: entryText('news', {}, '[表](/files/form.pdf#page=2)\n'),
  };
  await installation.commit({ 'site.yaml': 'name: 青石先锋\n', ...UNIT, ...form }, '第一次');
  expect((await installation.push(env)).code).toBe(0);
  const releases = async () => (await installation.log()).length;
  const tick = async () => {
    const { code, output } = await installation.publish('tick', ['--verbose'], env);
    expect(code, output).toBe(0);
    return output;
  };
  const served = async (path: string) => (await installation.served()).get(path)?.toString();

  writeFileSync(join(engine, 'public/verify.txt'), '验证');
  await tick();
  expect(await served('verify.txt')).toBe('验证');
  expect((await installation.log()).at(-1)).toMatchObject({ why: 'tick', pages: { added: 0, changed: 0, removed: 0 } });
  expect((await installation.log()).at(-1)).not.toHaveProperty('whole');
  writeFileSync(join(engine, 'public/verify.txt'), '改过');
  await tick();
  expect(await served('verify.txt')).toBe('改过');

  symlinkSync('/etc/passwd', join(engine, 'public/passwd.txt'));
  writeFileSync(join(engine, 'public/index.html'), '假首页');
  mkdirSync(join(engine, 'public/files'));
  writeFileSync(join(engine, 'public/files/form.pdf'), '%PDF-1.7 of the administrator');
  const printed = await tick();
  expect(printed).not.toContain('passwd');
  rmSync(join(engine, 'public/verify.txt'));
  expect(await tick()).toMatch(
    /public\/passwd\.txt 没有发布：是链接[^]*public\/files\/form\.pdf 没有发布：网站自己有这个网址[^]*public\/index\.html 没有发布：网站自己有这个网址/,
  );
  expect(await served('verify.txt')).toBeUndefined();
  expect(await served('passwd.txt')).toBeUndefined();
  expect(await served('files/form.pdf')).toBe('%PDF-1.7 of an editor');
  expect(await served('index.html')).toContain('青石先锋');
  const before = await releases();
  await tick();
  expect(await releases()).toBe(before);
});
