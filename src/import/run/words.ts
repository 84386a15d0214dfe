/** What the command says. */
export const IMPORT_WORDS = {
  usage:
    '用法：npm run import -- 文件或文件夹… [--as speech|news|branch|member] [--to 文件夹] [--dry]\n例：npm run import -- 讲话.docx',
  noSuchKind: '没有「{kind}」这一类；可以写：{kinds}。',
  noFiles: '没有可以导入的文件：{paths}',
  missing: '没有这个文件：{path}',
  done: '✓ {source} → {entry}{counts}',
  dry: '○ {source} → {entry}{counts}（试跑，没有写）',
  same: '＝ {source} → {entry}，已经导入过，一字不差，没有再写',
  refused: '✗ {source}：{reason}',
  open: '要填 {count} 项',
  removed: '拿掉 {count} 处',
  unclear: '没有看懂 {count} 处',
  findings: '检查说了 {count} 处',
  withPhotos: '；放了 {count} 张照片',
  photosAlone: '是照片，不是文稿。照片和文稿放在一个文件夹或者一个压缩包里，一起导入。',
  photoOfNobody:
    '不知道是哪一篇的照片，没有放。给照片起和文稿一样的名字（渠水.docx、渠水1.jpg），或者一篇文稿一个文件夹，再导入。',
  unexpected: '程序没能读懂这个文件。请把它发给网管。',
  board: '公示栏',
  boardBy: '表头是台账的',
  refusals: '没有导入的',
  summary: '导入了 {entries} 篇（来自 {files} 个文件），{refused} 个文件没有导入。',
  drySummary: '能导入 {entries} 篇（来自 {files} 个文件），{refused} 个文件不能导入。去掉 --dry 再运行一次就写。',
  reports: '每一篇的报告在 {folder} 里，拿掉的、改了的、没有看懂的都写着；不发布，也不进 git。',
  next: '先照报告把「…」填好，再运行 npm run check。',
  progress: '导入 {done}/{all}',
} as const;
