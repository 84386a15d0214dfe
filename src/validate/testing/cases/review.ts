import { news } from '../articles.ts';
import { reviewFile, signOffs, versionText } from '../reviews.ts';
import { SITE_SETTINGS } from '../tree.ts';
import type { Case } from './case.ts';

const site = (policy: string) => `${SITE_SETTINGS}审签:\n  动态: ${policy}\n`;
const TEXT = news();
const SIGN = (stage: string) => `npm run review -- content/news/a.md --stage ${stage} --by 姓名 --post 职务`;
const signedBy = (count: number, text = TEXT) =>
  reviewFile(versionText('news/a', { 'news/a.md': text }, signOffs(count)));
const twice = (text = TEXT) =>
  reviewFile(versionText('news/a', { 'news/a.md': text }, [...signOffs(1), { stage: '复审', by: '唐文英' }]));
const sentBack = reviewFile(
  versionText('news/a', { 'news/a.md': TEXT }, [{ stage: '初审', by: '唐文英', more: '\n        结论: 退回' }]),
);

const CHANGED_HINT =
  '改了什么，运行 npm run review -- content/news/a.md 看；应该改的，三审重新签一遍，已经发布的小改动写「更正」、签更正；不该改的，改回去。';
const CHANGED = '审签以后又改过：改了 news/a.md。审的人签的是当时的那一稿；改过的没有人审过。';
const WRONG = '审签不算数：唐文英签了两道，三审要三个人。三审要三个人、按先后、签同一稿，才说得清谁看过什么。';
const WRONG_HINT = `审签不用手写，由命令写：${SIGN('初审')}；从初审起重新签。`;
const BACK = '唐文英退回了这一篇：同意。退回的稿件改好、重新审过才能上网。';
const BACK_HINT = `照意见改好，从初审起重新签：${SIGN('初审')}`;

export const REVIEW_CASES: Record<string, Case> = {
  E01: {
    tree: { 'site.yaml': site('必须'), 'news/a.md': TEXT, 'reviews/news/a.yaml': signedBy(1) },
    at: 'news/a.md:2:8',
    message: '这一篇只有初审签了字，还差复审。网站设置里写了这一类要三审三校，没有审完的不能上网。',
    hint: `复审的人看过稿件，运行：${SIGN('复审')}`,
  },
  E02: {
    tree: { 'site.yaml': site('warn'), 'news/a.md': TEXT },
    at: 'news/a.md:2:8',
    message: '这一篇没有审签。网站设置里写了这一类应当三审三校。',
    hint: `初审的人看过稿件，运行：${SIGN('初审')}`,
  },
  E03: {
    tree: { 'site.yaml': site('require'), 'news/a.md': news('', '改过。\n'), 'reviews/news/a.yaml': signedBy(3) },
    at: 'news/a.md:2:8',
    message: CHANGED,
    hint: CHANGED_HINT,
  },
  E04: {
    tree: { 'news/a.md': news('', '改过。\n'), 'reviews/news/a.yaml': signedBy(3) },
    at: 'news/a.md:2:8',
    message: CHANGED,
    hint: CHANGED_HINT,
  },
  E05: {
    tree: { 'site.yaml': site('必须'), 'news/a.md': TEXT, 'reviews/news/a.yaml': twice() },
    at: 'reviews/news/a.yaml:12:13',
    message: WRONG,
    hint: WRONG_HINT,
  },
  E06: {
    tree: { 'site.yaml': site('提醒'), 'news/a.md': TEXT, 'reviews/news/a.yaml': twice() },
    at: 'reviews/news/a.yaml:12:13',
    message: WRONG,
    hint: WRONG_HINT,
  },
  E07: {
    tree: { 'site.yaml': site('必须'), 'news/a.md': TEXT, 'reviews/news/a.yaml': sentBack },
    at: 'news/a.md:2:8',
    message: BACK,
    hint: BACK_HINT,
  },
  E08: {
    tree: { 'news/a.md': TEXT, 'reviews/news/a.yaml': sentBack },
    at: 'news/a.md:2:8',
    message: BACK,
    hint: BACK_HINT,
  },
  E09: {
    tree: { 'news/b.md': TEXT, 'reviews/news/a.yaml': signedBy(3) },
    at: 'reviews/news/a.yaml:2:3',
    message: '没有「news/a」这一篇。稿件删了、改了名，签过的字就落了空；改名以后网址不同，要重新审。',
    hint: '稿件删了的，把这个审签文件也删掉；改了名的，删掉它，新的一篇从初审签起。',
  },
};
