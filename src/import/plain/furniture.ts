import { isPageNumber } from '../../ingest/body/typed/sentence.ts';

/** Lines that web sites and printers put around a text. */
const LINES: readonly RegExp[] = [
  /^(?:上传人|文档编号|上传时间|页数|大小)[:：]/,
  /^(?:返回|下载|相关|举报|收藏|分享|打印|关闭|转发)(?:[\s|丨]+(?:返回|下载|相关|举报|收藏|分享|打印|关闭|转发))*$/,
  /^(?:点击)?(?:查看更多|展开阅读全文|阅读全文|展开全文)[>》…]*$/,
  /^(?:资源描述|相关资源|相关搜索|猜你喜欢|相关阅读|相关推荐|热门推荐|温馨提示)[:：]?$/,
  /^(?:您的?)?当前(?:所在)?位置\s*[:：]/,
  /由会员分享.*在线阅读/,
  /^本站为文档C\s*TO\s*C|^本站(?:只|仅)提供存储空间/i,
  /备案号[:：].*(?:©|版权)|^(?:©|版权所有)/,
  /_第\d+页$/,
  /^[^。！？]{1,80}\.(?:docx?|wps|pdf|txt)$/i,
  /^(?:上一篇|下一篇)[:：]?/,
  /^(?:【?(?:字体|字号)\s*[:：]?\s*(?:[大中小]\s*)+】?)$/,
  /^(?:浏览|阅读|点击)(?:次数|量|数)?\s*[:：]\s*\d+(?:\s*次)?$/,
  /^(?:扫一扫|微信扫码|长按识别|扫码关注)/,
  /^\[?(?:目录|回到顶部|返回顶部|TOP)\]?$/i,
];

/** A number of a page at the end of a text. */
const AT_END = /(?<=[。！？；”）])\s*第\s?\d{1,4}\s?页\s*共\s?\d{1,4}\s?页\s*$/;

export function isFurniture(line: string): boolean {
  return isPageNumber(line) || LINES.some((pattern) => pattern.test(line));
}

/** The number of a page that hangs at the end of a line; undefined for any other line. */
export function hangingPageNumber(line: string): string | undefined {
  return AT_END.exec(line)?.[0];
}
