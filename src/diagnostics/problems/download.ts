import { markdownTarget } from '../../kernel/percent-decoded.ts';
import { shorten } from '../../kernel/text-width.ts';
import { DOWNLOAD_KINDS } from '../../schema/download.ts';
import { define, didYouMean } from './definition.ts';

/** What may be offered for download, in words. */
const DOWNLOADABLE = DOWNLOAD_KINDS.map(
  ({ label, extensions }) =>
    `${label}（${Object.keys(extensions)
      .map((extension) => `.${extension}`)
      .join(' ')}）`,
).join('、');

/** As what an entry names a file. */
export type FileUse = '附件' | '数据表' | '音像' | '文字稿';

const called = (of: FileUse) => (of === '音像' ? '录音录像' : of);

/** Why a recording is not played everywhere. `form`: its extension. */
const UNPLAYABLE = {
  form: '这一类文件，网页上放不了',
  short: '没有传完整，后面少了一截',
  broken: '读不出来，不是完整的录音录像',
  mov: '是改了扩展名的 .mov',
  fragments: '是分段存的，直播、录屏的软件常这样存',
  h265: '的画面是 H.265（手机上叫「高效」）编码',
  deep: '的画面是 10 位（HDR）编码',
  picture: '的画面不是 H.264 编码',
  sound: '的声音不是 AAC 编码',
  tracks: '里除了一路画面、一路声音，还有别的：字幕、位置或者另一路声音',
  pixels: '的画面比 1080P 还大',
  'only-sound': '里只有声音，没有画面',
  'has-picture': '里有画面，不是录音',
} as const;

export type RecordingProblem = keyof typeof UNPLAYABLE;

/** How a recording is listed in the settings. */
function listingOf(name: string): string {
  const isVideo = !/\.(?:mp3|m4a)$/i.test(name);
  return `在那一篇的设置里写：「音像:」，下一行缩进两个空格，「- 文件: ${name}」，再下面几行缩进四个空格，写「标题: …」${isVideo ? '「题图: …」「替代文字: …」' : ''}「文字稿: …」。`;
}

