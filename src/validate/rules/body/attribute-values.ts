import { finding } from '../../../diagnostics/issue.ts';
import { parseDatePart } from '../../../kernel/dates/written-time.ts';
import { PARTY_FIELD_ALIASES, PARTY_FIELD_NAMES } from '../../../schema/party-field.ts';
import type { ComponentAttribute } from '../../../schema/topic-components.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../../schema/kinds/entry-kind.ts';
import type { BodyRule } from '../rule.ts';
import { checkFilledAttributes } from '../used-components.ts';

/** C06: an attribute holds what it may hold. */
export const attributeValues: BodyRule = (body) =>
  checkFilledAttributes(body, ({ name, text, at, known }, component) => {
    const expected = expectedInstead(known, text);
    return expected === undefined ? undefined : finding('C06', { component, name, value: text, expected }, at);
  });

/**
 * What an attribute should hold instead, or undefined if its value will do. Units and pictures are looked up by the
 * site rules.
 */
function expectedInstead({ options, holds }: ComponentAttribute, value: string): string | undefined {
  if (options && !options.includes(value)) {
    const kind = ENTRY_KIND_NAMES.find((name) => ENTRY_KINDS[name].label === value);
    return kind === undefined ? `可以写：${options.join('、')}。` : `「${value}」写成「${kind}」。`;
  }
  if (holds === 'number' && !/^[1-9]\d{0,3}$/.test(value)) return '写一个整数，如 6。';
  if (holds === 'year' && !/^(?:19|20)\d{2}$/.test(value)) return '写四位数字的年份，如 2026。';
  if (holds === 'date' && parseDatePart(value) === undefined)
    return '写年月日，也可以只写年月或者年，要是真实的日期，如 2026-03-12、2026 年 3 月、2026 年。';
  if (holds === 'field' && ![...PARTY_FIELD_NAMES, ...Object.keys(PARTY_FIELD_ALIASES)].includes(value))
    return `可以写：${PARTY_FIELD_NAMES.join('、')}。`;
  return undefined;
}
