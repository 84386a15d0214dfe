import { expect, it } from 'vitest';
import { speakerPosts } from './speaker-posts.ts';

const POSITIONS = { speaker: { line: 3, column: 6 }, post: { line: 4, column: 5 } };

it.each<[name: string, value: Record<string, unknown>, line: number | undefined]>([
  ['one with a post', { speaker: '张三', post: '县委书记' }, undefined],
  ['one with two posts', { speaker: '张三', post: '县委副书记、县长' }, undefined],
  ['one with a list of posts', { speaker: '张三', post: ['县委副书记', '县长'] }, undefined],
  ['two and two posts on a line', { speaker: '张三、李四', post: '县委书记、县长' }, undefined],
  ['two lists', { speaker: ['张三', '李四'], post: ['县委书记', '县长'] }, undefined],
  [
    'groups',
    {
      speaker: [
        { name: '张三', post: '县委书记' },
        { name: '李四', post: '县长' },
      ],
    },
    undefined,
  ],
  ['two and one post', { speaker: ['张三', '李四'], post: '县委书记' }, 4],
  ['two and three posts', { speaker: '张三、李四', post: '县委书记、县委副书记、县长' }, 4],
  ['nobody has a post', { speaker: '张三' }, 3],
  ['one of two has a post', { speaker: [{ name: '张三', post: '县委书记' }, { name: '李四' }] }, 3],
  ['posts in both places', { speaker: [{ name: '张三', post: '县委书记' }], post: '县委书记' }, 4],
  ['no speech', {}, undefined],
  ['no name, which is reported elsewhere', { speaker: 2026, post: '县委书记' }, undefined],
])('%s', (_, value, line) => {
  const found = speakerPosts(value, POSITIONS, true);
  expect(found.map((each) => [each.code, each.line])).toEqual(line === undefined ? [] : [['D22', line]]);
});
