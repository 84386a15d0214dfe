import { type Issue, placeOf } from '../diagnostics/issue.ts';
import type { Menders } from './menders.ts';
import type { PatrolItem, PatrolSection } from './patrol-report.ts';

/** What the check finds, by what it is about; the first that fits takes it. */
const TOPICS: readonly { id: string; title: string; rule: string; takes: (issue: Issue) => boolean }[] = [
  {
    id: 'personal',
    title: '个人信息',
    rule: '不得公开个人信息。',
    takes: ({ code }) => code.startsWith('S'),
  },
  {
    id: 'undated',
    title: '没有日期的',
    rule: '每一篇都有发布时间，公开以后不改。',
    takes: ({ code, path }) => /^L0[1-3]$/.test(code) || (path === 'publishedAt' && /^D/.test(code)),
  },
  {
    id: 'links',
    title: '打不开的链接、图片和附件',
    rule: '链接、图片、附件都打得开。',
    takes: ({ code }) => /^(?:R0[29]|R2[34]|P0[1349]|A01|A09|B0[456]|B10|F33)$/.test(code),
  },
  {
    id: 'reviews',
    title: '审签',
    rule: '要三审三校的都审完了，审签以后没有改过。',
    takes: ({ code }) => code.startsWith('E'),
  },
  { id: 'words', title: '用词', rule: '名称、用词没有错。', takes: ({ code }) => code.startsWith('W') },
  { id: 'others', title: '检查的其他错误和提醒', rule: '检查没有错误，提醒都看过。', takes: () => true },
];

/** The check's own findings, each under what it is about. */
export function checkedSections(issues: readonly Issue[], menders: Menders): PatrolSection[] {
  const byTopic = Map.groupBy(issues, (issue) => TOPICS.find(({ takes }) => takes(issue))!);
  return TOPICS.map((topic) => ({
    id: topic.id,
    title: topic.title,
    rule: topic.rule,
    items: (byTopic.get(topic) ?? []).map((issue): PatrolItem => ({
      text: `${issue.code} ${issue.message.split('。')[0]!}`,
      where: placeOf(issue),
      who: menders.of(issue.file),
      isDue: true,
    })),
  }));
}
