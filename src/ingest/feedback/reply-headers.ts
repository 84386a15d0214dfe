import { metaOf } from '../../schema/field.ts';
import { REPLY_KEYS, type ReplyKey, replySchema } from '../../schema/kinds/feedback.ts';
import { isOptional } from '../../schema/shape.ts';
import { plainHeader } from '../pledges/header-words.ts';

/** What departments call the columns besides their labels. */
export const REPLY_HEADERS: Readonly<Record<ReplyKey, readonly string[]>> = {
  date: [
    '反映日期',
    '反映时间',
    '收到日期',
    '收到时间',
    '来信日期',
    '来信时间',
    '来电时间',
    '受理日期',
    '受理时间',
    '登记日期',
    '时间',
    'date',
  ],
  about: ['反映对象', '反映事项', '针对', '网址', '关于', '承诺编号', '事项编号', 'about'],
  category: ['反映类别', '反映类型', '诉求类型', '诉求类别', '类型', '性质', 'category'],
  matter: [
    '反映的情况',
    '反映情况',
    '反映问题',
    '反映内容摘要',
    '内容摘要',
    '主要内容',
    '问题摘要',
    '诉求内容',
    '内容',
    '摘要',
    'matter',
  ],
  reply: ['答复内容', '回复', '回复内容', '办理结果', '办理情况', '处理结果', '处理情况', 'reply'],
  repliedAt: ['答复时间', '回复日期', '回复时间', '办结日期', '办结时间', 'repliedat'],
  days: ['办理用时', '答复天数', '用时', '天数', 'days'],
  unit: ['回复单位', '办理单位', '承办单位', '责任单位', '答复部门', '承办部门', '单位', 'unit'],
};

/** Numbers of rows: nothing is printed of them. */
const NUMBERS: ReadonlySet<string> = new Set(['序号', '编号', 'no']);

/** Who said it, and how he or she is reached: nothing is published of them, whatever the settings say. */
const PERSONS =
  /^(?:(?:反映|来信|来电|投诉|咨询|求助|留言|诉求|举报|信访|申请|提出|联系|当事|本)?人(?:员)?(?:的)?(?:姓名|名称|电话|信息|身份|地址|住址|单位)?|群众(?:姓名|电话)?|姓名|称呼|网名|昵称|微信(?:号|名)?|qq号?|(?:联系)?(?:电话|手机)(?:号码?)?|联系方式|身份证(?:号码?)?|(?:家庭|详细)?(?:住址|地址)|邮箱|电子邮箱|性别|年龄|出生(?:日期|年月)?)$/;

const BY_NAME = new Map(
  REPLY_KEYS.flatMap((key) =>
    [labelOfReplyColumn(key), ...REPLY_HEADERS[key]].map((name): [string, ReplyKey] => [name, key]),
  ),
);

export function labelOfReplyColumn(key: ReplyKey): string {
  return metaOf(replySchema.shape[key]).label;
}

/** True for a header that is a label of ours. */
export function isLabelOfReply(header: string): boolean {
  const text = plainHeader(header);
  return REPLY_KEYS.some((key) => labelOfReplyColumn(key) === text);
}

/** Columns that a table has to have. */
export const REQUIRED_REPLY_KEYS = REPLY_KEYS.filter((key) => !isOptional(replySchema.shape[key]));

/** What a header means: a column, a number of rows, something about the person who said it, or nothing known. */
export function replyColumn(header: string): ReplyKey | 'number' | 'person' | undefined {
  const text = plainHeader(header);
  if (NUMBERS.has(text)) return 'number';
  return BY_NAME.get(text) ?? (PERSONS.test(text) ? 'person' : undefined);
}
