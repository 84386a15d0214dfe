import { strToU8, zipSync } from 'fflate';
import { zipWorkbook } from '../../../ingest/table/testing/workbook-zip.ts';
import { publishedRecording } from '../../../media/recording/probe-recording.ts';
import { testRecording } from '../../../media/recording/testing/recordings.ts';
import { zipFile } from '../../../ingest/documents/testing/office-file.ts';
import { news } from '../articles.ts';
import type { Case } from './case.ts';

/** An article that shows a table of figures. */
const showing = (file: string) => news(`数据表:\n  - 文件: ${file}\n    名称: 走访情况\n`);

/** A document of these parts. */
const document = (...parts: string[]) =>
  Buffer.from(zipSync(Object.fromEntries(['word/document.xml', ...parts].map((name) => [name, strToU8('x')]))));

/** An article that plays a recording. */
const playing = (file: string, transcript = '我来讲修渠。') =>
  news(`音像:\n  - 文件: ${file}\n    标题: 修渠\n    文字稿: ${transcript}\n`);

const withoutPlace = (video: Buffer) => publishedRecording('mp4', video)!;

export const ATTACHMENT_CASES: Record<string, Case> = {
  F45: {
    tree: {
      'news/a/index.md': news('附件:\n  - 文件: 通知.docx\n'),
      'news/a/通知.docx': document('word/vbaProject.bin'),
    },
    at: 'news/a/通知.docx:1:1',
    message: '文件里带着宏（vbaProject.bin）。宏和程序会在读者的电脑上运行；只改扩展名，宏还在里面。',
    hint: '用 Word、Excel 或 WPS 打开，「另存为」，类型选不带宏的 .docx，换上这一份。',
  },
  F46: {
    tree: {
      'news/a/index.md': news('附件:\n  - 文件: 通知.docx\n'),
      'news/a/通知.docx': document('word/embeddings/Microsoft_Excel_Sheet1.xlsx'),
    },
    at: 'news/a/通知.docx:1:1',
    message:
      '文件里嵌着「Microsoft_Excel_Sheet1.xlsx」。图表往往带着整张表格，下载的人双击就打得开，图上没有的数也看得见。',
    hint: '双击打开看一遍；不该公开的，把图表另存为图片，贴回原处，再保存。',
  },
  F47: {
    tree: {
      'news/a/index.md': news('附件:\n  - 文件: 名单.zip\n'),
      'news/a/名单.zip': zipFile({ '名单.rar': 'Rar!\u001a\u0007\u0000' }),
    },
    at: 'news/a/名单.zip:1:1',
    message:
      '里面有查不了的：压缩包里的「名单.rar」是查不了的格式。查不了的，里面有没有身份证号、电话，谁也不知道，下载的人打得开。',
    hint: '从里面拿出来：.rar、.7z 解开以后重新打包成 .zip，.rtf、.odt 另存为 .docx，手机照片（.heic）转成 .jpg，邮件里的附件另存出来；用不着的删掉。',
  },
  A01: {
    tree: { 'news/a.md': news('附件:\n  - 文件: tongzhi.pdf\n') },
    at: 'news/a.md:7:9',
    message: '找不到附件「tongzhi.pdf」。这些文件与文章放在同一个文件夹里，别处的文件不读，读者点了打不开。',
    hint: '把文件放到文章所在的文件夹里，文件名一字不差（扩展名、大小写也要相同）。',
  },
  A02: {
    tree: { 'news/a/index.md': news(), 'news/a/tongzhi.pdf': '%PDF-1.7' },
    at: 'news/a/tongzhi.pdf:1:1',
    message: '没有一篇文章、一块公示栏写到附件「tongzhi.pdf」。没有写到的文件不会发布，读者看不到。',
    hint: '在旁边那一篇的设置里写：「附件:」，下一行缩进两个空格，「- 文件: tongzhi.pdf」；不要了就删掉它。',
  },
  A03: {
    tree: { 'news/a/index.md': showing('biao.xls'), 'news/a/biao.xls': 'x' },
    at: 'news/a/biao.xls:1:1',
    message: '数据表「biao.xls」不是 .xlsx 或 .csv。别的格式读不出数，表和图都画不出来。',
    hint: '用 Excel 或 WPS 打开，「另存为」，类型选「Excel 工作簿（*.xlsx）」，设置里的文件名也改过来。',
  },
  A04: {
    tree: { 'news/a/index.md': showing('biao.csv'), 'news/a/biao.csv': '时段,走访\n上旬,12\n' },
    at: 'news/a/biao.csv:1:1',
    message: '表里找不到有「月份」的表头。数据表一行一个月，一栏一项数，登在文章后面；大表放不进手机，读者也看不完。',
    hint: '第一栏的表头写「月份」，后面几栏写各项数的名称，如「走访（户）」；下面一行一个月。只读第一张工作表。',
  },
  A05: {
    tree: { 'news/a/index.md': showing('biao.csv'), 'news/a/biao.csv': '月份,走访\n3月,12\n' },
    at: 'news/a/biao.csv:2:1',
    message: '「3月」没有写是哪一年。一行一个月，表和图按月份排列。',
    hint: '前面加上年份，写成「…年3月」。',
  },
  A06: {
    tree: { 'news/a/index.md': showing('biao.csv'), 'news/a/biao.csv': '月份,走访\n2026-03,12户\n' },
    at: 'news/a/biao.csv:2:2',
    message: '「走访」里的「12户」不是数。这一栏要画成图，只能有数。',
    hint: '这一格只写「12」，计量单位写在表头：「走访（户）」。',
  },
  A07: {
    tree: { 'news/a/index.md': showing('biao.csv'), 'news/a/biao.csv': '月份,走访\n2026-01,12\n2026-02,15\n合计,28\n' },
    at: 'news/a/biao.csv:4:2',
    message: '「走访」的合计写的是 28，各月加起来是 27。读者一加就看得出来。',
    hint: '核对各月的数和合计，改正写错的；不是各月之和的，把「合计」改成别的说法，写在最后的「注：」里。',
  },
  A08: {
    tree: {
      'news/a/index.md': showing('biao.xlsx'),
      'news/a/biao.xlsx': Buffer.from(
        zipWorkbook({
          before: '<cols><col min="3" max="3" hidden="1"/></cols>',
          rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>月份</t></is></c><c r="B1" t="inlineStr"><is><t>走访</t></is></c><c r="C1" t="inlineStr"><is><t>超期</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>2026-01</t></is></c><c r="B2"><v>12</v></c><c r="C2"><v>1</v></c></row>',
        }),
      ),
    },
    at: 'news/a/biao.xlsx!C1',
    message: 'C 列「超期」在 Excel 里是隐藏的。隐藏的列照样会登出来。',
    hint: '取消隐藏，核对一遍；不登的，删掉整列。',
  },
  A09: {
    tree: { 'news/a.md': news('', '[看录像](fangtan.m4a)\n'), 'news/fangtan.m4a': testRecording('sound.m4a') },
    at: 'news/a.md:7:1',
    message:
      '正文里写到了「fangtan.m4a」，设置里的「音像」没有它。写进「音像」的才能在网页上播放，才有标题和文字稿；听不见的人、不便出声的人靠文字稿。',
    hint: '在那一篇的设置里写：「音像:」，下一行缩进两个空格，「- 文件: fangtan.m4a」，再下面几行缩进四个空格，写「标题: …」「文字稿: …」。正文里的链接不用改：单独一行的，播放器就放在那里。',
  },
  A10: {
    tree: {
      'news/a.md': playing('fangtan.mp4'),
      'news/fangtan.mp4': withoutPlace(testRecording('video.mp4')),
    },
    at: 'news/a.md:7:9',
    message: '录像「fangtan.mp4」没有写「题图」。没有播放以前不下载录像，不费流量；没有题图，读者只看到一块黑。',
    hint: '在录像里截一张清楚的画面，存成 .jpg，与文章放在一起，下面加两行「题图: …」「替代文字: …」。',
  },
  A11: {
    tree: {
      'news/a.md': playing('fangtan.m4a'),
      'news/fangtan.m4a': testRecording('sound.m4a').subarray(0, 900),
    },
    at: 'news/fangtan.m4a:1:1',
    message:
      '「fangtan.m4a」没有传完整，后面少了一截。微信、安卓和苹果手机的浏览器都放得出来的，只有 .mp4（H.264 画面、AAC 声音）、.m4a（AAC）和 .mp3。',
    hint: '重新复制一份；还是这样的，用剪映等软件打开，重新导出：录像的格式选 MP4、编码选 H.264、分辨率选 720P 或 1080P，不选 HDR；录音的格式选 MP3。不能只改扩展名。',
  },
  A12: {
    tree: {
      'news/a.md': news('附件:\n  - 文件: fangtan.mp4\n'),
      'news/fangtan.mp4': testRecording('video.mp4'),
    },
    at: 'news/fangtan.mp4:1:1',
    message:
      '「fangtan.mp4」里记着拍摄的地点（经纬度）。地点可能是谁的家。发布的时候程序会去掉，可推送上来的原件里还有。',
    hint: '可以发布。要连原件里的一起去掉，用剪映等软件重新导出一份换上；以后拍摄以前，在手机相机的设置里关掉「地理位置」。',
  },
  A13: {
    tree: {
      'news/a.md': playing('fangtan.m4a', 'fangtan.docx'),
      'news/fangtan.m4a': testRecording('sound.m4a'),
      'news/fangtan.docx': 'x',
    },
    at: 'news/fangtan.docx:1:1',
    message: '文字稿「fangtan.docx」不是 .txt。文字稿登在播放器下面，也搜得到；别的格式读不出字。',
    hint: '打开它，「另存为」，类型选「纯文本（*.txt）」，编码选 UTF-8，与文章放在一起，设置里的文件名也改过来；只有几句话的，直接写在「文字稿:」后面。',
  },
  A14: {
    tree: {
      'news/a.md': news('音频:\n  文件: langdu.mp4\n'),
      'news/langdu.mp4': withoutPlace(testRecording('video.mp4')),
    },
    at: 'news/a.md:7:7',
    message: '「音频」写的「langdu.mp4」是录像。「音频」是整篇文章的朗读，读者边看文章边听，只要声音。',
    hint: '用剪映等软件只导出声音，格式选 MP3；要放录像，写到「音像」里。',
  },
};
