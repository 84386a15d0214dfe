import { finding, type Finding } from '../diagnostics/issue.ts';

/** Reasons of the YAML library by its error code, in Chinese. */
const REASONS: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不齐，同一层的各行左边要对齐',
  BAD_ALIAS: '以「*」或「&」开头的文字要整段加半角引号',
  BAD_PROP_ORDER: '「&」「!」等符号的位置不对',
  BAD_SCALAR_START: '文字不能以「@」「`」「%」这类符号开头，请整段加半角引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个「键: 」，值里有冒号时请整段加半角引号',
  BLOCK_IN_FLOW: '方括号或花括号没有收尾',
  MISSING_CHAR: '少了一个符号：冒号、逗号、引号或括号',
  MULTILINE_IMPLICIT_KEY: '这一行缺少「键: 值」里的冒号',
  TAB_AS_INDENT: '用了制表符缩进',
  UNEXPECTED_TOKEN: '多了一个符号',
};

interface YamlError {
  code: string;
  /** From 1, within the YAML text. */
  line: number;
  column: number;
}

/**
 * What an editor probably did where YAML does not parse: every line with a usual mistake, or the library's own error if there is none.
 * There is no tree to look at, so this reads lines. `isKey` tells the known keys.
 */
export function yamlCauses(lines: readonly string[], offset: number, errors: readonly YamlError[], isKey: (word: string) => boolean): Finding[] {
  const findings = lines.flatMap((line, index) => causeInLine(line, index + 1 + offset, isKey));
  const quote = openQuote(lines, offset);
  if (quote && errors.some((error) => error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT' || error.code === 'MULTILINE_IMPLICIT_KEY')) findings.push(quote);
  if (findings.length > 0) return findings;
  return errors.slice(0, 1).map((error) => {
    const reason = REASONS[error.code] ?? '不合 YAML 的格式';
    return finding('Y07', { reason }, { line: error.line + offset, column: error.column });
  });
}

/** A full-width colon after a key, a missing space after the colon, a tab before the first word. */
function causeInLine(line: string, number: number, isKey: (word: string) => boolean): Finding[] {
  const tab = /^ *\t/.exec(line);
  if (tab) return [finding('Y02', {}, { line: number, column: tab[0].length, endLine: number, endColumn: tab[0].length + 1 })];
  const cause = keyWithoutColon(line, isKey);
  if (!cause) return [];
  const column = cause.index + 1;
  return [finding(cause.code, { key: cause.key }, { line: number, column, endLine: number, endColumn: column + 1 })];
}

/** The key of a line or text that is followed by a full-width colon (Y01), or a colon without a space (Y06); `index` is the colon's. */
export function keyWithoutColon(line: string, isKey: (word: string) => boolean): { code: 'Y01' | 'Y06'; key: string; index: number } | undefined {
  const match = /^(\s*(?:- +)?)([^\s:：#"'[\]{}|>-][^\s:：#"'[\]{}|>]{0,19})\s*(：|:(?=\S))/.exec(line);
  if (!match) return undefined;
  const key = match[2]!;
  const code = match[3] === '：' ? 'Y01' : 'Y06';
  const isColonAlone = code === 'Y01' && line.startsWith(key) && key.length <= 6 && !/:(?:\s|$)/.test(line);
  if (!isKey(key) && !isColonAlone) return undefined;
  return { code, key, index: match[0].length - 1 };
}

/** A value that opens with a quotation mark and does not close it on its line, nor the next value's lines before another key. */
function openQuote(lines: readonly string[], offset: number): Finding | undefined {
  for (const [index, line] of lines.entries()) {
    const match = /^\s*(?:- +)?(?:[^\s:"']+: +)?(["'])/.exec(line);
    if (!match) continue;
    const quote = match[1]!;
    const rest = line.slice(match[0].length).replaceAll(quote === '"' ? '\\"' : "''", '');
    if (rest.includes(quote)) continue;
    const column = match[0].length;
    return finding('Y03', { quote }, { line: index + 1 + offset, column, endLine: index + 1 + offset, endColumn: line.length + 1 });
  }
  return undefined;
}
