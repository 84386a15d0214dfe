/** What an editor is told while the preview runs, on its pages and in the window that it was started from. */
export const PREVIEW_TEXTS = {
  errors: (count: number) => `${count} 个错误`,
  warnings: (count: number) => `${count} 个提醒`,
  harmless: '不影响发布',
  mendFirst: '改正之后才能发布',
  moreErrors: (count: number) => `……还有 ${count} 个错误，命令窗口里有全部`,
  ofThisPage: '这一页的错误：',
  /** Above the errors of a page that is shown as it was. */
  earlierVersion: '这一页有错误。下面显示的是它上一次没有错误时的样子；改好了，就换成新的。',
  faultyTitle: '这一篇有错误，改好了就出现',
  faultyHint: '改好文件、保存，这一页会自己换成文章，不用刷新。',
} as const;

/** What the window says beside the reports. */
export const CONSOLE_TEXTS = {
  ready: (addresses: readonly string[]) =>
    `预览开始了，用浏览器打开：${addresses.join('　')}\n内容一保存，网页就跟着变。要结束，按 Ctrl+C。`,
  portTaken: (port: string) => `端口 ${port} 已经有别的程序在用，换下一个。`,
  noPage: (address: string) => `没有这个页面：${address}`,
  failed: (address: string) => `这一页出错了：${address}`,
} as const;
