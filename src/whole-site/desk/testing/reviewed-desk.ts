import { entryPath, entryText, UNIT } from '../../../testing/entries.ts';
import { newInstallation, type TestInstallation } from '../../publish/testing/installation.ts';
import { openTestDesk, type TestDesk } from './desk-of-installation.ts';

/** Its news are published only when three have signed them. */
export const REVIEWED_SITE =
  'name: 青石先锋\ndomain: https://www.qingshi.example\n审签:\n  动态: 必须\n  从哪天起: 2026-10-01\n';

/** A site that is published, with one piece of news that had two names before, and the desk of those in `STORY_PEOPLE`. */
export async function openReviewedDesk(): Promise<{ installation: TestInstallation; desk: TestDesk }> {
  const installation = await newInstallation();
  const old = { [entryPath('news', 'jiu')]: entryText('news', { title: '旧闻', former: ['lao', 'geng-lao'] }) };
  await installation.commit({ 'site.yaml': REVIEWED_SITE, ...UNIT, ...old }, '第一版');
  const { output } = await installation.push({});
  if (!output.includes('发布完成')) throw new Error(`Not published: ${output}`);
  return { installation, desk: await openTestDesk(installation) };
}
