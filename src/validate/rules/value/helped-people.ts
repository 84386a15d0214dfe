import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import type { ValueRule } from '../rule.ts';

/** Of two letters or more, and no place by its last one. */
const NAME = '\\p{Script=Han}{1,3}[^\\P{Script=Han}组村镇乡区队路街点校湾坪]';

/** 「张大爷」, 「王秀英、李国强等 5 户」, 「陈某家」. */
const WHO = new RegExp(
  `\\p{Script=Han}(?:大爷|大娘|大妈|大叔|大婶|大伯|奶奶|爷爷|婆婆|阿姨|嫂子|某)|(?:${NAME}[、和])+${NAME}等?\\s*[\\d两]*\\s*(?:[户人名位家]|老人)`,
  'u',
);

/** S05: a card says where it helps and how many, not whom. */
export const helpedPeople: ValueRule = ({ cards }, positions) =>
  fieldsOfEach(cards).flatMap(({ reach }, index): Finding[] => {
    if (typeof reach !== 'string' || !WHO.test(reach)) return [];
    const path = `cards.${index}.reach`;
    return [finding('S05', {}, positions[path] ?? FILE_START, path)];
  });
