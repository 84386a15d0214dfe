import { createHash } from 'node:crypto';
import { htmlText } from '../../kernel/html-text.ts';
import { CHANNEL_TEXTS, WECHAT_PREVIEW_TEXTS } from '../../wording/channels/channel-texts.ts';

/** One article as it is put into WeChat's editor. */
export interface PreviewPart {
  title: string;
  author: string;
  digest: string;
  /** What is copied. */
  html: string;
  /** What is looked at: with the pictures in their places. */
  shown: string;
  pictures: readonly string[];
}

// Works from a folder too, where browsers know no clipboard: the event of copying gives the text.
const SCRIPT = `
document.addEventListener('click', function (event) {
  var button = event.target;
  if (!button || button.tagName !== 'BUTTON') return;
  var source = document.getElementById(button.getAttribute('data-copies'));
  var isRich = button.hasAttribute('data-rich');
  var text = source.value === undefined ? source.textContent : source.value;
  function give(copied) {
    copied.preventDefault();
    if (isRich) copied.clipboardData.setData('text/html', text);
    copied.clipboardData.setData('text/plain', isRich ? document.getElementById(button.getAttribute('data-shows')).innerText : text);
  }
  document.addEventListener('copy', give);
  var isDone = false;
  try { isDone = document.execCommand('copy'); } catch (error) { isDone = false; }
  document.removeEventListener('copy', give);
  button.nextElementSibling.textContent = isDone ? ${JSON.stringify(WECHAT_PREVIEW_TEXTS.copied)} : ${JSON.stringify(WECHAT_PREVIEW_TEXTS.notCopied)};
});
`;

const STYLE = `
body{margin:0 auto;max-width:720px;padding:1rem;font:16px/1.7 sans-serif;color:#222;background:#f4f4f2}
article,.fields{background:#fff;padding:1rem;margin:1rem 0;border-radius:6px;overflow-wrap:break-word}
dl{margin:0}dt{color:#666;font-size:14px}dd{margin:0 0 1rem}
button{min-height:44px;padding:0 1.2rem;font:inherit;border:1px solid #b3140c;border-radius:6px;background:#b3140c;color:#fff;cursor:pointer}
dd button{background:#fff;color:#b3140c}
[role=status]{margin-left:.6rem;color:#2d6a3f}
h1{font-size:1.3rem}
@media (prefers-color-scheme:dark){body{background:#191919;color:#ddd}article,.fields{background:#262626}dt{color:#aaa}dd button{background:#262626;color:#ff8a7c;border-color:#ff8a7c}[role=status]{color:#7fc08f}}
`;

/** A page that opens from its folder: what goes where, each with a button that copies it. It asks nothing of the web. */
export function previewPage(title: string, address: string, parts: readonly PreviewPart[]): string {
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  const policy = `default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlText(policy)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${htmlText(WECHAT_PREVIEW_TEXTS.title(title))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${htmlText(WECHAT_PREVIEW_TEXTS.title(title))}</h1>
<p>${WECHAT_PREVIEW_TEXTS.how}</p>
${parts.map((part, index) => partHtml(part, index + 1, address)).join('\n')}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function partHtml(
  { title, author, digest, html, shown, pictures }: PreviewPart,
  number: number,
  address: string,
): string {
  const fields: [string, string][] = [
    [WECHAT_PREVIEW_TEXTS.fields.title(title.length), title],
    [WECHAT_PREVIEW_TEXTS.fields.author, author],
    [WECHAT_PREVIEW_TEXTS.fields.digest(digest.length), digest],
    [WECHAT_PREVIEW_TEXTS.fields.address, address],
  ];
  const rows = fields.map(([label, text], index) => {
    const id = `field-${number}-${index}`;
    return `<dt>${label}</dt><dd><span id="${id}">${htmlText(text)}</span> <button type="button" data-copies="${id}">${WECHAT_PREVIEW_TEXTS.copy}</button><span role="status"></span></dd>`;
  });
  const list = pictures.length === 0 ? '' : `<p>${htmlText(CHANNEL_TEXTS.pictureList(pictures))}</p>`;
  return `<section class="fields"><dl>${rows.join('')}</dl>
<button type="button" data-rich data-copies="html-${number}" data-shows="article-${number}">${WECHAT_PREVIEW_TEXTS.copyArticle}</button><span role="status"></span>${list}
<textarea id="html-${number}" hidden readonly>${htmlText(html)}</textarea></section>
<article id="article-${number}">${shown}</article>`;
}
