import { expect, it } from 'vitest';
import { Namesakes } from './namesakes.ts';

it.each([
  { name: 'one post', posts: ['村医', '村医'], numbers: [0, 0] },
  { name: 'the same in more words', posts: ['村医', '六合村村医', '六合村 村医'], numbers: [0, 0, 0] },
  { name: 'two posts', posts: ['村医', '护林员', '村医'], numbers: [0, 1, 0] },
  { name: 'no post is the first', posts: ['村医', '护林员', ''], numbers: [0, 1, 0] },
  { name: 'a post behind none', posts: ['', '村医', '护林员'], numbers: [0, 0, 1] },
])('$name', ({ posts, numbers }) => {
  const people = new Namesakes();
  expect(posts.map((post) => people.numberOf('cun', '张伟', post))).toEqual(numbers);
});

it('units and names are apart', () => {
  const people = new Namesakes();
  expect([
    people.numberOf('a', '张伟', '村医'),
    people.numberOf('b', '张伟', '护林员'),
    people.numberOf('a', '李伟', '会计'),
  ]).toEqual([0, 0, 0]);
  expect(people.postsOf('a', '张伟')).toEqual(['村医']);
});
