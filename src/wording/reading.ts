import { newsSchema } from '../schema/kinds/news.ts';
import { labelOf } from '../schema/shape.ts';

/** What helps to read a long text. */
export const READING_TEXTS = {
  outline: '本文目录',
  print: '打印',
  readAloud: '朗读',
  stopReading: '停止朗读',
  pauseReading: '暂停',
  resumeReading: '继续',
  noVoice: '这台设备没有能读中文的声音，读不出来。可以在设备的「设置」里装上中文语音，或者换一台设备再试。',
  noSpeech: '这里不会朗读（微信里和有的浏览器都不会）。点右上角的「…」，选「在浏览器打开」，再点「朗读」。',
  readingBroken: '朗读中断了，再按一次「朗读」从头读。',
  related: '相关阅读',
  neighbours: '前后各一篇',
  older: '上一篇',
  newer: '下一篇',
  table: '表格，可左右滚动',
  larger: '看大图',
  footnotes: '注释',
  /** A template that the Markdown parser fills in. */
  footnoteBack: '回到正文第 {reference} 处',
} as const;

/** Two pictures of one place. */
export const PAIR_TEXTS = {
  before: '之前：',
  after: '之后：',
  slider: '左右拉动，比较之前和之后',
} as const;

/** The bar that leads through the places that a search has found. */
export const FOUND_TEXTS = {
  title: '标出的文字',
  previous: '上一处',
  next: '下一处',
  clear: '取消标出',
} as const;

/** Templates that the bar's script fills in. */
export const FOUND_SCRIPT_TEXTS = {
  all: '已标出 {count} 处',
  at: '第 {at} 处，共 {count} 处',
} as const;

/** What stands around the recording of a whole text. */
export const NARRATION_TEXTS = {
  title: '听全文',
  by: (who: string) => `朗读：${who}`,
  pace: '快慢',
  paces: [
    [0.8, '慢'],
    [1, '正常'],
    [1.2, '快'],
  ],
  resumed: '从上次停下的地方接着放',
  restart: '从头听',
  failed: '声音没有放出来：网络可能断了，过一会儿再点一次。',
} as const;

/** What stands around a recording. */
export const PLAYER_TEXTS = {
  video: '录像',
  audio: '录音',
  label: (kind: 'video' | 'audio', title: string) => `${kind === 'video' ? '录像' : '录音'}：${title}`,
  count: (kind: 'video' | 'audio', count: number) => `${kind === 'video' ? '录像' : '录音'} ${count} 段`,
  /** 「1 小时 2 分 5 秒」, from a second on. */
  length: (seconds: number) => {
    const whole = Math.max(1, Math.round(seconds));
    const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
    return ['小时', '分', '秒'].flatMap((unit, index) => (parts[index] ? `${parts[index]} ${unit}` : [])).join(' ');
  },
  alone: '单独打开',
  address: '网址：',
  transcript: labelOf(newsSchema, 'recordings', 'transcript'),
} as const;
