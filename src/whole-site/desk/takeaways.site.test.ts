import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { entryPath } from '../../testing/entries.ts';
import { removeFolders } from '../../testing/tree.ts';
import type { TestInstallation } from '../publish/testing/installation.ts';
import type { TestDesk } from './testing/desk-of-installation.ts';
import { openReviewedDesk } from './testing/reviewed-desk.ts';
import { publishedEnd } from './testing/story-steps.ts';

let installation: TestInstallation;
let desk: TestDesk;
const lin = () => desk.at('lin');
const path = entryPath('news', 'jiu');

beforeAll(async () => {
  ({ installation, desk } = await openReviewedDesk());
});

afterAll(async () => {
  await desk.close();
  removeFolders();
});

it('whoever makes files to take away is told of them, not of a publication, and learns no folder of the server', async () => {
  await lin().get(`/live/piece/?path=${encodeURIComponent(path)}`);
  await lin().post('/live/takeaways/', { path });
  const id = /^\/pieces\/([\w-]+)\/publishing\/$/.exec(lin().path)![1]!;
  const seen = [lin().text];
  const { state, lines } = await publishedEnd(lin(), id);
  expect(state, lines.join('\n')).toBe('live');
  await lin().get(`/pieces/${id}/publishing/`);
  seen.push(lin().text);
  expect(seen[1]).toContain('做好了');
  expect(seen[1]).toContain('去下载');
  for (const text of seen) {
    expect(text).not.toMatch(/正在发布|已经发布|没有发布|发布成/);
    for (const folder of [installation.site.root, installation.repo, PROJECT]) {
      expect(text).not.toContain(folder);
      expect(text).not.toContain(folder.slice(1));
    }
    expect(text).not.toContain('../');
  }
  await lin().get(`/live/piece/?path=${encodeURIComponent(path)}`);
  expect(lin().text).toContain('审核表');
  const name = /href="(\/live\/takeaway\/[^"]*docx[^"]*)"/.exec(lin().html)![1]!.replaceAll('&amp;', '&');
  expect((await lin().get(name)).status).toBe(200);
});
