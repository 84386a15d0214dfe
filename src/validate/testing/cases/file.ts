import { pdfFile } from '../../../ingest/pdf/testing/pdf-file.ts';
import { news, unit } from '../articles.ts';
import type { Case } from './case.ts';

export const FILE_CASES: Record<string, Case> = {
  F01: {
    tree: { 'news/a.md': '' },
    at: 'news/a.md:1:1',
    message: '文件是空的。空文件生成不了页面。',
    hint: '写入内容；不需要这个文件就删掉它。',
  },
  F02: {
    tree: {
      'news/a.md': Buffer.concat([Buffer.from('---\ntitle: '), Buffer.from('bfaabbe1', 'hex'), Buffer.from('\n---\n')]),
    },
    at: 'news/a.md:2:1',
    message: '文件用的是 GB18030（GBK）编码，不是 UTF-8。网页一律用 UTF-8，按别的编码读会成乱码。',
    hint: '用记事本打开，「文件 → 另存为」，把「编码」改为「UTF-8」后保存；或运行：iconv -f GB18030 -t UTF-8 原文件 > 新文件',
  },
  F03: {
    tree: { 'news/a.md': Buffer.from('\ufeff---\ntitle: 开会\n', 'utf16le') },
    at: 'news/a.md:1:1',
    message: '文件用的是 UTF-16（记事本里叫「Unicode」）编码，不是 UTF-8。网页一律用 UTF-8，按别的编码读会成乱码。',
    hint: '用记事本打开，「文件 → 另存为」，把「编码」改为「UTF-8」后保存；或运行：iconv -f UTF-16 -t UTF-8 原文件 > 新文件',
  },
  F04: {
    tree: { 'news/a.md': Buffer.from('89504e470d0a1a0a0000000dfffe80', 'hex') },
    at: 'news/a.md:1:1',
    message: '从这里起读不出文字：文件已损坏，或者根本不是文字文件。读不出文字，就生成不了页面。',
    hint: '重新复制一份完好的文件；Word、WPS 文档不能只改扩展名，要打开后复制文字，存成 UTF-8 编码的文字文件。',
  },
  F05: {
    tree: { 'news/sub/x.md': news() },
    at: 'news/sub/x.md:1:1',
    message: '这个文件放在不会被读取的位置。放在这里不会发布，读者看不到。',
    hint: '改放到 content/news/x.md。',
  },
  F06: {
    tree: { 'units/双河村.yaml': unit() },
    at: 'units/双河村.yaml:1:1',
    message:
      '文件名「双河村」不能用作网址：只能用小写英文字母、数字和连字符。它就是网页地址的一部分，汉字、空格和大写字母在转发、打印和抄写时会出错。',
    hint: '把文件名改成「shuang-he-cun.yaml」。',
  },
  F07: {
    tree: { 'news/a.md': news(), 'news/a/index.md': news('', '别的正文。\n').replace('开会', '散会') },
    at: 'news/a/index.md:1:1',
    message: '与 news/a.md:1 的编号相同，两篇会占用同一个网址。后生成的一篇会盖掉先生成的一篇。',
    hint: '给其中一个改名。',
  },
  F08: {
    tree: { 'news/a.md': news(), 'topics/a.mdx': news('', '别的正文。\n').replace('开会', '散会') },
    at: 'topics/a.mdx:1:1',
    message: '与 news/a.md:1 的编号相同。别的文章用这个编号引用时，分不清指哪一篇。',
    hint: '给其中一个改名；暂不改名时，引用要写成带类别的形式：「news/a」或者「topics/a」。',
  },
  F09: {
    tree: { 'news/a.md': { link: '/etc/passwd' } },
    at: 'news/a.md:1:1',
    message: '这是一个链接，不是文件本身。链接会把内容目录以外的东西带进网站，所以一律不读。',
    hint: '删掉链接，把文件本身放到这里。',
  },
  F10: {
    tree: { 'news/a.md': news(), '初稿.docx': 'PK' },
    at: '初稿.docx:1:1',
    message: '「初稿.docx」不是网站用得到的文件。它不会发布；如果是底稿或涉密材料，也不该放进网站的目录。',
    hint: '底稿移出 content 目录；要登的文章，用 Word 或 WPS 打开，把文字复制到新建的 .md 文件里；给读者下载的，放到 content/files/ 里。',
  },
  F11: {
    tree: { 'site.yaml': null },
    at: 'site.yaml:1:1',
    message: '缺少网站设置文件 site.yaml。没有它，网站没有名称。',
    hint: '新建 content/site.yaml，至少写一行「网站名称: …」。',
  },
  F12: {
    tree: { 'site.yaml': 'name: 云岭先锋\n' },
    at: 'site.yaml:1:1',
    message: '没有填写网站的「域名」（domain）。网站地图、订阅和分享需要完整网址，现在只能写站内地址。',
    hint: '加一行「domain: https://…」，写网站自己的网址，到域名为止。',
  },
  F20: {
    tree: { 'news/a.md': news('', '正文。\n再说\u202e一句。\n') },
    at: 'news/a.md:8:3',
    message:
      '这里夹着一个不能用的隐形字符：从右到左强制符（U+202E）。它看不见，却会颠倒后面文字的顺序，或者让订阅和下载的文件打不开。',
    hint: '把光标放到标出的地方，按退格键删掉，再看前后的文字对不对；删不干净，就把这一行重新打一遍，不要复制。',
  },
  F21: {
    tree: { 'news/a.md': news('', '正文\ue000。\n再说\ue000一句。\n') },
    at: 'news/a.md:7:3',
    message:
      '这里夹着一个隐形字符：私用区字符（U+E000），这个文件里一共 2 处。它多半是从别的软件复制来的，读者看不到，或者看到的是方框；夹在词里，这个词就搜不到。',
    hint: '把光标放到标出的地方，按退格键删掉，再看前后的文字对不对；删不干净，就把这一行重新打一遍，不要复制。',
  },
  F30: {
    tree: { 'news/a.md': news('', '正文\ufffd\ufffd。\n再说\ufffd一句。\n') },
    at: 'news/a.md:7:3',
    message:
      '这里有读不出的字，显示成「�」，这个文件里一共 3 处。原来的字在换编码或者复制的时候已经丢了，文件里只剩下这个符号，猜不回来。',
    hint: '找到原来的稿件，从那里重新复制或者另存（编码选「UTF-8」）；只有一两处的，照原稿把字补上。',
  },
  F31: {
    tree: { 'news/a.md': news('', '正文。\n陈\ue863说。\n') },
    at: 'news/a.md:8:2',
    message:
      '这里的「䶮」用的是旧编码（U+E863），网站上已经换成通用的「䶮」。旧编码的字在别的电脑和手机上是方框，也搜不到。',
    hint: '请核对是不是「䶮」；是，就在文件里重新打一遍。',
  },
  F23: {
    tree: { 'news/a.md': news('', '# 题\n\n'.repeat(150)) },
    at: 'news/a.md:1:1',
    message: '这个文件里的问题太多，只列出 100 处。成百上千处问题多半是同一个原因，列全了反而看不清。',
    hint: '先改列出来的，多半改一处就会少一片；改好以后再检查一次。',
  },
  F24: {
    tree: { 'units/a.yaml': `${unit()}# ${'字'.repeat(100_000)}\n` },
    at: 'units/a.yaml:1:1',
    message:
      '这个文件有 294 KB，超过了这类文件的上限 256 KB。正常的稿件和台账远没有这么大，多半夹带了别的内容；读它会拖慢所有人的发布，所以没有读。',
    hint: '看看是不是把图片或别的文件贴了进来，删掉；内容确实都要的，拆成几个文件。',
  },
  F25: {
    tree: { 'files/shenqing.docm': 'PK\u0003\u0004' },
    at: 'files/shenqing.docm:1:1',
    message:
      '「shenqing.docm」这一类文件不能供下载。网页、脚本、程序和带宏的文档会在读者的电脑上运行，别的格式读者多半打不开。',
    hint: '可以是：版式文件（.pdf .ofd）、文字（.docx .doc .wps）、表格（.xlsx .xls .et）、演示（.pptx .ppt .dps）、压缩包（.zip）、录音录像（.mp3 .m4a .mp4）。CSV 和带宏的表格另存为 .xlsx，带宏的文档另存为 .docx，RAR、7z 改压成 .zip，图片放在文章旁边。',
  },
  F26: {
    tree: { 'files/xize.pdf': '' },
    at: 'files/xize.pdf:1:1',
    message: '文件是空的。读者下载以后打不开。',
    hint: '重新放一份完整的文件；不需要了就删掉它，连同指向它的链接。',
  },
  F27: {
    tree: { 'files/xize.pdf': '<!doctype html><script>alert(1)</script>' },
    at: 'files/xize.pdf:1:1',
    message: '文件的内容不是 .pdf 的格式。改了扩展名的、没有传完整的和加了密码的文件，读者下载以后打不开。',
    hint: '用原来的软件打开，另存为 .pdf，再放到这里；不能只改扩展名。',
  },
  F28: {
    tree: { 'files/luyin.mp3': Buffer.alloc(20 * 1024 * 1024 + 1) },
    at: 'files/luyin.mp3:1:1',
    message: '文件有 20.1 MB，超过 20 MB。太大的文件拖慢发布，也占满仓库；乡下的读者用手机下载不动。',
    hint: '用剪映等软件重新导出：录像的分辨率选 720P、码率选低一档，录音选单声道；20 MB 大约够放三分钟录像、三小时录音。还太大的，只留最要紧的一段，或者分成几段。',
  },
  F29: {
    tree: { 'files/xize.pdf': pdfFile({ pages: [['1']] }) },
    at: 'files/xize.pdf:1:1',
    message: '没有一个链接指向「/files/xize.pdf」。读者找不到它，可它已经在网上了，知道网址的人都能下载。',
    hint: '在正文里用 [文件的名称](/files/xize.pdf)，或者删掉它。',
  },
  F32: {
    tree: { 'news/a.md': news('', '<<<<<<< HEAD\n甲段。\n=======\n乙段。\n>>>>>>> fenzhi\n') },
    at: 'news/a.md:7:1',
    message:
      '两个人改了同一处，两份都留在文件里了（第 7 到 11 行）。以「<<<<<<<」「=======」「>>>>>>>」开头的几行是 git 的记号，会原样登在网页上。',
    hint: '「<<<<<<<」和「=======」之间是一份，「=======」和「>>>>>>>」之间是另一份：留下要的一份，删掉另一份和这几行记号。',
  },
  F33: {
    tree: { 'news/a.md': 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n' },
    at: 'news/a.md:1:1',
    message: '这里只有 Git LFS 的指路条，没有文件本身。真正的文件没有推送上来，网站上什么也显示不出来。',
    hint: '在有原件的电脑上，删掉 .gitattributes 里写着「filter=lfs」的行，运行 git lfs uninstall，再运行 git add --renormalize .，提交以后推送。',
  },
  F34: {
    tree: { 'news/a.md': news('', '正文一段。\n\n????????\n') },
    at: 'news/a.md:9:1',
    message: '这里的字变成了问号「????????」。换编码或者导出的时候，原来的字已经丢了，一个字剩下一个问号，猜不回来。',
    hint: '找到原来的稿件，从那里重新复制或者另存（编码选「UTF-8」）；本来就要写问号的，留下一两个。',
  },
};
