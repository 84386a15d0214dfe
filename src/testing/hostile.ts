import { entryPath, entryText, unitText } from './entries.ts';
import type { Tree } from './tree.ts';

/** Text that would become an element, an attribute or a script wherever it is not taken as text. Each use carries its own mark. */
export function hostile(mark: string): string {
  return `${mark}<img src=x onerror=xss()>"'\`><svg/onload=xss()></script></title></textarea><script>xss()</script>&lt;b&gt;&#60;i&#62;]]>--><!--\${1}{{2}}`;
}

/** A site in which every text that an editor can write is hostile, as far as the check lets it pass. */
export function hostileTree(photo: Uint8Array): Tree {
  const honours = [{ name: hostile('荣誉'), level: '县级', year: 2026, by: hostile('授予') }];
  const figures = [{ value: hostile('数值'), unit: hostile('计量'), label: hostile('说明') }];
  const common = {
    subtitle: hostile('副题'), keywords: [hostile('关键词'), '词'], source: { name: hostile('来源'), author: hostile('作者'), url: 'https://a.example/?"><script>xss()</script>' },
    editor: hostile('编辑'), updatedAt: '2026-07-02', unit: 'hostile',
  };
  const cover = { src: 'photo.jpg', alt: hostile('替代'), caption: hostile('图注'), credit: hostile('署名') };
  return {
    'site.yaml': settings(),
    'units/hostile.yaml': unitText({ name: hostile('单位'), address: hostile('地址'), secretary: hostile('书记'), phone: hostile('电话'), established: hostile('成立') }),
    'units/below.yaml': unitText({ name: hostile('下级'), parent: 'hostile' }),
    'glossary.yaml': `- ${JSON.stringify({ term: '四议两公开', aliases: [hostile('别名')], explanation: hostile('解释') })}\n- ${JSON.stringify({ term: '<b>坏词</b>', explanation: hostile('坏词') })}\n`,
    'exemplars/branches/bad/photo.jpg': photo,
    [entryPath('branch', 'bad')]: entryText('branch', { ...common, title: hostile('支部题'), summary: hostile('摘要'), name: hostile('支部名'), cover, honours, figures, standards: [hostile('标准')] }, body()),
    [entryPath('member', 'bad')]: entryText('member', { ...common, title: hostile('党员题'), summary: hostile('党员摘要'), name: hostile('姓名'), post: hostile('职务'), group: hostile('类别'), honours, figures }),
    [entryPath('speech', 'bad')]: entryText('speech', { ...common, title: hostile('讲话题'), speaker: hostile('讲话人'), post: hostile('讲话职务'), occasion: hostile('场合'), place: hostile('地点'), date: '2026-06-30', transcript: true }),
    [entryPath('news', 'bad')]: entryText('news', { ...common, title: hostile('动态题'), summary: hostile('动态摘要') }),
    [entryPath('topic', 'bad')]: entryText('topic', { ...common, title: hostile('专题题') }, topic()),
    'topics/bad/photo.jpg': photo,
  };
}

function settings(): string {
  const all = {
    name: hostile('站名'), tagline: hostile('副名'), description: hostile('简介'), domain: 'https://www.qingshi.example', organisers: [hostile('主办')],
    undertakers: [hostile('承办')], contact: { phone: hostile('联系电话'), email: '"onclick=xss()//@a.example', address: hostile('联系地址') },
    icp: hostile('备案'), police: hostile('公安'), siteCode: hostile('标识码'), notice: hostile('声明'), about: ABOUT,
    navigation: [{ label: hostile('导航'), href: '/news/' }, { label: '首页', href: '/' }],
  };
  return Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('');
}

/** Markdown whose text, once decoded, looks like HTML. */
const LOOKS_LIKE_HTML = '写作 \\<script>xss()\\</script> 和 `<img src=x onerror=xss()>` 和 &lt;svg onload=xss()&gt; 的字。';

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
