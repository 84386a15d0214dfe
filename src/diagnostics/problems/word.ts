import { define, didYouMean } from './definition.ts';

/** What is done about a word that is right as it stands. */
const ALLOW = '没有写错的，在 content/words.yaml 的「放行」里记下这个词、理由、谁核对的和日期。';

/** The half that is missing. */
const OTHER_HALF: Readonly<Record<string, string>> = {
  '《': '》',
  '》': '《',
  '〈': '〉',
  '〉': '〈',
  '“': '”',
  '”': '“',
  '（': '）',
  '）': '（',
  '(': ')',
  ')': '(',
  '【': '】',
  '】': '【',
  '「': '」',
  '」': '「',
  '『': '』',
  '』': '『',
};

interface NearName {
  written: string;
  right: string;
  /** Where the right form comes from: a file of the content, or a list of the program. */
  source: string;
}

function nearName({ written, right, source }: NearName): string {
  return `「${written}」和「${right}」只差一个字（${source}）`;
}

/** W: words. */
export const WORD_PROBLEMS = {
  W01: define<NearName>({
    severity: 'error',
    title: '固定说法写错了字',
    what: nearName,
    why: '机构、会议、法律和荣誉的名称写错一个字，就是检查里一票否决的差错。',
    fix: ({ right }) => `改成「${right}」；${ALLOW}`,
    sample: { written: '中华人民共合国', right: '中华人民共和国', source: '程序自带的名称' },
  }),
  W02: define<NearName>({
    severity: 'warning',
    title: '像是写错了字',
    what: nearName,
    why: '人名、单位名和常用词写错一个字，读者一眼就看见。',
    fix: ({ right }) => `是写错的，改成「${right}」；${ALLOW}`,
    sample: { written: '王秀蓝', right: '王秀兰', source: 'content/exemplars/members/wang-xiulan/index.md' },
  }),
  W03: define<AgainstRule>({
    severity: 'error',
    title: '用词不合规定',
    what: againstRule,
    why: '这是本单位在 content/words.yaml 里定下的，不改不能发布。',
    fix: mendByRule,
    sample: { wrong: '扶贫办', right: '乡村振兴局', reason: '2021年机构更名' },
  }),
  W04: define<AgainstRule>({
    severity: 'warning',
    title: '用词与规定不同',
    what: againstRule,
    why: '这是本单位在 content/words.yaml 里定下的。',
    fix: mendByRule,
    sample: { wrong: '扶贫办', right: '乡村振兴局', reason: undefined },
  }),
  W06: define<{ written: string }>({
    severity: 'warning',
    title: '标点重复',
    what: ({ written }) => `「${written}」是两个标点连在一起`,
    why: '多打的标点读者一眼就看见。',
    fix: ({ written }) => `只留一个，如「${written.at(-1)}」；${ALLOW}`,
    sample: { written: '，，' },
  }),
  W07: define<{ written: string }>({
    severity: 'warning',
    title: '括号、引号、书名号不成对',
    what: ({ written }) => `「${written}」在这一段里没有另一半`,
    why: '少了一半，读者不知道引的是哪几个字。',
    fix: ({ written }) => `补上「${OTHER_HALF[written] ?? written}」，或者删掉这一个；${ALLOW}`,
    sample: { written: '《' },
  }),
  W08: define<{ written: string }>({
    severity: 'warning',
    title: '词语重复',
    what: ({ written }) => `「${written}」像是打了两遍`,
    why: '重复的词是校对里最常漏的。',
    fix: ({ written }) => `改成「${written.slice(0, written.length / 2)}」；${ALLOW}`,
    sample: { written: '进行进行' },
  }),
  W09: define<{ written: string }>({
    severity: 'warning',
    title: '数字写法混用',
    what: ({ written }) => `「${written}」一个数里有两种数字`,
    why: '一个数只用一种数字：2026年，或者二〇二六年。',
    fix: () => `统一成一种，用半角的 0 到 9；${ALLOW}`,
    sample: { written: '二0二六年' },
  }),
  W14: define<{ written: string; right: string }>({
    severity: 'warning',
    title: '写了繁体字',
    what: ({ written, right }) => `「${shortened(written)}」里有繁体字，简体是「${shortened(right)}」`,
    why: '公文和网页用规范汉字；搜索、核对名称也认的是简体字。',
    fix: ({ right }) =>
      `改成「${shortened(right)}」；书法作品、碑文、古籍、人名本来就写繁体字的，${ALLOW.replace('没有写错的，', '')}`,
    sample: { written: '双河村黨支部', right: '双河村党支部' },
  }),
  W10: define<{ written: string; other: string; line: number | undefined }>({
    severity: 'warning',
    title: '前后两个数对不上',
    what: ({ written, other, line }) =>
      `这里写「${written}」，${line === undefined ? '前面' : `第 ${line} 行`}写的是「${other}」，像是同一个数打错了一处`,
    why: '同一件事前后数字不同，读者不知道信哪一个。',
    fix: () => `核对以后改成一样的；本来就是两个数的，${ALLOW.replace('没有写错的，', '')}`,
    sample: { written: '1162块', other: '1126块', line: 8 },
  }),
  W13: define<{ written: string; other: string; source: string }>({
    severity: 'warning',
    title: '数和承诺台账里的对不上',
    what: ({ written, other, source }) => `这里写「${written}」，台账里写的是「${other}」（${source}）`,
    why: '文章讲的就是这些承诺，一件事登出来两个数。',
    fix: () =>
      `核对以后改成一样的：文章写错的改文章，台账没有更新的改台账；本来就是两个数的，${ALLOW.replace('没有写错的，', '')}`,
    sample: { written: '1162块', other: '1126块', source: 'content/pledges/cun-2026/items.xlsx!F13' },
  }),
  W11: define<{
    name: string;
    post: string;
    day: string;
    holder: string | undefined;
    from: string | undefined;
    to: string | undefined;
  }>({
    severity: 'warning',
    title: '职务和日期对不上',
    what: ({ name, post, day, from, to }) =>
      from === undefined
        ? `${name}没有担任过「${post}」（content/people.yaml）`
        : `${day} 那天${name}不是「${post}」：任期是 ${from} 到 ${to ?? '现在'}（content/people.yaml）`,
    why: '把人写在已经不担任、还没有担任的职务上，是政治差错。',
    fix: ({ name, holder }) =>
      `${holder === undefined ? '' : `那天担任这个职务的是${holder}；`}核对姓名和职务；写的是过去的事，前面加「时任」；${name}的任期变了的，改 content/people.yaml；${ALLOW}`,
    sample: {
      name: '梁远舟',
      post: '县委书记',
      day: '2026-11-18',
      holder: undefined,
      from: '2021-06-18',
      to: '2026-08-02',
    },
  }),
  W12: define<{ first: string; second: string }>({
    severity: 'warning',
    title: '领导排名先后不对',
    what: ({ first, second }) => `${second}写在了${first}前面`,
    why: '领导的先后照 content/people.yaml 里的次序。',
    fix: ({ first, second }) => `改成先写${first}，再写${second}；${ALLOW}`,
    sample: { first: '梁远舟', second: '施雅琴' },
  }),
  W05: define<{ word: string }>({
    severity: 'warning',
    title: '放行的词已经没有了',
    what: ({ word }) => `放行的「${word}」在内容里一处也没有`,
    why: '放行的词越积越多，以后真写错了也不会提醒。',
    fix: () => '把这一条从「放行」里删掉；要等以后发布的，留着也不影响发布。',
    sample: { word: '许国康' },
  }),
};

/** A whole paragraph may be meant: how it begins and ends is enough. */
function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, SHOWN)}……${text.slice(-SHOWN)}`;
}

const LONGEST = 30;
const SHOWN = 12;

interface AgainstRule {
  wrong: string;
  right: string | undefined;
  reason: string | undefined;
}

function againstRule({ wrong, reason }: AgainstRule): string {
  return `这里写了「${wrong}」${reason === undefined ? '' : `：${reason}`}`;
}

function mendByRule({ right }: AgainstRule): string {
  return didYouMean(right, right === undefined ? `删掉或者换一个说法；${ALLOW}` : ALLOW);
}
