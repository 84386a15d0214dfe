import { expect, it } from 'vitest';
import { htmlTree } from '../ingest/body/markdown.ts';
import { signatureOf } from './signature.ts';

it.each([
  ['who signs and the date', '特此通知。\n\n中共云岭县委\n2026年7月1日', 2],
  ['two who sign', '特此通知。\n　　　　县委组织部\n　　　　县委宣传部\n　　　　2026年7月1日', 3],
  ['a date alone', '特此通知。\n\n二〇二六年七月一日', 1],
  ['above the notes', '通知[^1]。\n\n县委\n2026年7月1日\n\n[^1]: 注', 2],
  ['a sentence above the date', '水通了。\n\n2026年7月1日', 1],
  ['no date at the end', '特此通知。\n\n中共云岭县委', 0],
  ['a date in a sentence', '会议定于2026年7月1日。', 0],
  ['a list at the end', '- 甲\n- 2026年7月1日', 0],
])('%s', (_, body, count) => {
  expect(signatureOf(htmlTree(body, 'markdown')).size).toBe(count);
});
