import { shorten } from '../../kernel/text-width.ts';
import { define, didYouMean } from './definition.ts';

/** C: components in topics. */
export const TOPIC_PROBLEMS = {
  C01: define<{ keyword: string }>({
    severity: 'error',
    title: '专题里有 import 或 export',
    what: ({ keyword }) => `专题里不能用 ${keyword}`,
    why: '为了安全，内容里不能带程序。',
    fix: ({ keyword }) => `删掉这一段；组件不用引入，直接写。如果是正文里的话，不要让一段以 ${keyword} 开头。`,
    sample: { keyword: 'import' },
  }),
  C02: define<object>({
    severity: 'error',
    title: '专题里有花括号表达式',
    what: () => '专题里不能用花括号「{ }」',
    why: '花括号里的内容会当程序执行。',
    fix: () => '属性写成 属性="值"；正文里要显示花括号，写成 \\{ 和 \\}。',
    sample: {},
  }),
  C03: define<{ name: string; allowed: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '不认识的组件',
    what: ({ name }) => `没有「<${name}>」这个组件`,
    why: '不认识的组件显示不出来。',
    fix: ({ allowed, suggestion }) => didYouMean(suggestion, `可以用：${allowed}。`),
    sample: { name: 'Crad', allowed: 'Card、EntryList', suggestion: 'Card' },
  }),
  C04: define<{ component: string; name: string; allowed: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '组件没有这个属性',
    what: ({ component, name }) => `<${component}> 没有「${name}」属性`,
    why: '写错的属性不起作用。',
    fix: ({ allowed, suggestion }) => didYouMean(suggestion, `可以用：${allowed}。`),
    sample: { component: 'Card', name: 'herf', allowed: 'title、href', suggestion: 'href' },
  }),
  C05: define<{ component: string; name: string; note: string }>({
    severity: 'error',
    title: '组件缺少属性',
    what: ({ component, name }) => `<${component}> 缺少「${name}」属性`,
    why: '缺了它，这一块显示不完整。',
    fix: ({ name, note }) => `加上 ${name}="…"：${note}`,
    sample: { component: 'Card', name: 'title', note: '卡片的标题。' },
  }),
  C06: define<{ component: string; name: string; value: string; expected: string }>({
    severity: 'error',
    title: '组件属性的值不对',
    what: ({ component, name, value }) => `<${component}> 的「${name}」不能写「${shorten(value, 30)}」`,
    why: '值不对，这一块显示不出内容。',
    fix: ({ expected }) => expected,
    sample: {
      component: 'EntryList',
      name: 'kind',
      value: 'branchs',
      expected: '可以写：branch、member、speech、news。',
    },
  }),
  C07: define<{ reason: string; fix: string }>({
    severity: 'error',
    title: '专题的写法读不出来',
    what: ({ reason }) => `这里读不出来：${reason}`,
    why: '专题里的尖括号和花括号有特殊意义，写法有误整页都生成不了。',
    fix: ({ fix }) => fix,
    sample: { reason: '<Card> 没有收尾', fix: '在它的内容后面补上「</Card>」。' },
  }),
  C08: define<{ name: string; inside: string }>({
    severity: 'error',
    title: '组件放错了地方',
    what: ({ name, inside }) => `<${name}> 没有放在 <${inside}> 里面`,
    why: '放在别处显示不成样子。',
    fix: ({ name, inside }) =>
      `在它前面写一行「<${inside}>」，后面写一行「</${inside}>」，几个 <${name}> 可以放在一起。`,
    sample: { name: 'Event', inside: 'Timeline' },
  }),
  C09: define<{ name: string }>({
    severity: 'error',
    title: '组件夹在一段话里',
    what: ({ name }) => `<${name}> 和文字写在了同一段里`,
    why: '它自成一块，夹在话中间，页面会断开。',
    fix: ({ name }) => `让 <${name}> 另起一行，前后各空一行。`,
    sample: { name: 'Card' },
  }),
};
