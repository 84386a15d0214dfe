import { pinyinSlug } from '../kernel/slug.ts';
import { define, didYouMean } from './definition.ts';

/** R: what refers to something else, and what must be unique. */
export const REFERENCE_PROBLEMS = {
  R01: define<{ id: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '单位不存在',
    what: ({ id }) => `没有编号为「${id}」的单位`,
    why: '文章会找不到所属单位，单位页上也看不到它。',
    fix: ({ id, suggestion }) => didYouMean(suggestion, suggestion ? '' : `新建 content/units/${pinyinSlug(id) || '<编号>'}.yaml，或改成已有单位的编号。`),
    sample: { id: 'shuanghe', suggestion: 'shuanghe-cun' },
  }),
  R02: define<{ id: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '引用的文章不存在',
    what: ({ id }) => `没有编号为「${id}」的文章`,
    why: '读者会看到一条打不开的链接。',
    fix: ({ suggestion }) => didYouMean(suggestion, suggestion ? '' : '编号是文章的文件名或文件夹名，核对后改正，或者删掉。'),
    sample: { id: 'zheng-guilang', suggestion: 'zheng-guilan' },
  }),
  R03: define<{ title: string; other: string }>({
    severity: 'error',
    title: '标题重复',
    what: ({ title, other }) => `标题「${title}」与 ${other} 相同`,
    why: '同一篇稿件发了两次，或者读者分不清两篇。',
    fix: () => '删掉多余的一篇，或者改一个标题。',
    sample: { title: '渠水上了青石坡', other: 'content/news/a.md:2' },
  }),
  R04: define<{ title: string; other: string }>({
    severity: 'warning',
    title: '不同栏目的标题重复',
    what: ({ title, other }) => `标题「${title}」与 ${other} 相同`,
    why: '搜索和列表里两篇看起来一样。',
    fix: () => '确认不是重复发稿；能改就改一个标题。',
    sample: { title: '渠水上了青石坡', other: 'content/news/a.md:2' },
  }),
  R05: define<{ chain: string }>({
    severity: 'error',
    title: '上级单位绕成一圈',
    what: ({ chain }) => `上级单位绕成了一圈：${chain}`,
    why: '分不清谁是上级，单位页列不出来。',
    fix: () => '改正其中一个单位的「上级」。',
    sample: { chain: 'a → b → a' },
  }),
  R06: define<{ name: string; other: string }>({
    severity: 'error',
    title: '名词或别名重复',
    what: ({ name, other }) => `「${name}」与 ${other} 重复`,
    why: '同一个词有两种解释，读者不知道信哪个。',
    fix: () => '合并成一条，或者去掉重复的别名。',
    sample: { name: '四议两公开', other: 'content/glossary.yaml:5' },
  }),
  R07: define<{ id: string; choices: string }>({
    severity: 'error',
    title: '引用的编号不止一篇',
    what: ({ id, choices }) => `编号「${id}」有几篇文章：${choices}`,
    why: '分不清指哪一篇。',
    fix: ({ choices }) => `写成带类别的形式：${choices}。`,
    sample: { id: 'tongshui', choices: 'branches/tongshui 或 news/tongshui' },
  }),
  R08: define<{ name: string; other: string }>({
    severity: 'error',
    title: '单位名称重复',
    what: ({ name, other }) => `单位名称「${name}」与 ${other} 相同`,
    why: '读者分不清两个单位，统计也会出错。',
    fix: () => '删掉多余的一个，或者写全称加以区别。',
    sample: { name: '双河村党支部', other: 'content/units/a.yaml:1' },
  }),
  R09: define<{ id: string; reason: string }>({
    severity: 'error',
    title: '引用了不会发布的文章',
    what: ({ id, reason }) => `「${id}」${reason}，现在不会发布`,
    why: '发布出去就是一条打不开的链接。',
    fix: () => '等那一篇发布后再引用，或者先删掉这个链接。',
    sample: { id: '/news/kaihui/', reason: '是草稿' },
  }),
};
