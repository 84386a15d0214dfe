import { markdownTarget } from '../../kernel/percent-decoded.ts';
import { shorten } from '../../kernel/text-width.ts';
import { define, didYouMean } from './definition.ts';

const SAVE_AS = '用画图或看图软件打开，另存为 JPG 或 PNG；不能只改扩展名。';
const FROM_ORIGINAL = '从原件重新复制一份完好的图片。';

/** What a file with a picture's name holds, and what to do about it. */
const INSIDES: Readonly<Record<string, { what: string; fix: string }>> = {
  heic: {
    what: '里面是 HEIC（苹果手机的照片），这种格式不支持',
    fix: `在电脑上${SAVE_AS}以后拍照，先在手机的「设置 → 相机 → 格式」里选「兼容性最佳」。`,
  },
  svg: { what: '里面是 SVG，这种格式不支持', fix: SAVE_AS },
  tiff: { what: '里面是 TIFF，这种格式不支持', fix: SAVE_AS },
  bmp: { what: '里面是 BMP，这种格式不支持', fix: SAVE_AS },
  photoshop: { what: '里面是 Photoshop 的 PSD，这种格式不支持', fix: '用 Photoshop 打开，导出为 JPG 或 PNG。' },
  camera: { what: '里面是相机的原始照片，这种格式不支持', fix: SAVE_AS },
  'other-picture': { what: '里面是别的图片格式，这种格式不支持', fix: SAVE_AS },
  'web-page': { what: '里面是一个网页，不是图片', fix: '打开原来的网页，在图上按右键，选「图片另存为」。' },
  pdf: { what: '里面是 PDF，不是图片', fix: '用看 PDF 的软件打开，把那一页导出为 JPG。' },
  office: {
    what: '里面是 Word、Excel、WPS 文档或者压缩包，不是图片',
    fix: '打开它，在图上按右键，选「另存为图片」；不能只改扩展名。',
  },
  video: { what: '里面是录像，不是图片', fix: '换成照片，或者从录像里截一张图。' },
  nothing: { what: '是空的，一个字节也没有', fix: FROM_ORIGINAL },
  'converted-line-ends': {
    what: '坏了：git 把它当作文字，改了里面的换行',
    fix: `在 .gitattributes 里加一行「*.png binary」，再${FROM_ORIGINAL}`,
  },
  'saved-as-text': {
    what: '坏了：它被当作文字打开，又保存过',
    fix: `${FROM_ORIGINAL}不要用记事本打开图片。`,
  },
};

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
  /** `word`: the key of the cover's text in the language of the file; undefined for a picture of the body. */
  P02: define<{ name: string; word: string | undefined; isPoster?: boolean }>({
    severity: 'error',
    title: '图片没有替代文字',
    what: ({ name }) => `图片「${name}」没有替代文字`,
    why: '看不见图的人和关掉图片的人不知道图上是什么，无障碍检查通不过。',
    fix: ({ name, word, isPoster }) =>
      word === undefined
        ? `写成 ![一句话，图上有什么](${name})。`
        : `在${isPoster ? '题图下面' : '封面里'}加一行「${word}: …」，用一句话说图上有什么。`,
    sample: { name: 'cover.jpg', word: '替代文字' },
  }),
  P03: define<{ name: string; inside: string | undefined }>({
    severity: 'error',
    title: '不是图片',
    what: ({ name, inside }) => `「${name}」${INSIDES[inside ?? '']?.what ?? '不是图片'}`,
    why: '读者会看到一个破图。',
    fix: ({ inside }) =>
      INSIDES[inside ?? '']?.fix ??
      '换成真正的图片文件（JPG、PNG 或 WebP）；不能只改扩展名。Word、WPS 里的图请另存为图片。',
    sample: { name: 'cover.jpg', inside: undefined },
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
        : `在正文里用 ![图上有什么](${markdownTarget(name)})，或者删掉它。`,
    sample: { name: 'photo-2.jpg', isOfBoard: false },
  }),
  P08: define<{ name: string; inside: string | undefined }>({
    severity: 'error',
    title: '图片格式不支持',
    what: ({ name, inside }) => `图片「${name}」${INSIDES[inside ?? '']?.what ?? '的格式不支持'}`,
    why: '只收 JPG、PNG、WebP、AVIF、GIF；SVG 里可以藏脚本，不收。',
    fix: ({ inside }) => INSIDES[inside ?? '']?.fix ?? SAVE_AS,
    sample: { name: 'map.svg', inside: 'svg' },
  }),
  P09: define<{ address: string; beside: string | undefined }>({
    severity: 'error',
    title: '图片不在文章旁边',
    what: ({ address, beside }) =>
      beside === undefined || beside.includes('/')
        ? `图片地址「${shorten(address, 60)}」不在文章所在的文件夹里`
        : `图片地址「${shorten(address, 60)}」里有文件夹，图片其实就在文章旁边`,
    why: '网站不向外面的网址要图片，也不读文件夹以外的文件。',
    fix: ({ address, beside }) => {
      if (beside !== undefined && !beside.includes('/')) return `只写文件名「${beside}」。`;
      const name = (beside ?? address).split(/[/\\]/).at(-1)!;
      if (beside !== undefined) return `把「${beside}」移到文章旁边，只写文件名「${name}」。`;
      if (/^(?:https?:)?\/\//i.test(address)) return '把图片下载下来放到文章旁边，只写文件名。';
      return /^data:/i.test(address)
        ? '把图片另存成文件，放到文章旁边，只写文件名。'
        : `把这张图片复制到文章旁边，只写文件名「${shorten(name, 40)}」。`;
    },
    sample: { address: 'https://example.com/a.jpg', beside: undefined },
  }),
  P10: define<{ name: string }>({
    severity: 'error',
    title: '图片太细长',
    what: ({ name }) => `图片「${name}」的长边超过短边的 100 倍`,
    why: '在手机上只是一条线，也做不成别的尺寸。',
    fix: () => '核对是不是放错了图；长截图截成几张。',
    sample: { name: 'cover.jpg' },
  }),
  P11: define<{ name: string; width: number; height: number }>({
    severity: 'warning',
    title: '图片太小',
    what: ({ name, width, height }) => `图片「${name}」只有 ${width}×${height} 像素`,
    why: '登出来只有邮票大小，放大了就模糊；多半是缩略图，不是原图。',
    fix: () => '换成原图；微信里的图，先点「查看原图」再保存。',
    sample: { name: 'cover.jpg', width: 120, height: 80 },
  }),
  P12: define<{ name: string }>({
    severity: 'warning',
    title: '动图不会动',
    what: ({ name }) => `「${name}」是动图，在网页上会变成静止的一帧`,
    why: '只留第一帧，后面的画面读者看不到。',
    fix: () => '第一帧就够的，不用改；要看到几个画面，就截成几张图放上。',
    sample: { name: 'p1.gif' },
  }),
  P13: define<{ word: string }>({
    severity: 'error',
    title: '肖像没有本人同意',
    what: ({ word }) => `肖像的「${word}」写的不是「是」`,
    why: '没有本人同意，照片不能公开。',
    fix: ({ word }) => `问过本人，同意了写「${word}: 是」；不同意的，删去肖像，网页上印姓。`,
    sample: { word: '授权' },
  }),
  P14: define<{ before: string; after: string; sizes: readonly string[] }>({
    severity: 'warning',
    title: '前后两幅的长宽不一样',
    what: ({ before, after, sizes: [a, b] }) => `「${before}」是 ${a}，「${after}」是 ${b}，长宽的比例不一样`,
    why: '叠不到一起，读者不能拉着比，只能两幅并排看。',
    fix: () => '用看图软件把两幅裁成一样的比例，画面里的山、房子对准；同一个位置、横着拍的最好。',
    sample: { before: 'qu-2025.jpg', after: 'qu-2026.jpg', sizes: ['1600×1200', '1600×900'] },
  }),
};
