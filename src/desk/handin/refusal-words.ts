/** What an import says to whoever runs it over folders, as one says it to somebody who chooses files on a page. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/照片和文稿放在一个文件夹(?:或者一个压缩包)?里，(?:一起导入|导入那个文件夹)/g, '照片和文稿一起选，一起交'],
  [/给照片起和文稿一样的名字[^。]*/g, '照片和文稿一起选，一次只交那一篇'],
  [/台账不用导入，直接放进 content\/，见 docs\/\S+?(?=。)/g, '是台账的，在 Excel 里另存为 .xlsx 再交'],
  [/（两行「---」），是写好的文章，不用导入，直接放进 content\//g, '，是给网站文件夹写的，这里不收，请管理员放进去'],
  [/，叫法见 docs\/\S+?(?=。)/g, ''],
  // The computer on which it is read is the desk's.
  [/；装了 LibreOffice 的电脑上可以直接导入/g, ''],
  // What our own programs say is for those who mend them.
  [/程序没能读懂这个文件（[^]*）。请把它发给网管/g, '程序没能读懂这个文件。请把它发给管理员'],
  [/^读不了 [^]*/g, '没有读到。再交一次；还不行，请告诉管理员。'],
  [/网管/g, '管理员'],
  [/没有导入/g, '没有收下'],
  [/导入/g, '交'],
  [/「/g, '“'],
  [/」/g, '”'],
];

/** Why a file was not taken, for somebody at the desk. */
export function refusalWords(reason: string): string {
  return WORDS.reduce((told, [pattern, words]) => told.replace(pattern, words), reason);
}
