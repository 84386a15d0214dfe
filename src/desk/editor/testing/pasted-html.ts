/** What a program puts on the clipboard, and the Markdown that has to come of it. */
interface Pasted {
  name: string;
  html: string;
  expected: string;
  /** How many pictures are stored, and how many places stay open. */
  pictures: number;
  missing: number;
}

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const point = (level: number, words: string, sign = '·') =>
  `<p class=MsoListParagraph style='margin-left:${level * 21}pt;text-indent:-21.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:宋体'>${words}</span></p>`;

/** As Word 2016 for Windows gives it. */
export const PASTED_WORD: Pasted = {
  name: 'Word: headings, numbers, points, notes, revisions, a table, a picture',
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]-->
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal{margin:0cm;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoTitle><span style='font-family:方正小标宋简体'>界上埋着炭</span></p>
<h1><span style='font-family:黑体'>七成<o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:2em'><span style='font-family:仿宋'>三年前村里把荒了的梯田
往回种，<b>312</b>亩分成<span style='font-weight:bold'>1126</span>块<sup>2</sup>，<del cite="mailto:a" datetime="2026">删去的</del><ins cite="mailto:a">加上的</ins>话。<span style='mso-comment-continuation:1'></span><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a><span style='display:none;mso-hide:all'>看不见</span></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span><![endif]>认界</p>
<p class=MsoNormal style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>二、<span>&nbsp;</span></span><![endif]>挖炭</p>
<p class=MsoNormal style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span><![endif]>埋桩</p>
${point(1, '白天')}
${point(2, '写册子', 'Ø')}
${point(1, '晚上')}
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=100 colspan=2><p class=MsoNormal align=center><b>田</b></p></td><td rowspan=2><p class=MsoNormal>桩</p></td></tr>
<tr><td><p class=MsoNormal>上<o:p></o:p></p></td><td><p class=MsoNormal>下</p><p class=MsoNormal>中</p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="图片_x0020_1"><v:imagedata src="file:///C:/Users/a/image001.png"/></v:shape><![endif]--><![if !vml]><img width=400 height=250 src="file:///C:/Users/a/image002.jpg" alt="石桩" v:shapes="图片_x0020_1"><![endif]></p>
<p class=MsoNormal>见<a href="https://www.example.cn/a?b=1">原文</a>、<a href="#_Toc1">目录</a>、<a name=x>书签</a>。</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a>据村部的册子。</p></div></div>
<!--EndFragment--></body></html>`,
  expected: `界上埋着炭

## 七成

三年前村里把荒了的梯田往回种，**312**亩分成**1126**块²，加上的话。[^1]

一、认界

二、挖炭

3\\. 埋桩

- 白天
  - 写册子
- 晚上

| 田 |  | 桩 |
| --- | --- | --- |
| 上 | 下 中 | 桩 |

见[原文](https://www.example.cn/a?b=1)、目录、书签。

[^1]: 据村部的册子。
`,
  pictures: 0,
  missing: 1,
};

/** As WPS for Windows gives it. */
export const PASTED_WPS: Pasted = {
  name: 'WPS: a picture whose bytes come along, a frame around paragraphs, quoted styles',
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name="Generator" content="Kingsoft WPS"/></head><body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6pt;"><h2 style="margin-left:0pt;"><b><span style="mso-spacerun:'yes';font-family:楷体;font-weight:bold;">三成</span></b></h2><p class=MsoNormal style="text-indent:32pt;"><span style="mso-spacerun:'yes';font-family:仿宋;font-size:16pt;">记不得的靠挖。<b><span style="font-weight:bold;">老辈人</span></b>分田，界上埋炭。</span><span style="font-family:仿宋;"><o:p></o:p></span></p><p class=MsoNormal><b><span style="font-weight:bold;">全是粗的一段。</span></b></p><p class=MsoNormal style="mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:Wingdings;mso-list:Ignore;">l<span>&nbsp;</span></span><![endif]><span>一点</span></p><p class=MsoNormal><img width="2" height="2" src="data:image/png;base64,${PIXEL}" alt="册子"></p><table><tr><td><p class=MsoNormal>框里一段。</p><p class=MsoNormal>又一段。</p></td></tr></table></div><!--EndFragment--></body></html>`,
  expected: `## 三成

记不得的靠挖。**老辈人**分田，界上埋炭。

全是粗的一段。

- 一点

![册子](tu-1.png)

框里一段。

又一段。
`,
  pictures: 1,
  missing: 0,
};

/** As browsers give it of other pages. */
export const PASTED_PAGES: Pasted = {
  name: 'web pages: lists, quotes, line ends, foreign pictures',
  html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><div><h3>题</h3><p>甲<br>乙</p><ol start="3"><li>一</li><li><p>二</p></li></ol><blockquote><p>引</p></blockquote><p><i>斜</i>、<u>线</u>、<s>删</s></p><p><img src="https://a.example/x.png" alt="外面的"></p><hr></div></b>`,
  expected: `### 题

甲\\
乙

3. 一
4. 二

> 引

斜、线、删

---
`,
  pictures: 0,
  missing: 1,
};
