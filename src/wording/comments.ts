import { commentSchema } from '../schema/kinds/comment.ts';
import { labelOf } from '../schema/shape.ts';

/** What leaders said about units, members and pledges. */
export const COMMENT_TEXTS = {
  title: '领导点评',
  count: (count: number) => `${count} 条`,
  form: (form: string) => `${form}点评`,
  target: '点评对象',
  person: (name: string, post: string) => (post === '' ? name : `${name}　${post}`),
  achievements: labelOf(commentSchema, 'achievements'),
  problems: labelOf(commentSchema, 'problems'),
  directions: labelOf(commentSchema, 'directions'),
  full: '点评全文',
  pledge: (board: string, id: string) => `${board}第 ${id} 项`,
} as const;
