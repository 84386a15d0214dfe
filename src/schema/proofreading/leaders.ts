import { z } from 'zod';
import { day, field, text } from '../field.ts';

/** A post, and from when to when somebody held it. */
const heldPost = z.strictObject({
  name: field('名称', '职务的全称。', text(), '云岭县委书记'),
  from: field('从', '哪一天任职的。', day(), '2021-06-18'),
  to: field('到', '哪一天免职的；还在任上的不写。', day().optional(), '2026-08-02'),
});

/** Somebody whose posts have to be written right. */
export const leaderSchema = z.strictObject({
  name: field('姓名', '姓名。', text(), '梁远舟'),
  posts: field('职务', '担任过的职务，一个一条「- 」，和起止日期。', z.array(heldPost).min(1)),
});
export type LeaderData = z.infer<typeof leaderSchema>;

/** content/people.yaml: leaders in the order in which they are named, with their posts. */
export const leadersSchema = z.strictObject({
  leaders: field('领导', '按排名先后写，一人一条「- 」。同时在任的，稿件里也要照这个先后。', z.array(leaderSchema)),
});
export type LeadersData = z.infer<typeof leadersSchema>;
