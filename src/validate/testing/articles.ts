/** A news item with nothing wrong: its settings on lines 1 to 6, `more` from line 6 on, then the body. */
export function news(more = '', body = '正文一段。\n'): string {
  return `---\ntitle: 开会\npublishedAt: 2026-07-01\nsource:\n  name: 县委\n${more}---\n${body}`;
}

/** A news item of these settings alone. */
export function settingsText(lines: string, body = '正文一段。\n'): string {
  return `---\n${lines}---\n${body}`;
}

/** A branch's story with nothing wrong, of the unit `liulin`; `more` from line 9 on. */
export function branch(more = ''): string {
  return `---\n标题: 渠水上了青石坡\n名称: 双河村党支部\n单位: liulin\n摘要: 一句话。\n发布时间: 2026-07-01\n来源:\n  名称: 镇党委\n${more}---\n正文一段。\n`;
}

/** The file of a unit with nothing wrong. */
export function unit(name = '柳林镇党委', more = ''): string {
  return `name: ${name}\nkind: 党委\nfield: 农村\n${more}`;
}
