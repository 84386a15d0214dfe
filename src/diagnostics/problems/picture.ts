import { define, didYouMean } from './definition.ts';

/** P: pictures. */
export const PICTURE_PROBLEMS = {
  P01: define<{ name: string; suggestion: string | undefined }>({
    severity: 'error',
    title: '图片不存在',
    what: ({ name }) => `找不到图片「${name}」`,
    why: '读者会看到一个破图。',
    fix: ({ suggestion }) => didYouMean(suggestion, '把图片放到文章所在的文件夹里，文件名一字不差（大小写也要相同）。'),
    sample: { name: 'cover.jpg', suggestion: 'cover.jpeg' },
  }),
  P02: define<{ name: string; where: 'cover' | 'body' }>({
    severity: 'error',
    title: '图片没有替代文字',
    what: ({ name }) => `图片「${name}」没有替代文字`,
    why: '看不见图的人和关掉图片的人不知道图上是什么，无障碍检查通不过。',
    fix: ({ name, where }) =>
      where === 'cover'
        ? '在封面里加一行「alt: 一句话，图上有什么」（或「替代文字: …」）。'
        : `写成 ![一句话，图上有什么](${name})。`,
    sample: { name: 'cover.jpg', where: 'cover' },
  }),
  P03: define<{ name: string }>({
    severity: 'error',
    title: '不是图片',
    what: ({ name }) => `「${name}」不是图片`,
    why: '改了扩展名的文件显示不出来。',
    fix: () => '换成真正的图片文件（JPG、PNG 或 WebP）。Word、WPS 里的图请另存为图片。',
    sample: { name: 'cover.jpg' },
  }),
  P04: define<{ name: string }>({
    severity: 'error',
    title: '图片已损坏',
    what: ({ name }) => `图片「${name}」已损坏，打不开或不完整`,
    why: '读者会看到一个破图或半张图。',
    fix: () => '重新传一份完整的图片。',
    sample: { name: 'cover.jpg' },
  }),
  P05: define<{ name: string; megabytes: string }>({
    severity: 'error',
    title: '图片超过 20 MB',
    what: ({ name, megabytes }) => `图片「${name}」有 ${megabytes} MB，超过 20 MB`,
    why: '太大的文件拖慢发布，也占满仓库。',
    fix: () => '用画图或看图软件缩小到长边 4000 像素以内，再存成 JPG。',
    sample: { name: 'cover.jpg', megabytes: '23.5' },
  }),
  P06: define<{ name: string }>({
    severity: 'error',
    title: '图片超过 5000 万像素',
    what: ({ name }) => `图片「${name}」超过 5000 万像素`,
    why: '太大的图会耗尽发布机器的内存。',
    fix: () => '用画图或看图软件缩小到长边 4000 像素以内。',
    sample: { name: 'cover.jpg' },
  }),
  P07: define<{ name: string; isOfBoard: boolean }>({
    severity: 'warning',
    title: '图片没有用到',
    what: ({ name, isOfBoard }) => `图片「${name}」没有一${isOfBoard ? '项承诺' : '篇文章'}用到`,
    why: '白占地方；也可能是正文里漏了这张图。',
    fix: ({ name, isOfBoard }) =>
      isOfBoard
        ? `在台账的「进展」后面空一格写上「${name}」，或者删掉它。`
        : `在正文里用 ![图上有什么](${name})，或者删掉它。`,
    sample: { name: 'photo-2.jpg', isOfBoard: false },
  }),
  P08: define<{ name: string }>({
    severity: 'error',
    title: '图片格式不支持',
    what: ({ name }) => `图片「${name}」的格式不支持`,
    why: '只收 JPG、PNG、WebP、AVIF、GIF；SVG 里可以藏脚本，不收。',
    fix: () => '另存为 JPG 或 PNG。',
    sample: { name: 'map.svg' },
  }),
  P09: define<{ address: string }>({
    severity: 'error',
    title: '图片不在文章旁边',
    what: ({ address }) => `图片地址「${address}」不在文章所在的文件夹里`,
    why: '网站不向外面的网址要图片，也不读文件夹以外的文件。',
    fix: () => '把图片下载下来放到文章旁边，只写文件名。',
    sample: { address: 'https://example.com/a.jpg' },
  }),
  P10: define<{ name: string }>({
    severity: 'error',
    title: '图片太细长',
    what: ({ name }) => `图片「${name}」的长边超过短边的 100 倍`,
    why: '在手机上只是一条线，也做不成别的尺寸。',
    fix: () => '核对是不是放错了图；长截图截成几张。',
    sample: { name: 'cover.jpg' },
  }),
};
