import { news } from '../articles.ts';
import type { Case } from './case.ts';

export const TOPIC_CASES: Record<string, Case> = {
  C01: {
    tree: { 'topics/a.mdx': news('', 'import A from "a"\n\n正文\n') },
    at: 'topics/a.mdx:7:1',
    message: '专题里不能用 import。为了安全，内容里不能带程序。',
    hint: '删掉这一段；组件不用引入，直接写。如果是正文里的话，不要让一段以 import 开头。',
  },
  C02: {
    tree: { 'topics/a.mdx': news('', '一加一是 {1 + 1}\n') },
    at: 'topics/a.mdx:7:6',
    message: '专题里不能用花括号「{ }」。花括号里的内容会当程序执行。',
    hint: '属性写成 属性="值"；正文里要显示花括号，写成 \\{ 和 \\}。',
  },
  C03: {
    tree: { 'topics/a.mdx': news('', '<Crad title="a" href="/" />\n') },
    at: 'topics/a.mdx:7:1',
    message: '没有「<Crad>」这个组件。不认识的组件显示不出来。',
    hint: '您是不是要写「Card」？可以用：Card、EntryList、Figure、Quote、Timeline、Event。',
  },
  C04: {
    tree: { 'topics/a.mdx': news('', '<Card title="a" herf="/" />\n') },
    at: 'topics/a.mdx:7:17',
    message: '<Card> 没有「herf」属性。写错的属性不起作用。',
    hint: '您是不是要写「href」？可以用：title、href。',
  },
  C05: {
    tree: { 'topics/a.mdx': news('', '<Card title="a" />\n') },
    at: 'topics/a.mdx:7:1',
    message: '<Card> 缺少「href」属性。缺了它，这一块显示不完整。',
    hint: '加上 href="…"：链接到的站内地址或网址。',
  },
  C06: {
    tree: { 'topics/a.mdx': news('', '<EntryList kind="branchs" />\n') },
    at: 'topics/a.mdx:7:12',
    message: '<EntryList> 的「kind」不能写「branchs」。值不对，这一块显示不出内容。',
    hint: '可以写：branch、member、speech、news。',
  },
  C07: {
    tree: { 'topics/a.mdx': news('', '正文\n\n<Card title="a" href="/">\n\n没有收尾\n') },
    at: 'topics/a.mdx:9:1',
    message: '这里读不出来：<Card> 没有收尾。专题里的尖括号和花括号有特殊意义，写法有误整页都生成不了。',
    hint: '在它的内容后面补上「</Card>」，中间不隔开列表或引用；没有内容就把「>」写成「/>」。',
  },
  C08: {
    tree: { 'topics/a.mdx': news('', '<Event date="2026-07" title="a">x</Event>\n') },
    at: 'topics/a.mdx:7:1',
    message: '<Event> 没有放在 <Timeline> 里面。放在别处显示不成样子。',
    hint: '在它前面写一行「<Timeline>」，后面写一行「</Timeline>」，几个 <Event> 可以放在一起。',
  },
  C09: {
    tree: { 'topics/a.mdx': news('', '他说 <Quote by="甲">好</Quote> 。\n') },
    at: 'topics/a.mdx:7:4',
    message: '<Quote> 和文字写在了同一段里。它自成一块，夹在话中间，页面会断开。',
    hint: '让 <Quote> 另起一行，前后各空一行。',
  },
};
