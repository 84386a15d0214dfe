import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { UNFILLED } from '../../../kernel/fill-in.ts';
import { speakersWithPosts, speechSchema } from '../../../schema/kinds/speech.ts';
import type { ValueRule } from '../rule.ts';

/** D22: everybody who spoke has a post, and it can be told whose each is. */
export const speakerPosts: ValueRule = (value, positions) => {
  if (value['speaker'] === undefined) return [];
  const speakers = speechSchema.shape.speaker.safeParse(value['speaker']);
  const posts = speechSchema.shape.post.safeParse(value['post']);
  // What is no name or no post has a finding of its schema.
  if (!speakers.success || !posts.success || speakersWithPosts(speakers.data, posts.data)) return [];
  const names = speakers.data.map(({ name }) => name);
  // A name that is still to be filled in has a finding of its own.
  if (names.some((name) => UNFILLED.test(name))) return [];
  const path = posts.data ? 'post' : 'speaker';
  const at = positions[path] ?? positions[`key:${path}`] ?? FILE_START;
  return [finding('D22', { names, posts: posts.data?.join('、') }, at, path)];
};
