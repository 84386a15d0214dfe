import { pledgeSchema } from '../../schema/kinds/pledge.ts';
import { labelOf } from '../../schema/shape.ts';

/** What is said in texts that are made for other channels, and about them. */
export const CHANNEL_TEXTS = {
  saidBy: (who: string) => `——${who}`,
  noDomain: '网站设置里没有写域名（domain），发出去的人找不到这一页，所以没有做。',

  smsFigures: (total: number, kept: number, asOf: string) =>
    `承诺${total}项，已兑现${kept}项（${asOf.replace(' ', '')}）`,
  smsTotal: (total: number) => `承诺${total}项`,
  smsLength: (length: number) => `共 ${length} 个字（一条短信 70 个字，字母和标点一个算一个）。`,
  smsSigned: (name: string) => `${name}是签名；短信平台自己会加签名的，把它删掉。`,
  smsUnsigned: (left: number) => `签名放不下；短信平台要加的签名，最多还能有 ${left} 个字。`,
  smsTooLong: (address: number, title: number) =>
    `短信做不成：网址有 ${address} 个字，标题有 ${title} 个字，一条短信放不下，又不能截断。请换一个短一些的标题或者编号。`,

  minutes: (whole: number, isHalf: boolean) => (whole === 0 ? '半分钟' : `${whole} 分${isHalf ? '半' : ''}钟`),
  guangboHead: (title: string, letters: number, minutes: string) =>
    `【${title}　广播稿　共 ${letters} 字，约 ${minutes}。方括号里的不念；一行一句，空一行停一停。】`,
  guangboLength: (letters: number, minutes: string) => `共 ${letters} 字，每分钟 240 字，约 ${minutes}。`,
  guangboLong: (isBoard: boolean) =>
    isBoard
      ? '太长了，听的人记不住：可以加上 --unit 单位编号，一个村一个村地播。'
      : '一次播完太长，请分几次播，或者只播要紧的几段。',
  guangboPictures: (count: number) => `图片 ${count} 幅没有念；正文里提到图的地方请改一改。`,
  guangboSound: (length: string) => `广播.mp3 长 ${length}，声音是命令合成的：从头听一遍，念错的姓名、地名改了再播。`,
  guangboOpening: (site: string, isBoard: boolean) =>
    `各位乡亲，大家好。这里是${site}广播。${isBoard ? '下面播送公开承诺，请大家听一听，帮着监督。' : '下面播送一篇稿件。'}`,
  guangboClosing: (source: string, author: string | undefined) =>
    `刚才播送的稿件，来源是${source}${author === undefined ? '' : `，作者${author}`}。`,
  guangboPhone: (phone: string | undefined): string[] =>
    phone === undefined ? [] : [`有意见、有建议，请打监督电话：${phone}。再说一遍：${phone}。`],
  guangboEnd: '这次广播就到这里，谢谢大家。',
  guangboTally: (asOf: string, total: number, kept: number, overdue: number) =>
    `${asOf}，一共承诺${total}项，已经兑现${kept}项${overdue > 0 ? `，逾期${overdue}项` : ''}。`,
  guangboGroup: (name: string, count: number) => `${name}，承诺${count}项。`,
  guangboNth: (number: number) => `第${number}项`,
  guangboWho: (subject: string) => `${subject}承诺`,
  guangboStandard: (standard: string) => `做到什么程度：${standard}。`,
  guangboDue: (due: string) => `完成时限：${due}。`,
  guangboOwner: (owner: string) => `责任人：${owner}。`,
  guangboState: (state: string) => `现在的状态：${state}。`,

  boardFigures: (asOf: string, total: number, kept: number, overdue: number) =>
    `${asOf}，共承诺 ${total} 项，已兑现 ${kept} 项${overdue > 0 ? `，逾期 ${overdue} 项` : ''}。`,
  notes: '注释',
  recording: (isVideo: boolean, title: string) => `【${isVideo ? '录像' : '录音'}】${title}，请到网页上看`,
  pictureHere: (file: string) => `【这里放图片：${file}】`,
  pictureList: (files: readonly string[]) => `图片 ${files.length} 幅，按先后：${files.join('、')}`,
  sources: (source: string | undefined, author: string | undefined, editor: string | undefined) =>
    [source && `来源：${source}`, author && `作者：${author}`, editor && `责任编辑：${editor}`]
      .filter(Boolean)
      .join('　'),
  wholeAt: (address: string) => `网页：${address}`,
  briefingFonts:
    '版式按 GB/T 9704：电脑上没有方正小标宋简体、仿宋_GB2312、楷体_GB2312 的，Word 和 WPS 会用别的字体代替，请装上再打印。',
  briefingNumbered: '小标题原来没有序号，按公文的样子加了「一、」「（一）」「1.」。',
  missingLetters: (letters: string) =>
    `这些字现有的字体里没有，画出来是空框：${letters}。请改字，或装上字更全的字体再做。`,
  pictureHigh: (height: number) => `图高 ${height} 像素，有的程序会压缩；摘要可以写短一些。`,
  plates: (count: number) => `A5 纸 ${count} 张，一项承诺一张。`,
  plateTooLong: (ids: readonly string[]) => `这几项太长，一张 A5 纸印不全：${ids.join('、')}。`,
  pathsOnly: '网站设置里没有写域名（domain），里面的网址不全。',
  noDoors: '没有可以做门牌的承诺：党员的文章要在公示栏里有这名党员的承诺。',
  manyDoors: (count: number, most: number) =>
    `承诺有 ${count} 项，一次最多印 ${most} 张：请加上 --unit 单位编号，或者 --pledge 承诺编号。`,
  wechatSizes: (sizes: readonly number[]) => `正文的代码 ${sizes.join('、')} 个字符（公众号最多 20000 个）。`,
  wechatParts: (count: number) => `一篇放不下，在小标题处分成了 ${count} 篇。`,
  wechatPictures: (count: number) =>
    `图片 ${count} 幅，公众号要逐幅上传：正文里写着【这里放图片】的地方，换成同名的图片。`,
  wechatTitle: (length: number, most: number) =>
    `标题有 ${length} 个字，公众号最多 ${most} 个，没有替您截断，请自己改短。`,
  wechatAuthor: (most: number) => `作者一栏最多 ${most} 个字，请自己改短。`,
  wechatDigest: (most: number) => `摘要超过 ${most} 个字，只留了前面完整的几句。`,
  wechatTooLarge: '有一段太长，分不开，超过了公众号的限度，请把那一段分开。',
};

