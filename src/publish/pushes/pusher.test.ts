import { userInfo } from 'node:os';
import { expect, it } from 'vitest';
import { pusher, pusherText } from './pusher.ts';

const account = userInfo().username;

it.each([
  [undefined, { account }, account],
  ['王编辑', { account, editor: '王编辑' }, `王编辑（${account}）`],
  ['  wang\n\u001b[31m"}\u202e ', { account, editor: 'wang [31m"}' }, `wang [31m"}（${account}）`],
  [' \n ', { account }, account],
  ['13812345678', { account, editor: '***********' }, `***********（${account}）`],
])('who pushed with the key of %j', (editor, who, text) => {
  expect(pusher(editor)).toEqual(who);
  expect(pusherText(pusher(editor))).toBe(text);
});

it('a name of a key is as long as a line takes', () => {
  expect(pusher('长'.repeat(5000)).editor!.length).toBeLessThan(50);
});
