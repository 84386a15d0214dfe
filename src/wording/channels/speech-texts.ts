import { siteSchema } from '../../schema/settings/site.ts';
import { labelOf } from '../../schema/shape.ts';

/** How a program may fail. `missing`: there is none of that name. */
export type ProgramFailure =
  { reason: 'missing' | 'time' | 'size' } | { reason: 'exit'; code: number | null; said: string };

/** `no-sound`: what it wrote is neither WAV nor MP3. `no-ffmpeg`: WAV, which nothing here makes smaller. */
export type SpeechFailure = { sentence?: string } & (ProgramFailure | { reason: 'no-sound' | 'no-ffmpeg' });

const SPEECH = labelOf(siteSchema, 'speech');

/** What is told about the command that turns text into sound. */
export const SPEECH_TEXTS = {
  notAllowed: `site.yaml 里写了「${SPEECH}」，没有运行：管理员没有允许。要运行，把环境变量 SPEECH_COMMAND 设成一样的命令。`,
  otherCommand: `site.yaml 里写的「${SPEECH}」和管理员允许的（SPEECH_COMMAND）不一样，没有运行。`,
  noOutput: `site.yaml 里的「${SPEECH}」没有写 {output}，不知道声音写到哪里，没有运行。`,
  made: (made: number, reused: number) => `朗读的声音：新做 ${made} 篇，沿用 ${reused} 篇`,
  failed: (title: string, failure: SpeechFailure) => `朗读的声音：《${title}》没有做成：${reasonOf(failure)}`,
  tooLong: (title: string, letters: number, most: number) =>
    `朗读的声音：《${title}》有 ${letters} 字，超过 ${most} 字，没有做。`,
  givenUp: (count: number) =>
    `朗读的声音：连着 ${count} 篇没有做成，后面的这一次不做了；网页上照旧用读者设备自己的声音。`,
  defaultVoice: '合成语音',
};

function reasonOf(failure: SpeechFailure): string {
  const at = failure.sentence === undefined ? '' : `（念到「${failure.sentence.slice(0, 15)}」）`;
  switch (failure.reason) {
    case 'missing':
      return '这台机器上没有这个命令。';
    case 'time':
      return `命令太久没有结束，已经停掉${at}。`;
    case 'size':
      return `声音超过了 20 MB${at}。`;
    case 'no-sound':
      return `命令写出来的不是 WAV 也不是 MP3${at}。`;
    case 'no-ffmpeg':
      return '命令写出来的是 WAV，太大，要用 ffmpeg 变成 MP3，这台机器上没有 ffmpeg。装上 ffmpeg，或者换一条能写 MP3 的命令。';
    case 'exit':
      return `命令出错（退出码 ${failure.code ?? '无'}）${at}${failure.said === '' ? '' : `：${failure.said}`}`;
  }
}
