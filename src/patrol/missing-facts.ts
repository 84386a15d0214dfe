import {
  type Content,
  placeIn,
  type Source,
  textOf,
  validValues,
  valueAt,
  withheld,
} from '../ingest/content/content.ts';
import { siteSchema } from '../schema/settings/site.ts';
import { newsSchema } from '../schema/kinds/news.ts';
import { labelOf } from '../schema/shape.ts';
import type { Menders } from './menders.ts';
import type { PatrolItem, PatrolSection } from './patrol-report.ts';

/** What a page's head and the footer want of the site's settings. */
const OF_SITE = ['domain', 'description', 'organisers', 'contact', 'icp', 'police', 'siteCode', 'mark'] as const;

/** What a page's head wants of an entry: `Description`, `Keywords`, `Author`. */
const OF_ENTRY = ['summary', 'keywords', 'editor'] as const;

/** Values that a party or government site prints and that are not filled in. */
export function missingFacts(content: Content, menders: Menders): PatrolSection {
  const items: PatrolItem[] = [];
  const settings = validValues(content.site);
  const lacking = (source: Source, label: string) => ({
    text: `没有写「${label}」`,
    where: placeText(content, source),
    who: menders.of(content.display(source.file.path)),
    isDue: true,
  });
  if (content.site && settings)
    for (const key of OF_SITE)
      if (settings[key] === undefined) items.push(lacking(content.site, labelOf(siteSchema, key)));
  for (const entry of content.entries) {
    if (withheld(entry, content.now) !== undefined) continue;
    const labels = OF_ENTRY.filter((key) => valueAt(entry, key) === undefined).map((key) => labelOf(newsSchema, key));
    if (labels.length > 0) items.push(lacking(entry, labels.join('」「')));
  }
  return {
    id: 'facts',
    title: '网页信息和页脚',
    rule: '页脚的备案号、标识码、主办单位、联系方式写全；每一篇有摘要、关键词、责任编辑。',
    items,
  };
}

/** Notices that are over, and those of which nobody has said when they are. */
export function overNotices(content: Content, menders: Menders, oldest: string, days: number): PatrolSection {
  const over = content.withdrawals.flatMap(({ source, expired }): PatrolItem[] =>
    source && expired !== undefined
      ? [
          {
            text: `${expired}到期，已经撤下，网址上留着说明`,
            where: placeText(content, source),
            who: menders.of(content.display(source.file.path)),
            isDue: false,
          },
        ]
      : [],
  );
  const open = content.entries.flatMap((entry): PatrolItem[] => {
    const [title = '', published = ''] = [textOf(entry, 'title'), textOf(entry, 'publishedAt')];
    const isOld = NOTICE.test(title) && published < oldest && valueAt(entry, 'expires') === undefined;
    if (!isOld || withheld(entry, content.now) !== undefined) return [];
    return [
      {
        text: `${published.slice(0, 10)}发的「${title}」没有写到期，过了 ${days} 天`,
        where: placeText(content, entry),
        who: menders.of(content.display(entry.file.path)),
        isDue: true,
      },
    ];
  });
  return {
    id: 'notices',
    title: '过期的通知',
    rule: '通知、公告、公示过了期，要撤下或者写明到期。',
    items: [...open, ...over],
  };
}

const NOTICE = /通知|公告|公示|启事|通告/;

function placeText(content: Content, source: Source): string {
  const { line, column } = placeIn(source, 'title', 'name');
  return `${content.display(source.file.path)}:${line}:${column}`;
}
