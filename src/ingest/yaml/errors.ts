import { shorten } from '../../kernel/text-width.ts';
import { inQuotes } from '../../diagnostics/problems/definition.ts';
import { KEY_LINE } from './repaired-text.ts';

/** Stands for what to do about the whole value of the line. */
const QUOTE_ALL = '整段加上半角引号';

/** What the YAML library's errors mean for an editor, by the library's code: the reason, and what to type. */
const EXPLANATIONS: Readonly<Record<string, readonly [string, string]>> = {
  BAD_INDENT: ['缩进不齐', '让这一行和同一层的上下各行左边对齐；下一层多缩进两个空格。'],
  BAD_SCALAR_START: ['文字不能以「@」「`」「%」这类符号开头', QUOTE_ALL],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠「\\」有特殊意义', '把外面的半角双引号换成半角单引号。'],
  BLOCK_AS_IMPLICIT_KEY: ['值里又有「: 」', QUOTE_ALL],
  BLOCK_IN_FLOW: ['括号没有收尾', '补上半角的「]」或「}」。'],
  MISSING_CHAR: ['少了一个符号', '写成「键: 值」，冒号用半角，后面加空格；如果是上一行没写完的文字，接到上一行末尾。'],
  MULTILINE_IMPLICIT_KEY: [
    '这一行不是「键: 值」',
    '写成「键: 值」，冒号用半角，后面加空格；如果是上一行没写完的文字，接到上一行末尾。',
  ],
  MULTIPLE_DOCS: ['多了一行「---」', '删掉这一行。'],
  TAB_AS_INDENT: ['用了制表符（Tab）缩进', '删掉制表符，每一层用两个空格。'],
};

const OTHERWISE = [
  '不合 YAML 的格式',
  '对照上下几行检查：键后是半角冒号加空格，同一层左边对齐，文字里有冒号、井号时整段加半角引号。',
] as const;

/** Explains an error; `line`: the line that it stands in. */
export function explainYamlError(code: string, line: string): { reason: string; fix: string } {
  if (code === 'UNEXPECTED_TOKEN' && /: +["']/.test(line)) {
    const value = shorten(valueOf(line) ?? '', 40);
    const curly = value.replace(/"([^"]*)"|'([^']*)'/g, '“$1$2”');
    return { reason: '引号收尾之后还有文字', fix: `文字里的引号改用中文引号“”，外面不加引号：${curly}。` };
  }
  const [reason, fix] = EXPLANATIONS[code] ?? OTHERWISE;
  const value = valueOf(line);
  if (fix !== QUOTE_ALL || value === undefined) return { reason, fix: fix === QUOTE_ALL ? `${fix}。` : fix };
  const colon = code === 'BLOCK_AS_IMPLICIT_KEY' ? '；或把里面的冒号改成全角「：」' : '';
  return { reason, fix: `${fix}：${inQuotes(value)}${colon}。` };
}

function valueOf(line: string): string | undefined {
  const [before] = KEY_LINE.exec(line) ?? [];
  return before === undefined ? undefined : line.slice(before.length).trimEnd();
}
