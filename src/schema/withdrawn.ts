import { z } from 'zod';
import { field, texts } from './field.ts';

/** Why something was taken back; '' where no reason is given. Undefined: it was not. */
export const withdrawn = () =>
  field(
    '撤稿',
    '已经发布的要撤下：写上原因，会印在原来的网址上。推送以后，网页、图片和搜索里的文字都从服务器上删去，别处指向它的链接变成普通文字。',
    z.preprocess(reasonOf, z.string().trim().optional()),
    '内容有误，核实后重新发布',
  );

/** A flag in place of a reason says only whether something was taken back. */
function reasonOf(value: unknown): unknown {
  if (value === true || value === '是') return '';
  return value === false || value === '否' ? undefined : value;
}

/** Ids under which something was published before. */
export const former = () =>
  field(
    '旧编号',
    '改过编号（文件名或文件夹名）的，写上以前的编号，可以写几个；旧网址会转到新网址。',
    texts().optional(),
    '[tong-shui]',
  );

/** What `publish:withdraw` has written down of one withdrawal; it holds as if 撤稿 stood in the file. */
export interface WithdrawalOrder {
  /** Below the site's root; `/comments/<id>/`, `/reports/<id>/` for what has no page. */
  address: string;
  /** '' where none is given. */
  reason: string;
  /** SHA-256 of the title: under another id it is the same piece. Undefined where it has none. */
  titleDigest: string | undefined;
}
