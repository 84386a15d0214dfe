import { pledgeCsv } from '../../testing/boards.ts';
import { entryPath, entryText, unitText } from '../../testing/entries.ts';
import type { Tree } from '../../testing/tree.ts';

/**
 * Text that would become an element, an attribute or a script wherever it is not taken as text. Each use carries its
 * own mark.
 */
export function hostile(mark: string): string {
  return `${mark}<img src=x onerror=xss()>"'\`><svg/onload=xss()></script></title></textarea><script>xss()</script>&lt;b&gt;&#60;i&#62;]]>--><!--\${1}{{2}}`;
}

/** A site in which every text that an editor can write is hostile, as far as the check lets it pass. */
export function hostileTree(photo: Uint8Array): Tree {
  const honours = [{ name: hostile('荣誉'), level: '县级', year: 2026, by: hostile('授予') }];
  const figures = [{ value: hostile('数值'), unit: hostile('计量'), label: hostile('说明') }];
  const common = {
    subtitle: hostile('副题'),
    keywords: [hostile('关键词'), '词'],
    source: { name: hostile('来源'), author: hostile('作者'), url: 'https://a.example/?"><script>xss()</script>' },
    editor: hostile('编辑'),
    updatedAt: '2026-07-02',
    unit: 'hostile',
  };
  const cover = { src: 'photo.jpg', alt: hostile('替代'), caption: hostile('图注'), credit: hostile('署名') };
  return {
    'site.yaml': settings(),
    'units/hostile.yaml': unitText({
      name: hostile('单位'),
      address: hostile('地址'),
      secretary: hostile('书记'),
      phone: hostile('电话'),
      established: hostile('成立'),
    }),
    'units/below.yaml': unitText({ name: hostile('下级'), parent: 'hostile' }),
    'glossary.yaml': `- ${JSON.stringify({ term: '四议两公开', aliases: [hostile('别名')], explanation: hostile('解释') })}\n- ${JSON.stringify({ term: '<b>坏词</b>', explanation: hostile('坏词') })}\n`,
    'exemplars/branches/bad/photo.jpg': photo,
    [entryPath('branch', 'bad')]: entryText(
      'branch',
      {
        ...common,
        title: hostile('支部题'),
        summary: hostile('摘要'),
        name: hostile('支部名'),
        cover,
        honours,
        figures,
        standards: [hostile('标准')],
      },
      body(),
    ),
    [entryPath('member', 'bad')]: entryText('member', {
      ...common,
      title: hostile('党员题'),
      summary: hostile('党员摘要'),
      name: hostile('姓名'),
      post: hostile('职务'),
      group: hostile('类别'),
      honours,
      figures,
    }),
    [entryPath('speech', 'bad')]: entryText('speech', {
      ...common,
      title: hostile('讲话题'),
      speaker: hostile('讲话人'),
      post: hostile('讲话职务'),
      occasion: hostile('场合'),
      place: hostile('地点'),
      date: '2026-06-30',
      transcript: true,
    }),
    [entryPath('news', 'bad')]: entryText('news', {
      ...common,
      title: hostile('动态题'),
      summary: hostile('动态摘要'),
    }),
    [entryPath('topic', 'bad')]: entryText('topic', { ...common, title: hostile('专题题') }, topic()),
    'topics/bad/photo.jpg': photo,
    ...hostilePledges(photo),
  };
}

