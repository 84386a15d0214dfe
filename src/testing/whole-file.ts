import type { TestDice } from './dice.ts';

/** What editors, and others, put between and into lines. */
const LINE_ENDS = ['\n', '\r\n', '\r'];
const RULE = '---';
const OTHER_RULES = [
  '--- ',
  '---\t',
  '---　',
  '---\u00a0',
  '---\u000b',
  '---\u2028',
  '---\ufeff',
  '----',
  '———',
  '---yaml',
  '+++',
  ' ---',
];
const STRANGE = [
  '\u0000',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\ufdd0',
  '\ufdd1',
  '\uffff',
  '\ud800',
  '\u200b',
  '　',
  '\t',
  '\u000c',
  '{',
  '}',
  '<',
  '>',
  '&',
  '\\',
  '`',
  '*',
  '_',
  '~',
  '[',
  ']',
  '(',
  '|',
  '#',
  '-',
  '"',
  "'",
  '---\n',
  '\n\n',
  '\r',
  '{1+1}',
  '<b>',
  '</',
  '/>',
  '${',
  '{/*',
  '*/}',
  '&#123;',
  '&lt;',
  '%7B',
  '\\{',
  '\\<',
];

/** Of settings, beside a plain one. */
const VALUES = [
  '"甲{globalThis.process}"',
  '甲 {1 + 1} 乙',
  '"甲\\u0041"',
  "'甲 <b> & 乙'",
  '"<script>alert(1)</script>"',
  '|\n  两行\n  文字',
  'import x from "y"',
  '[甲, 乙]',
  '2026',
  '甲: 乙',
  '*甲',
  '甲 # 乙',
  '"\\u202e"',
  '"\\uffff"',
];

/** Of bodies: right ones, right ones of topics, and others. */
const BLOCKS = [
  '这是一段正文，写的是村里的事。',
  '**粗**、*斜*、~~删~~、`码`、[链](https://a.example/x?y=1&z=2 "题")。',
  '第一行\n第二行\\\n第三行  \n第四行',
  '## 一、说\n\n文。',
  '## 二、做\n\n### （一）\n\n文。',
  '> 引\n> > 又',
  '- 甲\n- 乙\n  1. 丙\n  2. 丁',
  '- [ ] 未\n- [x] 已',
  '| 甲 | 乙 |\n|:--|--:|\n| 1 | `2` |',
  '```js\nconst a = {b: 1};\n<b>\n```',
  '    缩进 {a}',
  '* * *',
  '注[^1]又[^1]。\n\n[^1]: 注文 **粗**',
  '<https://a.example/>',
  '[甲][a]、[a]\n\n[a]: /units/ "题"',
  '&lt;b&gt; &amp; &#123;1&#125; &copy;',
];

const TOPIC_BLOCKS = [
  '<Card title="甲 &amp; {乙}" href="/units/">\n\n  文 **粗**\n\n</Card>',
  '<Quote by="甲">话</Quote>',
  "<Quote by='甲\"乙'>\n话\n</Quote>",
  '<Timeline>\n<Event date="2026-01" title="起">\n- 甲\n</Event>\n</Timeline>',
  '<EntryList kind="news" limit="2" />',
  '> <Quote by="甲">话</Quote>',
  '- <Card title="甲" href="/news/" />',
  '<Card title="import" href="/news/">\n\n| 甲 |\n|---|\n| 乙 |\n\n</Card>',
  '\\{甲\\} \\<乙',
  '`{甲}`\n\n```\nexport {乙}\n```',
];

const OTHER_BLOCKS = [
  '| 甲 |\n|---|\n| 1 | `2|3` |',
  '见 https://a.example/路径 好',
  '![图](https://e.example/x.png)',
  '题\n==',
  'import 是进口',
  'import A from "a"',
  'export const P = 1\n===',
  '{globalThis.x = 1}',
  '{/* 注 */}',
  '甲 {乙} 丙',
  '\\{甲\\} \\<乙',
  '<b onclick="x()">粗</b>',
  '<script>x()</script>',
  '<!-- 藏 -->',
  '[点](javascript:x)',
  '**“重要”**，的',
  '_a_a_a',
  '*a **b* c**',
  '`` ` ``',
  '\\',
  '#',
  '1) 甲',
  '+ 甲\n\n  乙',
  '***',
  '甲<乙>丙',
  '<Card title={x} href="/" />',
  '<Card {...x} />',
  '<Crad title="a" />',
  '<a href="x">y</a>',
  '<>z</>',
  '</Card>',
  '<Card title="a" href="/">',
  '前 <Quote by="乙">话</Quote>',
  '<Card title="import" href="/">export {d}</Card>',
];

/** A file as somebody may push it: settings and a body, put together by chance. */
export class WholeFile {
  readonly section: 'topics' | 'news';
  readonly text: string;

  private constructor(section: 'topics' | 'news', text: string) {
    this.section = section;
    this.text = text;
  }

  static thrown(dice: TestDice): WholeFile {
    const section = dice.chance(50) ? 'topics' : 'news';
    const value = () => (dice.chance(80) ? `青石坡上的渠${dice.below(1e9)}` : dice.pick(VALUES));
    const rule = () => (dice.chance(92) ? RULE : dice.pick(OTHER_RULES));
    const usual = section === 'topics' ? [...BLOCKS, ...TOPIC_BLOCKS] : BLOCKS;
    const block = () => dice.pick(dice.chance(88) ? usual : OTHER_BLOCKS);
    const settings = [
      `title: ${value()}`,
      'publishedAt: 2026-07-01 09:00',
      'source:',
      '  name: 青石镇党委',
      ...(dice.chance(30) ? [`summary: ${value()}`] : []),
    ];
    const blocks = Array.from({ length: 1 + dice.below(4) }, block);
    let text = [rule(), ...settings, rule(), '', '开头。', '', blocks.join('\n\n'), ''].join('\n');
    for (let times = dice.chance(50) ? 0 : 1 + dice.below(3); times > 0; times--) text = changed(text, dice);
    const end = dice.chance(70) ? '\n' : dice.pick(LINE_ENDS);
    return new WholeFile(section, (dice.chance(5) ? '\ufeff' : '') + text.replaceAll('\n', end));
  }

  path(slug: string): string {
    return `${this.section}/${slug}.${this.section === 'topics' ? 'mdx' : 'md'}`;
  }

  /** For the message of a test that fails. */
  shown(): string {
    return `${this.section}: ${JSON.stringify(this.text)}`;
  }
}

function changed(text: string, dice: TestDice): string {
  const at = dice.below(text.length);
  const behind = dice.chance(30) ? at + dice.below(8) : at;
  return text.slice(0, at) + (dice.chance(85) ? dice.pick(STRANGE) : '') + text.slice(behind);
}
