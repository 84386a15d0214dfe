/** Marks that Vite and Astro take for a pattern, an address's end or an escape: pages would lack their styles, silently. */
const UNFIT = /[#%?*[\]{}"\\]/g;

/**
 * Why nothing can be bundled in a folder of this path, in Chinese for whoever chose it; undefined if it can. `what`: what
 * lies there.
 */
export function unfitForBundling(what: '程序' | '缓存', folder: string): string | undefined {
  const marks = [...new Set(folder.match(UNFIT))];
  if (marks.length === 0) return undefined;
  return `${what}文件夹的路径里有 ${marks.join(' ')}，编译页面的工具认不得这样的路径，生成的网站会没有样式。\n现在的路径：${folder}\n请把它移到（或者改名成）没有这些符号的文件夹，汉字、空格、连字符都可以，再运行一次。`;
}
