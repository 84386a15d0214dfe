/** Surnames of two letters that are still borne; source: the usual lists of the 百家姓 with what registers count today. */
const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 上官 司马 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 宇文 长孙 端木 东方 独孤 南宫 轩辕 钟离 闾丘 濮阳 淳于 单于 太史 申屠 澹台 公冶 宗政 百里 呼延 赫连 万俟 闻人 西门 南门 东郭 拓跋 公羊 梁丘 左丘 第五'.split(
    ' ',
  ),
);

/** The surname of a person's name, of one letter or two; of a name written otherwise than in Han letters its first. */
export function surnameOf(name: string): string {
  const letters = [...name.trim()];
  const two = letters.slice(0, 2).join('');
  return letters.length > 2 && DOUBLE_SURNAMES.has(two) ? two : (letters[0] ?? '');
}
