import { news, settingsText } from '../articles.ts';
import type { Case } from './case.ts';

export const YAML_CASES: Record<string, Case> = {
  Y01: {
    tree: { 'news/a.md': settingsText('标题: 开会\n发布时间: 2026-07-01\n来源：县委\n') },
    at: 'news/a.md:4:3',
    message: '「来源」后面是全角冒号「：」。全角冒号不起作用，这一项读不出来。',
    hint: '改成半角冒号加一个空格：「来源:」，值另起一行，缩进两个空格，写成「名称: 县委」。',
  },
  Y02: {
    tree: { 'news/a.md': settingsText('title: 开会\npublishedAt: 2026-07-01\nsource:\n\tname: 县委\n') },
    at: 'news/a.md:5:1',
    message: '行首用了制表符（Tab）缩进。这里只认空格，用制表符就分不清层次。',
    hint: '删掉制表符，每一层用两个空格。',
  },
  Y03: {
    tree: { 'news/a.md': news('subtitle: "记双河村\neditor: 王\n') },
    at: 'news/a.md:6:11',
    message: '引号（"）只有开头，没有收尾。后面的内容都会被当成这一项的文字。',
    hint: '在这一项的末尾补上 "；文字里的引号请用中文引号“”。',
  },
  Y04: {
    tree: { 'news/a.md': 'title: 开会\npublishedAt: 2026-07-01\nsource:\n  name: 县委\n---\n正文一段。\n' },
    at: 'news/a.md:1:1',
    message: '文件开头没有「---」一行。没有它，标题、时间、来源都会被当成正文。',
    hint: '设置的前后各加一行「---」（三个半角减号，单独一行），前一行放在文件的最前面。',
  },
  Y05: {
    tree: { 'news/a.md': '---\ntitle: 开会\npublishedAt: 2026-07-01\nsource:\n  name: 县委\n\n同志们：\n' },
    at: 'news/a.md:6:1',
    message: '前面的设置没有用「---」一行收尾。分不清哪里是设置、哪里是正文。',
    hint: '在设置的最后一行下面，单独一行写「---」（三个半角减号）。',
  },
  Y06: {
    tree: { 'news/a.md': settingsText('title:无空格\npublishedAt: 2026-07-01\nsource:\n  name: 县委\n') },
    at: 'news/a.md:2:6',
    message: '「title:」后面缺少空格。没有空格，键和值会连成一段文字，读不出来。',
    hint: '冒号后面加一个空格：「title: 无空格」。',
  },
  Y07: {
    tree: { 'news/a.md': news('subtitle: "重要"讲话\n') },
    at: 'news/a.md:6:15',
    message: '这里的写法读不出来：引号收尾之后还有文字。写法有误，这一项用不上，还会带累后面的内容。',
    hint: '文字里的引号改用中文引号“”，外面不加引号：“重要”讲话。',
  },
  Y08: {
    tree: { 'news/a.md': news('摘药: 一句话\n') },
    at: 'news/a.md:6:1',
    message: '「动态」的设置里没有「摘药」这一项。写错的键不起作用，内容会悄悄丢掉。',
    hint: '您是不是要写「摘要」？不需要就删掉这一行。',
  },
  Y09: {
    tree: { 'news/a.md': news('title: 散会\n') },
    at: 'news/a.md:6:1',
    message: '「title」写了两遍，第一遍在第 2 行。两个值只能用一个，另一个会悄悄丢掉。',
    hint: '留下正确的一个，删掉另一个。',
  },
  Y10: {
    tree: { 'news/a.md': news('标题: 散会\n') },
    at: 'news/a.md:6:1',
    message: '「标题」和第 2 行的「title」是同一项。两个值只能用一个，另一个会悄悄丢掉。',
    hint: '中文键、英文键留一个，删掉另一个。',
  },
  Y11: {
    tree: { 'glossary.yaml': '名词: 四议两公开\n' },
    at: 'glossary.yaml:1:1',
    message: '整个文件应当是一条一条的列表。结构不对，内容就读不出来。',
    hint: '每一条以「- 」开头，如「- 名词: …」，这一条的其他各项另起一行，缩进两个空格。',
  },
  Y12: {
    tree: { 'news/a.md': news('subtitle: *重要*\n') },
    at: 'news/a.md:6:11',
    message: '值以「&」「*」或「!」开头。这三个符号在 YAML 里有特殊意义（锚点、引用、标签），后面的文字会被误读。',
    hint: '整段加上半角引号："*重要*"；不是文字就删掉。',
  },
  Y13: {
    tree: { 'news/a.md': news('subtitle: 打造 #云岭#\n') },
    at: 'news/a.md:6:14',
    message: '「#云岭#」被当成了注释。空格后面的「#」在 YAML 里表示注释，从它起的文字都不会显示。',
    hint: '整段加上半角引号："打造 #云岭#"；真是注释就在「#」后面空一格。',
  },
  Y14: {
    tree: { 'news/a.md': settingsText('title: 开会\npublishedAt: 2026-07-01\nsource:\n　　name: 县委\n') },
    at: 'news/a.md:5:1',
    message: '行首是全角空格（U+3000），不是半角空格。它看起来像空格，在这里却会当成文字，这一项读不出来。',
    hint: '删掉它，打半角空格，和同一层对齐：「name: 县委」。输入法里的「全角」要先换成「半角」。',
  },
  Y15: {
    tree: { 'news/a.md': settingsText('标题 = 开会\n发布时间: 2026-07-01\n来源:\n  名称: 县委\n') },
    at: 'news/a.md:2:4',
    message: '「标题」后面是「=」，不是冒号。键和值之间只认半角冒号，这一项读不出来。',
    hint: '改成半角冒号加一个空格：「标题: 开会」。',
  },
  Y18: {
    tree: { 'news/a.md': news('', '---\ntitle: 学习\n---\n正文。\n') },
    at: 'news/a.md:7:1',
    message: '从这一行起是又一份设置，会当成正文印出来。一篇文章只有开头的一份设置，一个文件只放一篇文章。',
    hint: '要的几项合到文件开头的设置里，这里删掉；是另一篇文章的，连正文移到它自己的文件里。',
  },
  Y16: {
    tree: { 'glossary.yaml': '-名词: 四议两公开\n  解释: 村里办大事的办法。\n' },
    at: 'glossary.yaml:1:1',
    message: '「-」后面缺少空格。没有空格，这一条就不是列表里的一条，读不出来。',
    hint: '减号后面加一个空格：「- 名词: 四议两公开」。',
  },
  Y17: {
    tree: { 'site.yaml': '网站名称: 云岭先锋\n域名: https://a.cn\n导航:\n  - 首页: /\n  - 承诺: /pledges/\n' },
    at: 'site.yaml:4:5',
    message: '「导航」的一条要写成两行，现在是「首页: /」。冒号前面要写是哪一项，不能直接写内容。',
    hint: '写成两行：「- 文字: 首页」，下一行与它的第一个字对齐：「地址: /」；后面几条也这样写。',
  },
  Y20: {
    tree: { 'news/a.md': news(`关键词: ${'['.repeat(50)}\n`) },
    at: 'news/a.md:6:1',
    message: '这里一层套一层，超过了 20 层。设置没有这么写的，读它会拖慢所有人的发布，所以这一部分没有读。',
    hint: '删掉多余的「- 」「[」「{」，让同一层的各行左边对齐。',
  },
};
