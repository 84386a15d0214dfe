import { z } from 'zod';
import { tableOf } from '../../kernel/names.ts';
import { field, texts } from '../field.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../kinds/entry-kind.ts';

/** Days within which a column has something new, where content/site.yaml says nothing. */
export const USUAL_PATROL = {
  days: { news: 14, speech: 180, branch: 90, member: 90, topic: 365, board: 365 },
  /** A notice without 到期 is looked at after so many days. */
  noticeDays: 180,
  /** From so many percent of the same text on two pieces are one. */
  similar: 80,
} as const;

/** Columns whose age is told. */
export const PATROLLED_COLUMNS = [...ENTRY_KIND_NAMES, 'board'] as const;
export type PatrolledColumn = (typeof PATROLLED_COLUMNS)[number];

export const PATROLLED_NAMES: Readonly<Record<PatrolledColumn, string>> = {
  ...tableOf(ENTRY_KIND_NAMES, (kind) => ENTRY_KINDS[kind].label as string),
  board: '公示栏',
};

/** The part of content/site.yaml that says by what the site is looked over. */
export const patrolSchema = z.strictObject({
  days: field(
    '更新期限',
    '每个栏目多少天之内要有新的。',
    z
      .strictObject(
        tableOf(PATROLLED_COLUMNS, (column) =>
          field(
            PATROLLED_NAMES[column],
            `多少天之内要有新的，0 是不要求；不写则是 ${USUAL_PATROL.days[column]}。`,
            z.int().min(0).max(3650).optional(),
            String(USUAL_PATROL.days[column]),
          ),
        ),
      )
      .optional(),
  ),
  noticeDays: field(
    '通知期限',
    `标题里有通知、公告、公示、启事，又没有写「到期」的，多少天以后要看一看；不写则是 ${USUAL_PATROL.noticeDays}。`,
    z.int().min(0).max(3650).optional(),
    String(USUAL_PATROL.noticeDays),
  ),
  similar: field(
    '雷同',
    `两篇有百分之多少一样就列出来；不写则是 ${USUAL_PATROL.similar}。`,
    z.int().min(50).max(100).optional(),
    String(USUAL_PATROL.similar),
  ),
  hosts: field(
    '外链',
    '可以链接的网站，写域名，下一级的域名也算；写了，链接到别处的就列出来。',
    texts().optional(),
    '[gov.cn, people.com.cn]',
  ),
});
export type PatrolSettings = z.infer<typeof patrolSchema>;
