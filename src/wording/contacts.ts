import { unitSchema } from '../schema/kinds/unit.ts';
import { labelOf } from '../schema/shape.ts';

/** The page of contact points and pairs, and what other pages say of them. */
export const CONTACT_TEXTS = {
  column: '联系点和结对共建',
  intro: '领导联系哪个单位、到过几次，哪两个单位结对、一起办什么事，都在这里。',
  empty: '还没有登记联系点和结对共建。',
  points: labelOf(unitSchema, 'contactPoints'),
  pairs: labelOf(unitSchema, 'twinned'),
  leadersNote: (leaders: number) => `${leaders} 名领导，按姓名读音排列`,
  pairsNote: (count: number) => `${count} 对，新结的在前`,
  since: (day: string) => `${day}起`,
  visits: (count: number) => (count === 0 ? '今年还没有到过' : `到点 ${count} 次`),
  visitDays: (days: readonly string[]) => `到点日期：${days.join('、')}`,
  and: '与',
} as const;