/** Boards, comments and votes; the unit is `hostile`. */
function hostilePledges(photo: Uint8Array): Tree {
  const board = (title: string, kind: string) =>
    frontMatter({
      title: hostile(title),
      year: 2026,
      unit: 'hostile',
      kind,
      summary: hostile('公示摘要'),
      publishedAt: '2026-01-12 09:00',
      source: { name: hostile('公示来源') },
      notice: { to: '2026-01-16' },
      steps: { announced: hostile('亮诺') },
      phone: hostile('监督'),
      email: 'onclick.xss+1@b.example',
      address: hostile('受理'),
    }) + body();
  const row = (subject: string, id: string) => ({
    编号: id,
    承诺主体: subject,
    类别: hostile('类别'),
    承诺事项: hostile('事项 3 件'),
    具体措施: hostile('措施'),
    完成标准: hostile('完成'),
    基数: hostile('基数'),
    完成时限: '2026-10-31',
    责任人: hostile('责任'),
    公诺: '2026-01-12',
    进展: `2026-05-01 ${hostile('进展').replaceAll('\n', '')} https://b.example/?"><script>xss()</script> photo.jpg`,
    结果: '未兑现',
    完成日期: '2026-11-01',
    原因: hostile('原因'),
    评议: '满意 12，不满意 1',
  });
  const comment = (target: object) =>
    frontMatter({
      reviewer: hostile('点评人'),
      post: hostile('点评职务'),
      ...target,
      date: '2026-06-01',
      form: '现场',
      achievements: [hostile('成绩')],
      problems: [hostile('不足')],
      directions: [hostile('方向')],
    }) + body().replace(/!\[.*\n/, '');
  const ballots = { issued: 20, returned: 20, valid: 20, excellent: 10, good: 5, fair: 3, poor: 2 };
  return {
    'pledges/bad/index.md': board('公示题', '党组织'),
    'pledges/bad/photo.jpg': photo,
    'pledges/bad/items.csv': pledgeCsv([row('hostile', '1'), row('below', '2')]),
    'pledges/bad-members/index.md': board('党员公示题', '党员'),
    'pledges/bad-members/photo.jpg': photo,
    'pledges/bad-members/items.csv': pledgeCsv([row(hostile('姓名'), '1')]),
    'comments/of-unit.md': comment({ unit: 'hostile' }),
    'comments/of-pledge.md': comment({ pledge: 'bad/1' }),
    'comments/of-member.md': comment({ member: 'members/bad' }),
    'appraisals/bad.yaml': JSON.stringify({
      title: hostile('评议题'),
      organiser: hostile('组织'),
      date: '2026-07-10',
      method: hostile('方式'),
      rows: [
        { unit: 'hostile', ...ballots },
        { unit: 'hostile', member: hostile('被评'), ...ballots },
      ],
    }),
  };
}

function frontMatter(fields: object): string {
  return `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n\n`;
}

function settings(): string {
  const all = {
    name: hostile('站名'),
    tagline: hostile('副名'),
    description: hostile('简介'),
    domain: 'https://www.qingshi.example',
    organisers: [hostile('主办')],
    undertakers: [hostile('承办')],
    contact: { phone: hostile('联系电话'), email: 'onclick.xss+1@a.example', address: hostile('联系地址') },
    icp: hostile('备案'),
    police: hostile('公安'),
    siteCode: '1234567890',
    notice: hostile('声明'),
    about: ABOUT,
    navigation: [
      { label: hostile('导航'), href: '/news/' },
      { label: '首页', href: '/' },
    ],
  };
  return Object.entries(all)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** Markdown whose text, once decoded, looks like HTML. */
const LOOKS_LIKE_HTML =
  '写作 \\<script>xss()\\</script> 和 `<img src=x onerror=xss()>` 和 &lt;svg onload=xss()&gt; 的字。';

const ABOUT = `${LOOKS_LIKE_HTML}\n\n## 标题 &lt;img src=x onerror=xss()&gt;\n`;

function body(): string {
  return [
    `按四议两公开办，也按坏词办。${LOOKS_LIKE_HTML}`,
    '## 小标题 \\<img src=x onerror=xss()> "onclick=xss()',
    '## 第二个 `</h2><script>xss()</script>`',
    '## 第三个',
    '[链接](https://a.example/"onmouseover="xss())和[另一个](https://a.example/ "标题\\"><script>xss()</script>")。',
    '![图 "onerror=xss() \\<b>](photo.jpg "图注 \\"><script>xss()</script>")',
    '| 表 \\<img src=x onerror=xss()> | "x |\n|---|---|\n| `<script>xss()</script>` | 2 |',
    '```html"onclick=xss()\n<script>xss()</script>\n```',
    '脚注[^a"b]。\n\n[^a"b]: \\<script>xss()\\</script>\n',
  ].join('\n\n');
}

function topic(): string {
  const text = '甲&lt;img src=x onerror=xss()&gt;乙';
  return [
    `<Card title="${text}" href="/news/">\n\n${LOOKS_LIKE_HTML}\n\n</Card>`,
    `<EntryList kind="news" title="${text}" />`,
    `<Quote by="${text}">\n\n引语。\n\n</Quote>`,
    `<Timeline>\n\n<Event date="2026-03" title="${text}">\n\n事。\n\n</Event>\n\n</Timeline>`,
    `<Figure src="photo.jpg" alt="${text}" caption="${text}" credit="${text}" />\n`,
  ].join('\n\n');
}
