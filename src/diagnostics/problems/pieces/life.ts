import { shorten } from '../../../kernel/text-width.ts';
import { define } from '../definition.ts';

/** L: when something was published, was put right, and is over. */
export const LIFE_PROBLEMS = {
  L01: define<{ was: string; now: string; since: string }>({
    severity: 'error',
    title: '伪造发稿日期',
    what: ({ was, now, since }) => `发布时间从「${was}」改成了「${now}」，这一篇 ${since} 就已经公开`,
    why: '改一改日期，旧稿就成了新稿，上级检查按伪造发稿日期处理；读者看到的先后也错了。',
    fix: ({ was }) =>
      `改回「发布时间: ${was}」；内容有更新的，写「更新时间」；原来的日期确实写错了的，在「更正」里写明「发布时间」错在哪里，会登在文末。`,
    sample: { was: '2026-05-20 09:00', now: '2026-11-20 09:00', since: '2026-05-20' },
  }),
  L02: define<{ name: string; was: string; now: string }>({
    severity: 'error',
    title: '换个名字重发旧稿',
    what: ({ name, was, now }) => `以前的「${shorten(name, 60)}」发布时间是「${was}」，改名以后写成了「${now}」`,
    why: '同一篇稿件换个编号、换个日期再发一次，上级检查按伪造发稿日期处理。',
    fix: ({ was }) => `改回「发布时间: ${was}」；确实是另外一篇的，从「旧编号」里删掉以前的编号。`,
    sample: { name: 'news/20260520-peixun.md', was: '2026-05-20 09:00', now: '2026-11-20 09:00' },
  }),
  L03: define<{ count: number }>({
    severity: 'warning',
    title: '没有核对发布时间',
    what: () => '这份仓库只取了最近的历史，没有核对发布时间改没改过',
    why: '改过的发布时间要和以前的比，才看得出来；推送的时候服务器会核对。',
    fix: () => '取全历史：git fetch --unshallow；自动检查里，把取历史的深度设为 0。',
    sample: { count: 1 },
  }),
  L04: define<{ expires: string; publishedAt: string }>({
    severity: 'error',
    title: '到期的日子早于发布时间',
    what: ({ expires, publishedAt }) => `「到期」${expires} 不晚于发布时间 ${publishedAt}`,
    why: '还没有发布就到期，读者一天也看不到。',
    fix: () => '把「到期」改成发布以后的一天：到了那一天，网址上只留一句说明。',
    sample: { expires: '2026-05-01', publishedAt: '2026-05-20' },
  }),
  L05: define<{ date: string; publishedAt: string }>({
    severity: 'error',
    title: '更正早于发布时间',
    what: ({ date, publishedAt }) => `更正的日期 ${date} 早于发布时间 ${publishedAt}`,
    why: '更正是发布以后的事；发布以前的改动不用写。',
    fix: () => '改对更正的日期；发布以前就改好的，删掉这一条。',
    sample: { date: '2026-05-01', publishedAt: '2026-05-20' },
  }),
};
