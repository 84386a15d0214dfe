import { branch, news, settingsText, unit } from '../articles.ts';
import { SITE_SETTINGS } from '../tree.ts';
import type { Case } from './case.ts';

export const VALUE_CASES: Record<string, Case> = {
  D01: {
    tree: { 'news/a.md': settingsText('标题: 开会\n发布时间: 2026-07-01\n') },
    at: 'news/a.md:1:1',
    message: '「来源」里缺少必填的「名称」（name）。缺了它，页面不完整，检查也通不过。',
    hint: '补上「来源:」和下一行缩进两个空格的「名称: …」。供稿单位或媒体。',
  },
  D02: {
    tree: { 'news/a.md': settingsText('标题: 2026\n发布时间: 2026-07-01\n来源:\n  名称: 县委\n') },
    at: 'news/a.md:2:5',
    message: '「标题」应当是文字，现在是数字「2026」。类型不对，页面上就显示不出来或显示错。',
    hint: '加上半角引号：「标题: "2026"」。',
  },
  D03: {
    tree: { 'news/a.md': news('updatedAt: "20260709"\n') },
    at: 'news/a.md:6:12',
    message: '「更新时间」的「20260709」不是日期的写法。读不出日期，就排不了先后，也不知道从哪天算起。',
    hint: '您是不是要写「2026-07-09」？写成「年-月-日」，年写四位数字；要写到几点，后面空一格写「时:分」（北京时间）。',
  },
  D04: {
    tree: { 'news/a.md': news('updatedAt: 2026-09-31\n') },
    at: 'news/a.md:6:12',
    message: '「更新时间」的「2026-09-31」在日历上不存在。错的日期会原样登在网页上。',
    hint: '核对原件，改成真实的日期和时间。',
  },
  D05: {
    tree: { 'news/a.md': news('updatedAt: 2026年6月30日\n') },
    at: 'news/a.md:6:12',
    message: '更新时间 2026-06-30 早于发布时间 2026-07-01。先更新后发布说不通，检查时会被当成伪造发稿日期。',
    hint: '核对两个时间；没有更新过就删掉「更新时间」。',
  },
  D06: {
    tree: { 'units/a.yaml': unit().replace('党委\nfield', '支部\nfield') },
    at: 'units/a.yaml:2:7',
    message: '「类型」不能写「支部」。统计和筛选按固定的说法归类，写法不同就归不进去。',
    hint: '您是不是要写「党支部」？可以写：党委、党总支、党支部、党组、党工委、工会、共青团、妇联、科协、工商联、残联、文联、红十字会。',
  },
  D07: {
    tree: {
      'units/liulin.yaml': unit(),
      'exemplars/branches/a/index.md': branch('荣誉:\n  - 名称: 先进\n    年份: 1800\n'),
    },
    at: 'exemplars/branches/a/index.md:11:9',
    message: '「年份」不能小于 1921。超出范围的值不是写错了，就是放错了地方。',
    hint: '核对后改正。',
  },
  D08: {
    tree: { 'site.yaml': 'name: 云岭先锋\ndomain: https://a.cn/xianfeng\n' },
    at: 'site.yaml:2:9',
    message: '「域名」的「https://a.cn/xianfeng」写法不对。写错了，读者点不开，也找不到人，检查时也对不上。',
    hint: '您是不是要写「https://a.cn」？只写到域名为止，写成「https://…」；后面不写路径、「?」和「#」，前面不写账号。',
  },
  D13: {
    tree: { 'news/a.md': '---\n标题: 题\n摘要: …\n发布时间: 2026-07-01\n来源:\n  名称: 县委\n---\n正文。\n' },
    at: 'news/a.md:3:5',
    message: '「摘要」还是「…」。「…」是模板和提示里留给您填的地方。',
    hint: '改成自己的内容；不需要这一项，就删掉这一行。',
  },
  D20: {
    tree: { 'appraisals/a.yaml': appraisal('{ 领域: 农村, 满意率: 0.9743, 来源: 县统计局 }') },
    at: 'appraisals/a.yaml:6:20',
    message: '「满意率」的「0.9743」不是百分比的写法。公布的比率要原样登出来，写法不清楚就会登错。',
    hint: '照公布的原文写，数字后面加「%」，在 0% 和 100% 之间；约数和文字写在正文里。',
  },
  D21: {
    tree: {
      'units/a.yaml': unit(),
      'appraisals/a.yaml': appraisal(
        '{ 单位: a, 发出: 40, 收回: 40, 有效: 40, 满意: 97%, 比较满意: 0, 基本满意: 0, 不满意: 0 }',
      ),
    },
    at: 'appraisals/a.yaml:6:42',
    message: '「满意」要写票数，现在是比率「97%」。比率不是票数，当成票数就会算出另一个满意率。',
    hint: '写票数；没有票数、只公布了满意率的，删掉各项票数，写「满意率」和「来源」。',
  },
  D22: {
    tree: {
      'speeches/a.md':
        '---\n标题: 在推进会上的讲话\n讲话人: [张三, 李四]\n职务: 县委书记\n场合: 推进会\n日期: 2026-06-30\n发布时间: 2026-07-01\n来源:\n  名称: 县委办\n---\n同志们：讲三点意见。\n',
    },
    at: 'speeches/a.md:4:5',
    message:
      '讲话人有 2 位（张三、李四），分不清职务「县委书记」各是谁的。讲话要登出讲话人当时的职务，张冠李戴是大错。',
    hint: '「职务」那一行删掉，一人一条：「讲话人:」下面写「- 姓名: 张三」，再下一行对齐「姓名」写「职务: …」，其余的人照样写。',
  },
  D28: {
    tree: { 'news/a.md': news().replace('开会', '会'.repeat(71)) },
    at: 'news/a.md:2:8',
    message: '「标题」有 71 个字，超过 64 个字。手机上要占四五行，列表、分享和搜索结果里只显示前面一截。',
    hint: '缩短；来历、时间和会议的全称写在「副题」或者正文里。',
  },
  D23: {
    tree: { 'news/a.md': news().replace('开会', '———') },
    at: 'news/a.md:2:8',
    message: '「标题」是「———」，里面没有一个字。读者看不出写的是什么，也搜不到。',
    hint: '写上真正的标题。',
  },
  D24: {
    tree: { 'news/a.md': news().replace('2026-07-01', '2062-07-01') },
    at: 'news/a.md:3:14',
    message:
      '「发布时间」是 2062-07-01，离现在一年多。没有到发布时间的，网站上一直看不到；一年以后的日期多半是年份打错了。',
    hint: '核对年份，写错了就改正；确实要等到那一天的，可以不改。',
  },
  D25: {
    tree: {
      'speeches/a.md': settingsText(
        '标题: 讲话\n讲话人: 梁远舟\n职务: 书记\n场合: 会\n日期: 2027-06-30\n发布时间: 2026-07-01\n来源:\n  名称: 县委办\n',
      ),
    },
    at: 'speeches/a.md:6:5',
    message: '「日期」是 2027-06-30，晚于发布时间 2026-07-01。还没有讲的话登不出来，两个里有一个写错了。',
    hint: '核对原件，改正「日期」或者「发布时间」。',
  },
  D26: {
    tree: { 'news/a.md': news('责任编辑: 王\n') },
    at: 'news/a.md:6:7',
    message: '「责任编辑」的「王」只有一个字，不是完整的姓名。读者不知道是谁；统计时，同一个姓的人会算成一个人。',
    hint: '照原件写全；两个字的姓名中间空了格的，也可以写成「王…」，中间不空。',
  },
  D27: {
    tree: { 'news/a.md': news('关键词: 学习 夜校\n') },
    at: 'news/a.md:6:6',
    message: '「关键词」里的「学习 夜校」算作一个词。空格分不开词，网页标签和检索里会把它们连成一个。',
    hint: '是几个词的，用顿号隔开：「学习、夜校」；本来就是一个词的，去掉空格。',
  },
  D35: {
    tree: {
      'units/liulin.yaml': unit(),
      'exemplars/branches/a/index.md': branch('引语:\n  话: 渠给谁看\n'),
    },
    at: 'exemplars/branches/a/index.md:10:6',
    message: '正文里没有「渠给谁看」这句话。印大了的话要有出处，读者往下读能找到。',
    hint: '从正文里一字不差地抄一句，标点也一样；正文里没有的话不能当引语。',
  },
  D40: {
    tree: { 'news/a.md': news('系列: 茶山上的二十年（下）\n') },
    at: 'news/a.md:6:5',
    message: '「系列」写的是「茶山上的二十年（下）」，看不出第几篇。不知道是第几篇，就排不出前一篇、后一篇。',
    hint: '写成「系列: 茶山上的二十年 第…篇」，「…」是第几篇。',
  },
  D42: {
    tree: { 'site.yaml': `${SITE_SETTINGS}icp: "12345678"\n` },
    at: 'site.yaml:3:6',
    message: '「ICP备案号」写的是「12345678」。页脚的备案号链接到备案网站，检查的人照着它查，写错了就查不到。',
    hint: '照备案时给的原样写：「…ICP备」，后面是数字和「号」，有「-1」这样的也写上。',
  },
  D43: {
    tree: { 'site.yaml': `${SITE_SETTINGS}mark: { picture: /biaoshi.png, href: "https://bszs.conac.cn/a" }\n` },
    at: 'site.yaml:3:18',
    message: 'public 文件夹里没有「/biaoshi.png」。页脚的标识会是一个空框。',
    hint: '把标识的图片放进 public 文件夹，文件名用小写字母。',
  },
  D41: {
    tree: {
      'units/a.yaml': unit(
        '甲党委',
        '先锋岗:\n  - { 名称: 一岗, 党员: 冯念华, 职责: 接件, 自: 2026-08-01 }\n  - { 名称: 一岗, 党员: 宋晚晴, 职责: 代办, 自: 2026-08-01 }\n',
      ),
    },
    at: 'units/a.yaml:6:11',
    message: '「先锋岗」里「一岗」写了两次，前面第 1 条就是。网页上会印两块一样的牌子，群众不知道以哪一块为准。',
    hint: '是同一个的，合成一条；是两个的，名称或职务写得不一样。',
  },
  D36: {
    tree: {
      'units/liulin.yaml': unit(),
      'exemplars/branches/a/index.md': branch('关键数字:\n  - 数值: "4.2"\n    说明: 新渠\n    画图: 是\n'),
    },
    at: 'exemplars/branches/a/index.md:12:9',
    message: '「4.2」不能一道一道画出来。一道算一个，要是 2 到 300 的整数；再多数不清。',
    hint: '去掉「画图」这一行，只印数字。',
  },
};

function appraisal(row: string): string {
  return `标题: 评议\n组织单位: 县委\n日期: 2026-07-10\n方式: 投票\n结果:\n  - ${row}\n`;
}
