import { define, didYouMean } from './definition.ts';

/** G60 and following: what was replied to people who said something. */
export const FEEDBACK_PROBLEMS = {
  G60: define<{ trouble: 'no-header' | 'no-column' | 'no-rows' | 'hidden'; label: string }>({
    severity: 'error',
    title: '读不出答复的表格',
    what: ({ trouble, label }) =>
      ({
        'no-header': '表里找不到表头那一行',
        'no-column': `表里没有「${label}」这一栏`,
        'no-rows': '表头下面没有答复',
        hidden: '看得见的工作表都没有内容',
      })[trouble],
    why: '哪一天收到、反映的是什么、谁答复的、怎样答复，缺一样读者就没法核对。',
    fix: ({ trouble, label }) =>
      ({
        'no-header': `在第一条答复上面加一行表头，各栏写：${label}。Excel 里只读第一张工作表；CSV 的各栏要用半角逗号隔开。`,
        'no-column': `在表头里加一栏「${label}」，逐行填写；已经有的，把表头改成这个名称。`,
        'no-rows': '一条答复一行，填在表头下面；还没有答复的，先不放这个文件。',
        hidden: '在工作表标签上点右键，「取消隐藏」，核对以后保存。',
      })[trouble],
    sample: { trouble: 'no-column', label: '反映的是' },
  }),
  G61: define<{ trouble: 'empty' | 'stray'; label: string; text: string }>({
    severity: 'error',
    title: '答复的一行读不出来',
    what: ({ trouble, label, text }) =>
      ({ empty: `${text}没有填「${label}」`, stray: `「${text}」这一行不像一条答复` })[trouble],
    why: '表头下面一行一条答复，少一样，读者就不知道答复了没有、是谁答复的。',
    fix: ({ trouble, label }) =>
      ({
        empty: `在这一格填上「${label}」；还没有答复的，先把整行移走，答复以后再登。`,
        stray: '说明移到表头上面，或者以「注：」开头；多余的删掉。',
      })[trouble],
    sample: { trouble: 'empty', label: '答复', text: '第 3 行' },
  }),
  G62: define<{ about: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '反映的对象不存在',
    what: ({ about, suggestion }) =>
      `没有网址或编号是「${about}」的承诺、文章或单位${suggestion === undefined ? '' : '，只有相近的'}`,
    why: '这一条答复没有地方登，读者在那一页上看不到。',
    fix: ({ suggestion }) =>
      didYouMean(
        suggestion,
        suggestion === undefined
          ? '打开那一页，把地址栏里的网址整个复制过来；承诺先点「这一项的网址」再复制，或者写「公示栏的编号/事项的编号」；一行只写一样。'
          : '',
      ),
    sample: { about: 'cun-2026/60', suggestion: 'cun-2026/6' },
  }),
  G63: define<{
    trouble: 'before' | 'differ' | 'neither';
    date: string;
    repliedAt: string;
    days: number;
    between: number;
  }>({
    severity: 'error',
    title: '日期和天数有矛盾',
    what: ({ trouble, date, repliedAt, days, between }) =>
      ({
        before: `答复日期 ${repliedAt} 在收到的日期 ${date} 前面`,
        differ: `从 ${date} 到 ${repliedAt} 是 ${between} 天，「办理天数」写的是 ${days} 天`,
        neither: '「答复日期」和「办理天数」都没有写',
      })[trouble],
    why: '几天答复的，网页上要写明，也要算进平均数；写错了，就是把慢的说成快的。',
    fix: ({ trouble }) =>
      ({
        before: '核对两个日期，改正写错的。',
        differ: '核对以后留一样：网站按日历上的天数算，「办理天数」数的是工作日的，删掉这一格，只留答复日期。',
        neither: '两样写一样：答复是哪一天，或者一共几天；当天答复的，「办理天数」写 0。',
      })[trouble],
    sample: { trouble: 'differ', date: '2026-09-04', repliedAt: '2026-09-07', days: 2, between: 3 },
  }),
  G64: define<{ label: string; text: string; isNegative: boolean }>({
    severity: 'error',
    title: '办理天数读不出来',
    what: ({ label, text, isNegative }) =>
      isNegative ? `「${label}」里的「${text}」是负数` : `「${label}」里的「${text}」读不出是几天`,
    why: '几天答复的，网页上要写明，也要算进平均数。',
    fix: () => '只写几天，一个整数，当天答复的写 0；按工作日数的、记不清的，改写「答复日期」，网站自己算。',
    sample: { label: '办理天数', text: '三五天', isNegative: false },
  }),
  G65: define<{ label: string; date: string; now: string }>({
    severity: 'error',
    title: '答复的日期在将来',
    what: ({ label, date, now }) => `「${label}」是 ${date}，今天才 ${now}`,
    why: '还没有发生的事，不能登成已经答复。',
    fix: () => '多半是年份或者月份写错了，改正；真的还没有答复的，先把这一行移走。',
    sample: { label: '答复日期', date: '2027-09-07', now: '2026-11-19' },
  }),
  G66: define<{ header: string }>({
    severity: 'warning',
    title: '反映人的信息不登',
    what: ({ header }) => `「${header}」这一栏是反映人的信息，没有登`,
    why: '反映的人没有同意公开姓名和电话；文件还在内容库里，拿得到库的人都看得见。',
    fix: ({ header }) =>
      `从这个文件里删掉「${header}」这一栏，留在自己的登记本上；要留在文件里的，在 content/site.yaml 里写「不公布的栏: [${header}]」，就不再提醒。`,
    sample: { header: '联系电话' },
  }),
  G67: define<{ row: string; file: string | undefined }>({
    severity: 'error',
    title: '同一条答复有两行',
    what: ({ row, file }) =>
      `这一行和${file === undefined ? '' : `「${file}」的`}${row}是同一条：日期、反映的是什么、答复都一样`,
    why: '同一条登两遍，件数就多算了。',
    fix: () => '删掉一行；真的是两个人反映、答复一样的，在「反映内容」里写出不同。',
    sample: { row: '第 2 行', file: undefined },
  }),
  G68: define<{ label: string; text: string }>({
    severity: 'error',
    title: '写出了反映的人',
    what: ({ label, text }) => `「${label}」里写着「${text}」`,
    why: '反映的人没有同意公开姓名；写出来，以后就没有人敢反映了。',
    fix: () => '删掉姓名，只写反映了什么；需要称呼的，写「一位村民」「有居民」。',
    sample: { label: '反映内容', text: '反映人：张某某' },
  }),
};
