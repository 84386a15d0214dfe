import { z } from 'zod';
import { entryShape } from '../entry.ts';
import { field, flag, listed, text, textOrTexts, time } from '../field.ts';

/** 讲话: a leader's speech. */
export const speechSchema = z.strictObject({
  ...entryShape,
  speaker: field(
    '讲话人',
    '讲话人姓名；几个人讲的，一人一条，各写姓名和职务。',
    z.preprocess(
      speakersOf,
      z
        .array(
          z.strictObject({
            name: field('姓名', '讲话人姓名。', text(), '梁远舟'),
            post: field('职务', '这一位讲话时的职务。', text().optional(), '县委书记'),
          }),
        )
        .min(1),
    ),
    '梁远舟',
  ),
  post: field('职务', '讲话人讲话时的职务；几个人讲的，写在各人名下。', textOrTexts().optional(), '县委书记'),
  occasion: field('场合', '会议或活动的名称。', text(), '全县创先争优推进会'),
  date: field('日期', '讲话的日期。', time(), '2026-06-30'),
  place: field('地点', '讲话的地点。', text().optional(), '县委礼堂'),
  transcript: field('录音整理', '写 true 则注明「根据录音整理，未经本人审阅」。', flag().optional(), 'true'),
});

/** Names on one line, or a list of names, as speakers without posts. */
function speakersOf(value: unknown): unknown {
  const named = (item: unknown) => (typeof item === 'string' ? { name: item } : item);
  if (typeof value === 'string') return listed(value).map(named);
  return Array.isArray(value) ? value.map(named) : value;
}

export interface SpeakerWithPost {
  name: string;
  post: string;
}

/** Whoever spoke, each with a post; undefined where it cannot be said which post is whose. */
export function speakersWithPosts(
  speakers: readonly { name: string; post?: string | undefined }[],
  posts: readonly string[] = [],
): SpeakerWithPost[] | undefined {
  const hasOwn = speakers.some(({ post }) => post !== undefined);
  if (hasOwn === posts.length > 0) return undefined;
  const all = hasOwn ? speakers.map(({ post }) => post) : postsFor(speakers.length, posts);
  const found = speakers.flatMap(({ name }, index) => (all[index] === undefined ? [] : [{ name, post: all[index] }]));
  return all.length === speakers.length && found.length === speakers.length ? found : undefined;
}

/** 「县委副书记、县长」 are two posts of one speaker, or the posts of two. */
function postsFor(speakers: number, posts: readonly string[]): readonly string[] {
  if (speakers === 1) return [posts.join('、')];
  return posts.length === 1 ? listed(posts[0]!) : posts;
}
