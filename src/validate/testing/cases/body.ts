import { news, unit } from '../articles.ts';
import type { Case } from './case.ts';

export const BODY_CASES: Record<string, Case> = {
  B01: {
    tree: { 'news/a.md': news('', '# 开会\n\n正文\n') },
    at: 'news/a.md:7:1',
    message: '正文里用了一级标题「# 」。一级标题是文章的题目，一页只能有一个。',
    hint: '小标题从「## 」写起；如果这就是题目，写到开头的「标题」里。',
  },
  B02: {
    tree: { 'news/a.md': news('', '## 起因\n\n正文\n\n#### 经过\n') },
    at: 'news/a.md:11:1',
    message: '标题从第 2 级跳到了第 4 级。目录和读屏软件会把层次读错。',
    hint: '改成「### 」。',
  },
  B03: {
    tree: { 'news/a.md': news('', '换<br>行\n') },
    at: 'news/a.md:7:2',
    message: '正文里有 HTML 代码「<br>」。为了安全，网页代码一律不执行，也不显示。',
    hint: '删掉代码，用 Markdown 的写法；要显示小于号，写成「\\<」。',
  },
  B04: {
    tree: { 'news/a.md': news('', '点[这里](java&#115;cript:alert(1))\n') },
    at: 'news/a.md:7:2',
    message: '链接「javascript:alert(1)」不是网页地址。这类地址能在读者的手机上执行代码或打开别的程序。',
    hint: '只能链接到 http://、https:// 开头的网址、站内地址、邮箱（mailto:）和电话（tel:）。',
  },
  B05: {
    tree: { 'news/a.md': news('', '见[动态](/nwes/)\n') },
    at: 'news/a.md:7:2',
    message: '站内没有「/nwes/」这个地址。读者点了会看到「页面不存在」，检查会记一条死链。',
    hint: '您是不是要写「/news/」？',
  },
  B06: {
    tree: { 'news/a.md': news('', '见[下文](#起应)\n\n## 起因\n\n正文\n') },
    at: 'news/a.md:7:2',
    message: '没有「#起应」对应的小标题。读者点了不动。',
    hint: '您是不是要写「#起因」？',
  },
  B07: {
    tree: { 'news/a.md': news('', '他说**“重要”，**的话。\n') },
    at: 'news/a.md:7:3',
    message:
      '「**“重要”，**」的星号会原样显示，文字不会加粗。加粗的星号要成对，而且里侧挨着引号、逗号这样的标点、外侧挨着文字时不起作用。',
    hint: '把引号、逗号移到星号外面，如「“**重要**”，」；星号是用来隐去名字的，改成「××」或「某」；要显示星号本身，写成「\\*\\*」。',
  },
  B08: {
    tree: { 'news/a.md': news('', '见 https://example.cn/a文件\n') },
    at: 'news/a.md:7:3',
    message: '网址「https://example.cn/a文件」把后面的汉字也算了进去。读者点了会打不开。',
    hint: '写成「<https://example.cn/a>」；后面的汉字也是网址的，写成「<https://example.cn/a文件>」。',
  },
  B09: {
    tree: { 'news/a.md': news('', '') },
    at: 'news/a.md:6:1',
    message: '文章没有正文。读者点开只有一个标题，检查会记一个空页。',
    hint: '在第二个「---」下面写正文；还没写好就加一行「draft: true」。',
  },
  B10: {
    tree: { 'news/a.md': news('', '见[网站](www.example.cn)\n') },
    at: 'news/a.md:7:2',
    message: '链接「www.example.cn」的地址没有写全。没写全的地址会跟着页面的位置变，读者点了打不开，或者被带到别处。',
    hint: '您是不是要写「https://www.example.cn」？站外网址写全，以 https:// 开头，接着写域名；站内地址以「/」开头和结尾，如 /branches/shuanghe-qushui/；邮箱写在「mailto:」后面，电话写在「tel:」后面，如 tel:0700-6612380。',
  },
  B15: {
    tree: { 'news/a.md': news('', '甲。\n\n-修渠\n-修路\n') },
    at: 'news/a.md:9:1',
    message:
      '「-修渠」起的 2 行看起来是列表，现在会当成普通文字。记号后面少了空格，用了全角的记号，表格少了表头下面的一行，或者中间空了行，记号会原样显示出来。',
    hint: '写成「- 修渠」，其余各行照样；运行 npm run fix 可以一次改好。',
  },
  B16: {
    tree: { 'news/a.md': news('', '一、提高认识\n\n要学。\n\n二、抓好落实\n\n要干。\n') },
    at: 'news/a.md:7:1',
    message:
      '「一、提高认识」看起来是小标题，这一篇里一共 2 处。现在它是普通的一段：小标题进不了目录，编号对不齐，页码夹在正文里，分隔线是一串记号。',
    hint: '写成「## 一、提高认识」，运行 npm run fix 可以一次改好；本来就是一段话的，不用改。',
  },
  B17: {
    tree: { 'news/a.md': news('', '见![[huichang.jpg]]。\n') },
    at: 'news/a.md:7:2',
    message:
      '「![[huichang.jpg]]」看起来是链接或图片，现在会原样显示出来。方括号和圆括号要挨着，里面要有文件名或者网址。',
    hint: '写成「![…](huichang.jpg)」。',
  },
  B18: {
    tree: { 'news/a.md': news('', '甲[^3]。\n') },
    at: 'news/a.md:7:2',
    message: '「[^3]」没有对应的脚注。脚注的标记和注文要成对。',
    hint: '在文末另起一行写「[^3]: 注文」；不是脚注的，写成「\\[^3]」。',
  },
  B20: {
    tree: { 'news/a.md': news('', '甲。\n\n```\n乙。\n') },
    at: 'news/a.md:9:1',
    message: '从「```」起的文字会当成程序代码，用小字原样印出来。「```」要成对，后面也不写别的字；文章里多半用不着它。',
    hint: '删掉「```」；要分隔上下文，写一行「---」；要引用，行首写「> 」。',
  },
  B19: {
    tree: { 'news/a.md': news('', '同志们:今天,我们开会;要学,要干,要看!\n') },
    at: 'news/a.md:7:4',
    message:
      '汉字之间用了半角标点，如「同志们:今天,我」，这一篇里一共 6 处。半角标点占的地方窄，排出来疏密不匀，也不合标点用法的国家标准。',
    hint: '改成全角的「，。；：？！」；运行 npm run fix 可以一次改好，引号里的不动。',
  },
  B21: {
    tree: { 'news/a.md': news('', '甲。\n\n##\n\n乙。\n') },
    at: 'news/a.md:9:1',
    message: '「##」后面没有字，是一个空的小标题。目录里会多出空的一行，读屏软件也读不出来。',
    hint: '小标题和「## 」写在同一行；不要的删掉这一行。',
  },
  B22: {
    tree: { 'news/a.md': news('', '这是 __重点__ 工作。\n') },
    at: 'news/a.md:7:4',
    message: '「__重点__」的下划线会原样显示出来，文字不会加粗。名字、文件名和填空里都有下划线，所以它只是一个字。',
    hint: '要加粗的写成「**重点**」；本来就有下划线的，不用改。',
  },
  S01: {
    tree: { 'news/a.md': news('', '请打13812345678\n') },
    at: 'news/a.md:7:3',
    message: '这里有一个手机号码。手机号码是个人信息，不得公开。',
    hint: '删掉，改用办公固定电话；确需出现时隐去中间四位，写成 138****1234 的样子。不是手机号码的，在前面写明是什么（如「编号」），或者在后面写上单位（如「元」「户」）。',
  },
  S02: {
    tree: { 'news/a.md': news('', '身份证11010519491231002X\n') },
    at: 'news/a.md:7:4',
    message: '这里有一个身份证号码。身份证号码是个人信息，不得公开。',
    hint: '删掉。',
  },
  S03: {
    tree: { 'news/a.md': news('', '卡号6222020200000000006\n') },
    at: 'news/a.md:7:3',
    message: '这里有一个银行卡号。银行卡号是个人信息，不得公开。',
    hint: '删掉。',
  },
  S04: {
    tree: { 'units/a.yaml': unit('柳林镇党委', 'address: 云岭县柳林镇3栋2号\n') },
    at: 'units/a.yaml:4:10',
    message: '地址写到了村组、楼栋或门牌。个人住址不得公开，单位地址写到乡镇（街道）为止。',
    hint: '删去乡镇（街道）以下的部分。',
  },
  B12: {
    tree: { 'news/a.md': news('', `${'好'.repeat(20_001)}\n`) },
    at: 'news/a.md:7:1',
    message: '这一段有 20001 个字符连成一行，一行最多 20000 个。手机打不开这样的页面，检查也要很久。',
    hint: '分成几段，段与段之间空一行。',
  },
  B13: {
    tree: { 'news/a.md': news('', '| 村 | 户 |\n|---|---|\n| 双河 | 3 | 已完成 |\n') },
    at: 'news/a.md:9:10',
    message: '表头有 2 格，这一行有 3 格，从「已完成」起的不会显示。多出来的格子没有自己的列，读者看不到。',
    hint: '给表头补上一列，或者删去多余的「|」；文字里要用竖线，写成「\\|」。',
  },
};
