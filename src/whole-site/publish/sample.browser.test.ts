import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { describeWhere } from '../../testing/describe-where.ts';
import { newFolder } from '../../testing/tree.ts';
import { Browsing } from '../testing/browsing.ts';
import { siteBase } from '../testing/place.ts';
import { SearchPage } from '../testing/search-page.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';
import { nginxProgram, startNginx, type WebServer } from '../testing/web-server.ts';

describeWhere(nginxProgram, 'the sample site on nginx', 'nginx is not installed', () => {
  let server: WebServer;
  const site = siteInBrowser({
    start: async () => {
      const folder = newFolder();
      for (const name of ['current', 'assets']) symlinkSync(inject('sampleSite'), join(folder, name));
      server = await startNginx(folder, { base: `${siteBase()}/` });
      return Browsing.at(server.url + siteBase());
    },
  });
  afterAll(() => server.stop());

  it.each([['/'], ['/branches/shuanghe-qushui/'], ['/pledges/'], ['/no-such-page/']])(
    '%s shows without a fault',
    async (path) => {
      const { problems } = await site.open(path);
      expect(problems).toEqual([]);
    },
  );

  it('finds by characters and by pinyin: scripts, WebAssembly and index are let through', async () => {
    const search = await SearchPage.asked(site, { q: 'zhengguilan' });
    expect(await search.hrefs()).toContain('/members/zheng-guilan/');
    expect(await search.notes.textContent()).toBe('');
    await search.go({ q: '郑桂兰' });
    expect(await search.hrefs()).toContain('/members/zheng-guilan/');
    expect(search.problems).toEqual([]);
  });

  it('lets a board read its other pages', async () => {
    const { page, problems } = await site.open('/pledges/xianzhi-2026/');
    expect(
      await page.evaluate((other) => fetch(other).then(({ status }) => status), site.url('/pledges/cun-2026/')),
    ).toBe(200);
    expect(problems).toEqual([]);
  });
});
