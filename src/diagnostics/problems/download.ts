import { shorten } from '../../kernel/text-width.ts';
import { DOWNLOAD_KINDS } from '../../schema/kinds/download.ts';
import { define, didYouMean } from './definition.ts';

/** What may be offered for download, in words. */
const DOWNLOADABLE = DOWNLOAD_KINDS.map(
  ({ label, extensions }) =>
    `${label}（${Object.keys(extensions)
      .map((extension) => `.${extension}`)
      .join(' ')}）`,
).join('、');

/** F25 to F29: files for download. A: files beside an entry that it offers or shows. */
export const DOWNLOAD_PROBLEMS = {
  F25: define<{ name: string }>({
    severity: 'error',
    title: '不能供下载的文件',
    what: ({ name }) => `「${shorten(name, 40)}」这一类文件不能供下载`,
    why: '网页、脚本、程序和带宏的文档会在读者的电脑上运行，别的格式读者多半打不开。',
    fix: () =>
      `可以是：${DOWNLOADABLE}。CSV 和带宏的表格另存为 .xlsx，带宏的文档另存为 .docx，RAR、7z 改压成 .zip，图片放在文章旁边。`,
    sample: { name: 'shenqing.docm' },
  }),
  F26: define<object>({
    severity: 'error',
    title: '供下载的文件是空的',
    what: () => '文件是空的',
    why: '读者下载以后打不开。',
    fix: () => '重新放一份完整的文件；不需要了就删掉它，连同指向它的链接。',
    sample: {},
  }),
  F27: define<{ extension: string }>({
    severity: 'error',
    title: '内容与扩展名不符',
    what: ({ extension }) => `文件的内容不是 .${extension} 的格式`,
    why: '改了扩展名的、没有传完整的和加了密码的文件，读者下载以后打不开。',
    fix: ({ extension }) => `用原来的软件打开，去掉打开密码，另存为 .${extension}，再放到这里；不能只改扩展名。`,
    sample: { extension: 'docx' },
  }),
  F28: define<{ megabytes: string; most: number }>({
    severity: 'error',
    title: '供下载的文件太大',
    what: ({ megabytes, most }) => `文件有 ${megabytes} MB，超过 ${most} MB`,
    why: '太大的文件拖慢发布，也占满仓库；乡下的读者用手机下载不动。',
    fix: () => '文档里的图片压缩以后再存，录音录像降低码率；压不下来的，拆成几个文件。',
    sample: { megabytes: '23.5', most: 20 },
  }),
  F29: define<{ address: string }>({
    severity: 'warning',
    title: '供下载的文件没有链接',
    what: ({ address }) => `没有一个链接指向「${address}」`,
    why: '读者找不到它，可它已经在网上了，知道网址的人都能下载。',
    fix: ({ address }) => `在正文里用 [文件的名称](${address})，或者删掉它。`,
    sample: { address: '/files/chengnuo-biao.xlsx' },
  }),
  A01: define<{ name: string; reason: 'missing' | 'outside' | 'picture'; suggestion: string | undefined }>({
    severity: 'error',
    title: '附件不在文章旁边',
    what: ({ name, reason }) =>
      ({
        missing: `找不到附件「${shorten(name, 40)}」`,
        outside: `附件「${shorten(name, 40)}」不在文章所在的文件夹里`,
        picture: `「${shorten(name, 40)}」是图片，不是附件`,
      })[reason],
    why: '附件与文章放在同一个文件夹里，别处的文件不读，读者点了打不开。',
    fix: ({ name, reason, suggestion }) => {
      if (reason === 'picture') return `在正文里写 ![图上有什么](${name})，从「附件」里去掉。`;
      if (reason === 'outside') return '把文件复制到文章旁边，只写文件名。';
      return didYouMean(suggestion, '把文件放到文章所在的文件夹里，文件名一字不差（扩展名、大小写也要相同）。');
    },
    sample: { name: 'tongzhi.pdf', reason: 'missing', suggestion: 'tong-zhi.pdf' },
  }),
  A02: define<{ name: string }>({
    severity: 'warning',
    title: '附件没有用到',
    what: ({ name }) => `没有一篇文章写到附件「${shorten(name, 40)}」`,
    why: '没有写到的文件不会发布，读者看不到。',
    fix: ({ name }) => `在旁边那一篇的设置里写：「附件:」，下一行缩进两个空格，「- 文件: ${name}」；不要了就删掉它。`,
    sample: { name: 'tongzhi.pdf' },
  }),
};
