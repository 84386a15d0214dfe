import { shorten } from '../../kernel/text-width.ts';
import { define, didYouMean } from './definition.ts';

/** A: files beside an entry that it offers or shows. */
export const ATTACHMENT_PROBLEMS = {
  A01: define<{ name: string; reason: 'missing' | 'outside' | 'picture'; suggestion: string | undefined }>({
    severity: 'error',
    title: '附件不在文章旁边',
    what: ({ name, reason }) =>
      ({
        missing: `找不到附件「${shorten(name, 40)}」`,
        outside: `附件「${shorten(name, 40)}」不在文章所在的文件夹里`,
        picture: `「${shorten(name, 40)}」是图片，不是附件`,
      })[reason],
    why: '附件与文章放在同一个文件夹里，别处的文件不读，读者点了打不开。',
    fix: ({ name, reason, suggestion }) => {
      if (reason === 'picture') return `在正文里写 ![图上有什么](${name})，从「附件」里去掉。`;
      if (reason === 'outside') return '把文件复制到文章旁边，只写文件名。';
      return didYouMean(suggestion, '把文件放到文章所在的文件夹里，文件名一字不差（扩展名、大小写也要相同）。');
    },
    sample: { name: 'tongzhi.pdf', reason: 'missing', suggestion: 'tong-zhi.pdf' },
  }),
  A02: define<{ name: string }>({
    severity: 'warning',
    title: '附件没有用到',
    what: ({ name }) => `没有一篇文章写到附件「${shorten(name, 40)}」`,
    why: '没有写到的文件不会发布，读者看不到。',
    fix: ({ name }) => `在旁边那一篇的设置里写：「附件:」，下一行缩进两个空格，「- 文件: ${name}」；不要了就删掉它。`,
    sample: { name: 'tongzhi.pdf' },
  }),
};
