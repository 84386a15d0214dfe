import { twoHalves } from '../../../media/testing/pictures.ts';
import { news, settingsText, unit } from '../articles.ts';
import { ANIMATION, CUT, GIANT, HEAVY, SMALL_PHOTO, THIN, THUMBNAIL } from '../pictures.ts';
import type { Case } from './case.ts';

export const PICTURE_CASES: Record<string, Case> = {
  P01: {
    tree: { 'news/a/index.md': news('', '![会场](p2.jpg)\n'), 'news/a/p1.jpg': SMALL_PHOTO },
    at: 'news/a/index.md:7:1',
    message: '找不到图片「p2.jpg」。读者会看到一个破图。',
    hint: '您是不是要写「p1.jpg」？把图片放到文章所在的文件夹里，文件名一字不差（大小写也要相同）。',
  },
  P02: {
    tree: { 'news/a/index.md': news('cover:\n  src: p1.jpg\n'), 'news/a/p1.jpg': SMALL_PHOTO },
    at: 'news/a/index.md:7:8',
    message: '图片「p1.jpg」没有替代文字。看不见图的人和关掉图片的人不知道图上是什么，无障碍检查通不过。',
    hint: '在封面里加一行「alt: …」，用一句话说图上有什么。',
  },
  P03: {
    tree: { 'news/a/index.md': news('', '![会场](p1.jpg)\n'), 'news/a/p1.jpg': '这是文字' },
    at: 'news/a/index.md:7:1',
    message: '「p1.jpg」不是图片。读者会看到一个破图。',
    hint: '换成真正的图片文件（JPG、PNG 或 WebP）；不能只改扩展名。Word、WPS 里的图请另存为图片。',
  },
  P04: {
    tree: { 'news/a/index.md': news('', '![会场](p1.jpg)\n'), 'news/a/p1.jpg': CUT },
    at: 'news/a/index.md:7:1',
    message: '图片「p1.jpg」已损坏，打不开或不完整。读者会看到一个破图或半张图。',
    hint: '重新传一份完整的图片。',
  },
  P05: {
    tree: { 'news/a/index.md': news('', '![会场](p1.jpg)\n'), 'news/a/p1.jpg': HEAVY },
    at: 'news/a/index.md:7:1',
    message: '图片「p1.jpg」有 21.0 MB，超过 20 MB。太大的文件拖慢发布，也占满仓库。',
    hint: '用画图或看图软件缩小到长边 4000 像素以内，再存成 JPG。',
  },
  P06: {
    tree: { 'news/a/index.md': news('', '![会场](p1.png)\n'), 'news/a/p1.png': GIANT },
    at: 'news/a/index.md:7:1',
    message: '图片「p1.png」超过 5000 万像素。太大的图会耗尽发布机器的内存。',
    hint: '用画图或看图软件缩小到长边 4000 像素以内。',
  },
  P07: {
    tree: { 'news/a/index.md': news(), 'news/a/p1.jpg': SMALL_PHOTO },
    at: 'news/a/p1.jpg:1:1',
    message: '图片「p1.jpg」没有一篇文章用到。白占地方；也可能是正文里漏了这张图。',
    hint: '在正文里用 ![图上有什么](p1.jpg)，或者删掉它。',
  },
  P08: {
    tree: {
      'news/a/index.md': news('', '![地图](map.svg)\n'),
      'news/a/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    at: 'news/a/index.md:7:1',
    message: '图片「map.svg」里面是 SVG，这种格式不支持。只收 JPG、PNG、WebP、AVIF、GIF；SVG 里可以藏脚本，不收。',
    hint: '用画图或看图软件打开，另存为 JPG 或 PNG；不能只改扩展名。',
  },
  P09: {
    tree: { 'news/a/index.md': news('', '![会场](https://example.cn/a.jpg)\n') },
    at: 'news/a/index.md:7:1',
    message:
      '图片地址「https://example.cn/a.jpg」不在文章所在的文件夹里。网站不向外面的网址要图片，也不读文件夹以外的文件。',
    hint: '把图片下载下来放到文章旁边，只写文件名。',
  },
  P10: {
    tree: { 'news/a/index.md': news('', '![会场](p1.png)\n'), 'news/a/p1.png': THIN },
    at: 'news/a/index.md:7:1',
    message: '图片「p1.png」的长边超过短边的 100 倍。在手机上只是一条线，也做不成别的尺寸。',
    hint: '核对是不是放错了图；长截图截成几张。',
  },
  P11: {
    tree: { 'news/a/index.md': news('', '![会场](p1.jpg)\n'), 'news/a/p1.jpg': THUMBNAIL },
    at: 'news/a/index.md:7:1',
    message: '图片「p1.jpg」只有 120×80 像素。登出来只有邮票大小，放大了就模糊；多半是缩略图，不是原图。',
    hint: '换成原图；微信里的图，先点「查看原图」再保存。',
  },
  P12: {
    tree: { 'news/a/index.md': news('', '![会场](p1.gif)\n'), 'news/a/p1.gif': ANIMATION },
    at: 'news/a/index.md:7:1',
    message: '「p1.gif」是动图，在网页上会变成静止的一帧。只留第一帧，后面的画面读者看不到。',
    hint: '第一帧就够的，不用改；要看到几个画面，就截成几张图放上。',
  },
  P13: {
    tree: {
      'exemplars/members/a/index.md': settingsText(
        '标题: 出诊\n姓名: 石大山\n单位: liulin\n摘要: 一句话。\n职务: 村医\n肖像:\n  图片: p1.jpg\n  授权: 否\n发布时间: 2026-07-01\n来源:\n  名称: 镇党委\n',
      ),
      'exemplars/members/a/p1.jpg': SMALL_PHOTO,
      'units/liulin.yaml': unit(),
    },
    at: 'exemplars/members/a/index.md:9:7',
    message: '肖像的「授权」写的不是「是」。没有本人同意，照片不能公开。',
    hint: '问过本人，同意了写「授权: 是」；不同意的，删去肖像，网页上印姓。',
  },
  P14: {
    tree: {
      'news/a/index.md': news('', '![甲](a.jpg "之前：2025年")\n![乙](b.jpg "之后：2026年")\n'),
      'news/a/a.jpg': SMALL_PHOTO,
      'news/a/b.jpg': await twoHalves(320, 180).jpeg().toBuffer(),
    },
    at: 'news/a/index.md:8:1',
    message: '「a.jpg」是 240×180，「b.jpg」是 320×180，长宽的比例不一样。叠不到一起，读者不能拉着比，只能两幅并排看。',
    hint: '用看图软件把两幅裁成一样的比例，画面里的山、房子对准；同一个位置、横着拍的最好。',
  },
};
