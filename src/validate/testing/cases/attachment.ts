import { news } from '../articles.ts';
import type { Case } from './case.ts';

export const ATTACHMENT_CASES: Record<string, Case> = {
  A01: {
    tree: { 'news/a.md': news('附件:\n  - 文件: tongzhi.pdf\n') },
    at: 'news/a.md:7:9',
    message: '找不到附件「tongzhi.pdf」。附件与文章放在同一个文件夹里，别处的文件不读，读者点了打不开。',
    hint: '把文件放到文章所在的文件夹里，文件名一字不差（扩展名、大小写也要相同）。',
  },
  A02: {
    tree: { 'news/a/index.md': news(), 'news/a/tongzhi.pdf': '%PDF-1.7' },
    at: 'news/a/tongzhi.pdf:1:1',
    message: '没有一篇文章写到附件「tongzhi.pdf」。没有写到的文件不会发布，读者看不到。',
    hint: '在旁边那一篇的设置里写：「附件:」，下一行缩进两个空格，「- 文件: tongzhi.pdf」；不要了就删掉它。',
  },
};