/** The page from which an article is copied into the editor of a 公众号. */
export const WECHAT_PREVIEW_TEXTS = {
  title: (title: string) => `公众号预览：${title}`,
  how: '这一页只在您的电脑上。按下面的按钮复制，到公众号后台的编辑器里粘贴；写着【这里放图片】的地方，换成「图片」文件夹里同名的图片。',
  copy: '复制',
  copyArticle: '复制正文',
  copied: '已复制',
  notCopied: '浏览器不让复制，请选中下面的文字，按 Ctrl+C',
  fields: {
    title: (length: number) => `标题（${length} 个字，最多 32 个）`,
    author: '作者（最多 16 个字）',
    digest: (length: number) => `摘要（${length} 个字，最多 128 个）`,
    address: '原文链接',
  },
};

export const LONG_PICTURE_TEXTS = {
  scan: '扫码看全文',
  scanBoard: '扫码看每一项的进展',
  source: (source: string) => `来源：${source}`,
  unit: '项',
  total: '承诺',
};

export const DOOR_PLATE_TEXTS = {
  ofMember: (year: number) => `${year} 年党员承诺`,
  ofUnit: (year: number) => `${year} 年公开承诺`,
  standard: labelOf(pledgeSchema, 'standard'),
  due: labelOf(pledgeSchema, 'due'),
  owner: labelOf(pledgeSchema, 'owner'),
  scan: '扫码看办得怎样',
  phone: '监督电话：',
  number: (board: string, id: string) => `${board}　第 ${id} 号`,
};
