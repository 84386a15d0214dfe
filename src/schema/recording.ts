import { z } from 'zod';
import { field, text } from './field.ts';

const recording = z.strictObject({
  file: field('文件', '文件名，录像 .mp4，录音 .m4a 或 .mp3，与文章放在一起。', text(), 'fangtan.mp4'),
  name: field('标题', '印在播放器下面：谁在讲什么。', text(), '孙有田讲修渠'),
  poster: field(
    '题图',
    '没有播放时看到的图片，与文章放在一起；录像必须有，录音可以不写。',
    text().optional(),
    'fangtan.jpg',
  ),
  alt: field('替代文字', '给看不见图的人读的一句话：题图上有什么。', text().optional()),
  transcript: field(
    '文字稿',
    '里面讲的话，给听不见的人和不便出声的人读：.txt 的文件名；几句话的，直接写在这里。',
    text(),
    'fangtan.txt',
  ),
});

/** Videos and sound beside an entry, which its page plays. */
export const recordingList = () =>
  field('音像', '在网页上播放的录像、录音，一个一条。', z.array(recording).max(6).optional());

/** The whole text of an entry, read by a person. */
export const narration = () =>
  field(
    '音频',
    '整篇文章的朗读，一个录音；读者点「朗读」就放它，微信里也放得出来。',
    z
      .strictObject({
        file: field('文件', '文件名，.m4a 或 .mp3，与文章放在一起。', text(), 'langdu.mp3'),
        by: field('朗读人', '谁读的。', text().optional(), '县融媒体中心 韩松亭'),
      })
      .optional(),
  );

/** True for a transcript that is the name of a file, not the words themselves. */
export function isTranscriptFile(transcript: string): boolean {
  return /^[^\n。！？]{1,100}\.(?:txt|text|md|srt|vtt|lrc|rtf|docx?|wps|pdf)$/i.test(transcript.trim());
}