/** F25 to F29: files for download. A: files beside an entry that it offers, shows or plays. */
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
  F27: define<{ extension: string; isLocked: boolean }>({
    severity: 'error',
    title: '内容与扩展名不符',
    what: ({ extension, isLocked }) => (isLocked ? '文件加了打开密码' : `文件的内容不是 .${extension} 的格式`),
    why: '改了扩展名的、没有传完整的和加了密码的文件，读者下载以后打不开。',
    fix: ({ extension, isLocked }) =>
      isLocked
        ? `用 Office 或 WPS 输入密码打开，在「文件 → 信息 → 保护文档」（WPS 是「文件 → 文档加密」）里去掉密码，再保存。`
        : `用原来的软件打开，另存为 .${extension}，再放到这里；不能只改扩展名。`,
    sample: { extension: 'docx', isLocked: false },
  }),
  F28: define<{ megabytes: string; most: number; isRecording: boolean }>({
    severity: 'error',
    title: '供下载的文件太大',
    what: ({ megabytes, most }) => `文件有 ${megabytes} MB，超过 ${most} MB`,
    why: '太大的文件拖慢发布，也占满仓库；乡下的读者用手机下载不动。',
    fix: ({ most, isRecording }) =>
      isRecording
        ? `用剪映等软件重新导出：录像的分辨率选 720P、码率选低一档，录音选单声道；${most} MB 大约够放三分钟录像、三小时录音。还太大的，只留最要紧的一段，或者分成几段。`
        : '文档里的图片压缩以后再存；压不下来的，拆成几个文件。',
    sample: { megabytes: '23.5', most: 20, isRecording: false },
  }),
  F29: define<{ address: string }>({
    severity: 'warning',
    title: '供下载的文件没有链接',
    what: ({ address }) => `没有一个链接指向「${address}」`,
    why: '读者找不到它，可它已经在网上了，知道网址的人都能下载。',
    fix: ({ address }) => `在正文里用 [文件的名称](${address})，或者删掉它。`,
    sample: { address: '/files/chengnuo-biao.xlsx' },
  }),
  F45: define<{ kind: 'macro' | 'object' | 'program'; name: string; extension: string }>({
    severity: 'error',
    title: '文件里有会运行的东西',
    what: ({ kind, name }) =>
      ({
        macro: `文件里带着宏（${name}）`,
        object: `文件里嵌着别的文件或程序（${name}）`,
        program: `压缩包里有「${name}」`,
      })[kind],
    why: '宏和程序会在读者的电脑上运行；只改扩展名，宏还在里面。',
    fix: ({ kind, extension }) =>
      ({
        macro: `用 Word、Excel 或 WPS 打开，「另存为」，类型选不带宏的 .${/^(?:doc|wps)/.test(extension) ? 'docx' : /^(?:xls|et)/.test(extension) ? 'xlsx' : 'pptx'}，换上这一份。`,
        object:
          '打开文件，删掉嵌在里面的文件（双击会打开别的文件的图标、公式或表格），再保存；要给读者的，另作一个附件。',
        program: '从压缩包里删掉它，重新压缩；网页、程序和带宏的文档不能供下载。',
      })[kind],
    sample: { kind: 'macro', name: 'vbaProject.bin', extension: 'docx' },
  }),
  F46: define<{ name: string; count: number }>({
    severity: 'warning',
    title: '文件里嵌着别的文件',
    what: ({ name, count }) => `文件里嵌着「${name}」${count > 1 ? `等 ${count} 个文件` : ''}`,
    why: '图表往往带着整张表格，下载的人双击就打得开，图上没有的数也看得见。',
    fix: () => '双击打开看一遍；不该公开的，把图表另存为图片，贴回原处，再保存。',
    sample: { name: 'Microsoft_Excel_Sheet1.xlsx', count: 1 },
  }),
  F47: define<{ count: number; parts: readonly string[] }>({
    severity: 'error',
    title: '文件里有查不了的文件',
    what: ({ count, parts }) => `里面有查不了的：${parts.join('；')}${count > parts.length ? `，等 ${count} 处` : ''}`,
    why: '查不了的，里面有没有身份证号、电话，谁也不知道，下载的人打得开。',
    fix: () =>
      '从里面拿出来：.rar、.7z 解开以后重新打包成 .zip，.rtf、.odt 另存为 .docx，手机照片（.heic）转成 .jpg，邮件里的附件另存出来；用不着的删掉。',
    sample: { count: 1, parts: ['压缩包里的「名单.rar」是查不了的格式'] },
  }),
  A01: define<{
    name: string;
    of: FileUse;
    reason: 'missing' | 'outside' | 'picture' | 'ledger';
    suggestion: string | undefined;
  }>({
    severity: 'error',
    title: '附件不在文章旁边',
    what: ({ name, of, reason }) =>
      ({
        missing: `找不到${called(of)}「${shorten(name, 40)}」`,
        outside: `${called(of)}「${shorten(name, 40)}」不在文章所在的文件夹里`,
        picture: `「${shorten(name, 40)}」是图片，不是${called(of)}`,
        ledger: `「${shorten(name, 40)}」是台账，不是${called(of)}`,
      })[reason],
    why: '这些文件与文章放在同一个文件夹里，别处的文件不读，读者点了打不开。',
    fix: ({ name, of, reason, suggestion }) => {
      if (reason === 'picture') return `在正文里写 ![图上有什么](${markdownTarget(name)})，从「${of}」里去掉。`;
      if (reason === 'ledger')
        return '台账的内容公示栏上都有，也能下载；别的表格另存为 PDF，或者放到 content/files/ 里再写链接。';
      if (reason === 'outside') return '把文件复制到文章旁边，只写文件名。';
      return didYouMean(suggestion, '把文件放到文章所在的文件夹里，文件名一字不差（扩展名、大小写也要相同）。');
    },
    sample: { name: 'tongzhi.pdf', of: '附件', reason: 'missing', suggestion: 'tong-zhi.pdf' },
  }),
  A02: define<{ name: string; isRecording: boolean }>({
    severity: 'warning',
    title: '附件没有用到',
    what: ({ name }) => `没有一篇文章、一块公示栏写到附件「${shorten(name, 40)}」`,
    why: '没有写到的文件不会发布，读者看不到。',
    fix: ({ name, isRecording }) =>
      isRecording
        ? `${listingOf(name)}不要了就删掉它。`
        : `在旁边那一篇的设置里写：「附件:」，下一行缩进两个空格，「- 文件: ${name}」；不要了就删掉它。`,
    sample: { name: 'tongzhi.pdf', isRecording: false },
  }),
  A03: define<{ name: string }>({
    severity: 'error',
    title: '读不了的数据表',
    what: ({ name }) => `数据表「${shorten(name, 40)}」不是 .xlsx 或 .csv`,
    why: '别的格式读不出数，表和图都画不出来。',
    fix: () => '用 Excel 或 WPS 打开，「另存为」，类型选「Excel 工作簿（*.xlsx）」，设置里的文件名也改过来。',
    sample: { name: 'xinfang.xls' },
  }),
  A04: define<{ reason: 'no-header' | 'empty' | 'columns' | 'months'; most: number }>({
    severity: 'error',
    title: '不是按月的数据表',
    what: ({ reason, most }) =>
      ({
        'no-header': '表里找不到有「月份」的表头',
        empty: '表头下面没有数',
        columns: `表里的栏太多，最多 ${most} 栏`,
        months: `表里的月份太多，最多 ${most} 个月`,
      })[reason],
    why: '数据表一行一个月，一栏一项数，登在文章后面；大表放不进手机，读者也看不完。',
    fix: ({ reason }) =>
      reason === 'columns' || reason === 'months'
        ? '只留最要紧的；整张表给读者下载的，写进「附件」。'
        : '第一栏的表头写「月份」，后面几栏写各项数的名称，如「走访（户）」；下面一行一个月。只读第一张工作表。',
    sample: { reason: 'no-header', most: 0 },
  }),
  A05: define<{ text: string; reason: 'form' | 'year' | 'twice' | 'future'; month: number | undefined }>({
    severity: 'error',
    title: '月份不对',
    what: ({ text, reason }) =>
      ({
        form: `「${text}」读不出是哪一月`,
        year: `「${text}」没有写是哪一年`,
        twice: `「${text}」这个月有两行`,
        future: `「${text}」还没有到`,
      })[reason],
    why: '一行一个月，表和图按月份排列。',
    fix: ({ reason, month }) =>
      ({
        form: '写成「某年某月」，年份四位数字；合计写「合计」，说明写在最后，以「注：」开头。',
        year: `前面加上年份，写成「…年${String(month ?? 0)}月」。`,
        twice: '两行的数合成一行，或者改正写错的月份。',
        future: '核对月份；还没有发生的，先不写。',
      })[reason],
    sample: { text: '3月', reason: 'year', month: 3 },
  }),
  A06: define<{ text: string; header: string; number: string | undefined; unit: string | undefined }>({
    severity: 'error',
    title: '不是数',
    what: ({ text, header }) => `「${header}」里的「${text}」不是数`,
    why: '这一栏要画成图，只能有数。',
    fix: ({ header, number, unit }) =>
      number !== undefined && unit !== undefined
        ? `这一格只写「${number}」，计量单位写在表头：「${header}（${unit}）」。`
        : '只写阿拉伯数字，可以有小数和百分号；没有数的空着，是零就写 0；说明写在「备注」一栏。',
    sample: { text: '12户', header: '走访', number: '12', unit: '户' },
  }),
  A07: define<{ header: string; said: string; sum: string }>({
    severity: 'warning',
    title: '合计对不上',
    what: ({ header, said, sum }) => `「${header}」的合计写的是 ${said}，各月加起来是 ${sum}`,
    why: '读者一加就看得出来。',
    fix: () => '核对各月的数和合计，改正写错的；不是各月之和的，把「合计」改成别的说法，写在最后的「注：」里。',
    sample: { header: '走访（户）', said: '320', sum: '318' },
  }),
  A08: define<{ column: string; header: string }>({
    severity: 'warning',
    title: '数据表里隐藏的列',
    what: ({ column, header }) => `${column} 列「${header}」在 Excel 里是隐藏的`,
    why: '隐藏的列照样会登出来。',
    fix: () => '取消隐藏，核对一遍；不登的，删掉整列。',
    sample: { column: 'D', header: '超期（件）' },
  }),
  A09: define<{ name: string }>({
    severity: 'error',
    title: '录音录像没有写进「音像」',
    what: ({ name }) => `正文里写到了「${shorten(name, 40)}」，设置里的「音像」没有它`,
    why: '写进「音像」的才能在网页上播放，才有标题和文字稿；听不见的人、不便出声的人靠文字稿。',
    fix: ({ name }) => `${listingOf(name)}正文里的链接不用改：单独一行的，播放器就放在那里。`,
    sample: { name: 'fangtan.mp4' },
  }),
  A10: define<{ name: string }>({
    severity: 'error',
    title: '录像没有题图',
    what: ({ name }) => `录像「${shorten(name, 40)}」没有写「题图」`,
    why: '没有播放以前不下载录像，不费流量；没有题图，读者只看到一块黑。',
    fix: () => '在录像里截一张清楚的画面，存成 .jpg，与文章放在一起，下面加两行「题图: …」「替代文字: …」。',
    sample: { name: 'fangtan.mp4' },
  }),
  A11: define<{ name: string; reason: RecordingProblem }>({
    severity: 'error',
    title: '网页上放不了的录音录像',
    what: ({ name, reason }) => `「${shorten(name, 40)}」${UNPLAYABLE[reason]}`,
    why: '微信、安卓和苹果手机的浏览器都放得出来的，只有 .mp4（H.264 画面、AAC 声音）、.m4a（AAC）和 .mp3。',
    fix: ({ reason }) => {
      if (reason === 'only-sound') return '把扩展名改成 .m4a，设置里的文件名也改过来。';
      if (reason === 'has-picture') return '把扩展名改成 .mp4，设置里的文件名也改过来，加上「题图」和「替代文字」。';
      return `${reason === 'short' ? '重新复制一份；还是这样的，' : ''}用剪映等软件打开，重新导出：录像的格式选 MP4、编码选 H.264、分辨率选 720P 或 1080P，不选 HDR；录音的格式选 MP3。不能只改扩展名。`;
    },
    sample: { name: 'fangtan.mp4', reason: 'h265' },
  }),
  A12: define<{ name: string }>({
    severity: 'warning',
    title: '录像里记着地点',
    what: ({ name }) => `「${shorten(name, 40)}」里记着拍摄的地点（经纬度）`,
    why: '地点可能是谁的家。发布的时候程序会去掉，可推送上来的原件里还有。',
    fix: () =>
      '可以发布。要连原件里的一起去掉，用剪映等软件重新导出一份换上；以后拍摄以前，在手机相机的设置里关掉「地理位置」。',
    sample: { name: 'fangtan.mp4' },
  }),
  A13: define<{ name: string }>({
    severity: 'error',
    title: '文字稿不是 .txt',
    what: ({ name }) => `文字稿「${shorten(name, 40)}」不是 .txt`,
    why: '文字稿登在播放器下面，也搜得到；别的格式读不出字。',
    fix: () =>
      '打开它，「另存为」，类型选「纯文本（*.txt）」，编码选 UTF-8，与文章放在一起，设置里的文件名也改过来；只有几句话的，直接写在「文字稿:」后面。',
    sample: { name: 'fangtan.docx' },
  }),
  A14: define<{ name: string }>({
    severity: 'error',
    title: '「音频」是录像',
    what: ({ name }) => `「音频」写的「${shorten(name, 40)}」是录像`,
    why: '「音频」是整篇文章的朗读，读者边看文章边听，只要声音。',
    fix: () => '用剪映等软件只导出声音，格式选 MP3；要放录像，写到「音像」里。',
    sample: { name: 'langdu.mp4' },
  }),
};
