import type { PersonalHit } from '../../../kernel/privacy/facts/find-personal.ts';

/** Where a text of a sample stands. */
export type SamplePlace = 'article' | 'topic' | 'unit' | 'site' | 'ledger' | 'pledges' | 'name';

/** A file with a number of somebody in it, or one that only looks so. */
export interface Sample {
  /** The form of the number, or the kind of its look-alike. */
  form: string;
  /** Undefined for a look-alike. */
  kind?: PersonalHit['kind'];
  place: SamplePlace;
  /** The file's text; its path for a name. */
  text: string;
  /** Where the number begins, from 1; undefined where the format has cells. */
  line?: number;
  /** The digits, which no message may repeat. */
  digits: string;
}

/** An article with this body; every sample has the same settings. */
export function article(body: string): string {
  return `---\n标题: 走访记\n发布时间: 2026-07-01 09:00\n来源:\n  名称: 县委组织部\n---\n${body}\n`;
}

export const HEADERS = ['编号', '承诺主体', '承诺事项', '完成标准', '完成时限', '责任人'];

/** A ledger of one row; `more`: columns behind the usual ones, by their headers. */
export function ledger(changed: Readonly<Record<string, string>>): string {
  const row: Record<string, string> = {
    编号: '1',
    承诺主体: 'gongwei',
    承诺事项: '老街装路灯',
    完成标准: '60 盏都亮',
    完成时限: '2026-12-31',
    责任人: '严守正',
    ...changed,
  };
  return `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`;
}

/** The line on which a stretch of a text begins. */
export function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}
