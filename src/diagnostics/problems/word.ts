import { define, didYouMean } from './definition.ts';

/** What is done about a word that is right as it stands. */
const ALLOW = '没有写错的，在 content/words.yaml 的「放行」里记下这个词、理由、谁核对的和日期。';

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
  W05: define<{ word: string }>({
    severity: 'warning',
    title: '放行的词已经没有了',
    what: ({ word }) => `放行的「${word}」在内容里一处也没有`,
    why: '放行的词越积越多，以后真写错了也不会提醒。',
    fix: () => '把这一条从「放行」里删掉；要等以后发布的，留着也不影响发布。',
    sample: { word: '许国康' },
  }),
};

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
