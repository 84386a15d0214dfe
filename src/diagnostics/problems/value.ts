import { DATE_FORMS } from '../../kernel/dates/written-time.ts';
import { shorten } from '../../kernel/text-width.ts';
import { define, didYouMean } from './definition.ts';

const ADDRESS_FORMS = {
  web: '网址写全，以 https:// 或 http:// 开头；里面不能有空格、看不见的字符，也不能在域名前面写账号和「@」。',
  domain: '只写到域名为止，写成「https://…」；后面不写路径、「?」和「#」，前面不写账号。',
  base: '目录只用半角的字母、数字和「-」「_」「.」，以「/」开头和结尾，如「/xianfeng/」；不写域名。',
  email: '邮箱写成「…@…」的样子，用半角字符，里面没有空格。',
  'site-code': '标识码是十位数字；以 0 开头的，两边加半角引号。',
  sms: '接收短信的号码只写数字，3 到 20 位，如 12345；固定电话写在「电话」里。',
  picture: '写 public 文件夹里那张图片的地址，以「/」开头，如「/biaoshi.png」；格式是 PNG、JPEG、GIF、WebP 或 SVG。',
  inner: '只写站内地址，以「/」开头和结尾；首页写「/」。',
} as const;

/** D: the values of the fields. */
export const VALUE_PROBLEMS = {
  D01: define<{ labels: readonly { label: string; key: string }[]; inside: string; fix: string; note: string }>({
    severity: 'error',
    title: '缺少必填项',
    what: ({ labels, inside }) =>
      `${inside}缺少必填的${labels.map(({ label, key }) => `「${label}」（${key}）`).join('')}`,
    why: '缺了它，页面不完整，检查也通不过。',
    fix: ({ fix, note }) => `${fix}。${note}`,
    sample: {
      labels: [{ label: '标题', key: 'title' }],
      inside: '',
      fix: '补上「标题: …」',
      note: '文章的正题，全站同类文章中不重复。',
    },
  }),
  D02: define<{ field: string; expected: string; found: string; fix: string }>({
    severity: 'error',
    title: '值的类型不对',
    what: ({ field, expected, found }) => `${field}应当是${expected}，现在是${found}`,
    why: '类型不对，页面上就显示不出来或显示错。',
    fix: ({ fix }) => fix,
    sample: { field: '「标题」', expected: '文字', found: '数字「2026」', fix: '加上半角引号：「标题: "2026"」。' },
  }),
  D03: define<{ label: string; value: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '日期写法不对',
    what: ({ label, value }) => `「${label}」的「${value}」不是日期的写法`,
    why: '读不出日期，就排不了先后，也不知道从哪天算起。',
    fix: ({ value, suggestion }) => {
      const [year] = /^\d{4,}(?=[-/.年])/.exec(value) ?? [];
      const isYearWrong = suggestion === undefined && year !== undefined && !/^(?:19|20)\d\d$/.test(year);
      return isYearWrong ? `年份「${year}」不对，核对以后改正。` : didYouMean(suggestion, `${DATE_FORMS}。`);
    },
    sample: { label: '发布时间', value: '20260701', suggestion: '2026-07-01' },
  }),
  D04: define<{ label: string; value: string }>({
    severity: 'error',
    title: '日期不存在',
    what: ({ label, value }) => `「${label}」的「${value}」在日历上不存在`,
    why: '错的日期会原样登在网页上。',
    fix: () => '核对原件，改成真实的日期和时间。',
    sample: { label: '发布时间', value: '2026-02-30' },
  }),
  D05: define<{ updated: string; published: string }>({
    severity: 'error',
    title: '更新早于发布',
    what: ({ updated, published }) => `更新时间 ${updated} 早于发布时间 ${published}`,
    why: '先更新后发布说不通，检查时会被当成伪造发稿日期。',
    fix: () => '核对两个时间；没有更新过就删掉「更新时间」。',
    sample: { updated: '2026-06-01', published: '2026-07-01' },
  }),
  D06: define<{
    label: string;
    value: string;
    options: readonly string[];
    suggestion: string | undefined;
    advice?: string | undefined;
  }>({
    severity: 'error',
    title: '不在可选的值里',
    what: ({ label, value }) => `「${label}」不能写「${value}」`,
    why: '统计和筛选按固定的说法归类，写法不同就归不进去。',
    fix: ({ options, suggestion, advice }) => advice ?? didYouMean(suggestion, `可以写：${options.join('、')}。`),
    sample: { label: '类型', value: '支部', options: ['党委', '党支部'], suggestion: '党支部' },
  }),
  D07: define<{ label: string; range: string; fix: string }>({
    severity: 'error',
    title: '数目超出范围',
    what: ({ label, range }) => `「${label}」${range}`,
    why: '超出范围的值不是写错了，就是放错了地方。',
    fix: ({ fix }) => fix,
    sample: { label: '年份', range: '不能小于 1921', fix: '核对后改正。' },
  }),
  D08: define<{ label: string; value: string; kind: keyof typeof ADDRESS_FORMS; suggestion: string | undefined }>({
    severity: 'error',
    title: '网址、邮箱、域名或标识码写法不对',
    what: ({ label, value }) => `「${label}」的「${value}」写法不对`,
    why: '写错了，读者点不开，也找不到人，检查时也对不上。',
    fix: ({ kind, suggestion }) => didYouMean(suggestion, ADDRESS_FORMS[kind]),
    sample: { label: '网址', value: 'www.example.gov.cn', kind: 'web', suggestion: 'https://www.example.gov.cn' },
  }),
  D13: define<{ label: string }>({
    severity: 'error',
    title: '还没有填',
    what: ({ label }) => `「${label}」还是「…」`,
    why: '「…」是模板和提示里留给您填的地方。',
    fix: () => '改成自己的内容；不需要这一项，就删掉这一行。',
    sample: { label: '标题' },
  }),
  D20: define<{ label: string; value: string }>({
    severity: 'error',
    title: '比率写法不对',
    what: ({ label, value }) => `「${label}」的「${value}」不是百分比的写法`,
    why: '公布的比率要原样登出来，写法不清楚就会登错。',
    fix: () => '照公布的原文写，数字后面加「%」，在 0% 和 100% 之间；约数和文字写在正文里。',
    sample: { label: '满意率', value: '约九成七' },
  }),
  D21: define<{ label: string; value: string }>({
    severity: 'error',
    title: '票数写成了比率',
    what: ({ label, value }) => `「${label}」要写票数，现在是比率「${value}」`,
    why: '比率不是票数，当成票数就会算出另一个满意率。',
    fix: () => '写票数；没有票数、只公布了满意率的，删掉各项票数，写「满意率」和「来源」。',
    sample: { label: '满意', value: '97%' },
  }),
  D22: define<{ names: readonly string[]; posts: string | undefined }>({
    severity: 'error',
    title: '讲话人和职务对不上',
    what: ({ names, posts }) =>
      posts === undefined
        ? `讲话人${names.map((name) => `「${name}」`).join('')}没有都写职务`
        : `讲话人有 ${names.length} 位（${names.join('、')}），分不清职务「${posts}」各是谁的`,
    why: '讲话要登出讲话人当时的职务，张冠李戴是大错。',
    fix: ({ names }) =>
      names.length === 1
        ? '补上一行「职务」。'
        : `「职务」那一行删掉，一人一条：「讲话人:」下面写「- 姓名: ${names[0]}」，再下一行对齐「姓名」写「职务: …」，其余的人照样写。`,
    sample: { names: ['张三', '李四'], posts: '县委书记' },
  }),
  D28: define<{ label: string; letters: number; most: number }>({
    severity: 'warning',
    title: '标题太长',
    what: ({ label, letters, most }) => `「${label}」有 ${letters} 个字，超过 ${most} 个字`,
    why: '手机上要占四五行，列表、分享和搜索结果里只显示前面一截。',
    fix: () => '缩短；来历、时间和会议的全称写在「副题」或者正文里。',
    sample: { label: '标题', letters: 71, most: 64 },
  }),
  D23: define<{ label: string; value: string }>({
    severity: 'warning',
    title: '标题里没有字',
    what: ({ label, value }) => `「${label}」是「${shorten(value, 40)}」，里面没有一个字`,
    why: '读者看不出写的是什么，也搜不到。',
    fix: () => '写上真正的标题。',
    sample: { label: '标题', value: '———' },
  }),
  D24: define<{ label: string; value: string }>({
    severity: 'warning',
    title: '日期远在一年以后',
    what: ({ label, value }) => `「${label}」是 ${value}，离现在一年多`,
    why: '没有到发布时间的，网站上一直看不到；一年以后的日期多半是年份打错了。',
    fix: () => '核对年份，写错了就改正；确实要等到那一天的，可以不改。',
    sample: { label: '发布时间', value: '2062-11-01 09:00' },
  }),
  D25: define<{ date: string; published: string }>({
    severity: 'warning',
    title: '发布在前，日期在后',
    what: ({ date, published }) => `「日期」是 ${date}，晚于发布时间 ${published}`,
    why: '还没有讲的话登不出来，两个里有一个写错了。',
    fix: () => '核对原件，改正「日期」或者「发布时间」。',
    sample: { date: '2027-06-30', published: '2026-07-01' },
  }),
  D26: define<{ name: string; row: string }>({
    severity: 'warning',
    title: '姓名只有一个字',
    what: ({ name, row }) => `${row}「${name}」只有一个字，不是完整的姓名`,
    why: '读者不知道是谁；统计时，同一个姓的人会算成一个人。',
    fix: ({ name }) => `照原件写全；两个字的姓名中间空了格的，也可以写成「${name}…」，中间不空。`,
    sample: { name: '张', row: '「讲话人」' },
  }),
  D27: define<{ label: string; value: string; parts: string }>({
    severity: 'warning',
    title: '几个词只隔了空格',
    what: ({ label, value }) => `「${label}」里的「${shorten(value, 40)}」算作一个词`,
    why: '空格分不开词，网页标签和检索里会把它们连成一个。',
    fix: ({ parts }) => `是几个词的，用顿号隔开：「${shorten(parts, 60)}」；本来就是一个词的，去掉空格。`,
    sample: { label: '关键词', value: '学习 夜校', parts: '学习、夜校' },
  }),
  D35: define<{ words: string }>({
    severity: 'error',
    title: '引语不在正文里',
    what: ({ words }) => `正文里没有「${shorten(words, 40)}」这句话`,
    why: '印大了的话要有出处，读者往下读能找到。',
    fix: () => '从正文里一字不差地抄一句，标点也一样；正文里没有的话不能当引语。',
    sample: { words: '渠给谁看？' },
  }),
  D40: define<{ value: string; name: string }>({
    severity: 'error',
    title: '系列没有写第几篇',
    what: ({ value }) => `「系列」写的是「${value}」，看不出第几篇`,
    why: '不知道是第几篇，就排不出前一篇、后一篇。',
    fix: ({ name }) => `写成「系列: ${name} 第…篇」，「…」是第几篇。`,
    sample: { value: '茶山上的二十年（下）', name: '茶山上的二十年' },
  }),
  D42: define<{ isPolice: boolean; value: string }>({
    severity: 'warning',
    title: '备案号不像备案号',
    what: ({ isPolice, value }) => `「${isPolice ? '公安备案号' : 'ICP备案号'}」写的是「${value}」`,
    why: '页脚的备案号链接到备案网站，检查的人照着它查，写错了就查不到。',
    fix: ({ isPolice }) =>
      isPolice
        ? '照备案时给的原样写：「…公网安备」，后面十四位数字，最后是「号」。'
        : '照备案时给的原样写：「…ICP备」，后面是数字和「号」，有「-1」这样的也写上。',
    sample: { isPolice: false, value: '12345678' },
  }),
  D43: define<{ picture: string; names: string }>({
    severity: 'error',
    title: '网站标识的图片不在',
    what: ({ picture }) => `public 文件夹里没有「${picture}」`,
    why: '页脚的标识会是一个空框。',
    fix: ({ names }) =>
      names === ''
        ? '把标识的图片放进 public 文件夹，文件名用小写字母。'
        : `写成已有的一张：${names}；或者把图片放进去。`,
    sample: { picture: '/biaoshi.png', names: '' },
  }),
  D41: define<{ label: string; name: string; first: number }>({
    severity: 'error',
    title: '先锋岗或联系卡写了两次',
    what: ({ label, name, first }) => `「${label}」里「${shorten(name, 40)}」写了两次，前面第 ${first} 条就是`,
    why: '网页上会印两块一样的牌子，群众不知道以哪一块为准。',
    fix: () => '是同一个的，合成一条；是两个的，名称或职务写得不一样。',
    sample: { label: '先锋岗', name: '综合窗口党员先锋岗', first: 1 },
  }),
  D36: define<{ value: string }>({
    severity: 'error',
    title: '这个数画不出来',
    what: ({ value }) => `「${shorten(value, 20)}」不能一道一道画出来`,
    why: '一道算一个，要是 2 到 300 的整数；再多数不清。',
    fix: () => '去掉「画图」这一行，只印数字。',
    sample: { value: '4.2' },
  }),
};
