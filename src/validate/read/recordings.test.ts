import { expect, it } from 'vitest';
import { publishedRecording } from '../../media/recording/probe-recording.ts';
import { testRecording } from '../../media/recording/testing/recordings.ts';
import { news } from '../testing/articles.ts';
import { testTrees, type TreeRow } from '../testing/tables.ts';
import { checkTree } from '../testing/tree.ts';

const sound = testRecording('sound.m4a');
const video = publishedRecording('mp4', testRecording('video.mp4'))!;

/** An article that plays one recording. */
const playing = (file: string, more = '    文字稿: 我来讲修渠。\n', body?: string) =>
  news(`音像:\n  - 文件: ${file}\n    标题: 修渠\n${more}`, body);

const POSTED = '    文字稿: 我来讲修渠。\n    题图: t.jpg\n    替代文字: 渠边\n';

/** One recording with this content beside an article that plays it. */
const played = (name: string, content: string | Buffer, codes: readonly string[]): TreeRow => ({
  name: `${name}: ${codes.join(' ') || 'nothing'}`,
  input: { 'news/a/index.md': playing(name), [`news/a/${name}`]: content },
  expected: codes.map((code) => [code, `news/a/${name}`, 1, 1]),
});

testTrees([
  played('a.m4a', sound, []),
  played('讲 修渠.M4A', sound, []),
  played('a.mp3', testRecording('sound.mp3'), []),
  played('a.mp3', sound, ['A11']),
  played('a.wav', sound, ['A11']),
  played('a.pdf', '%PDF-1.7', ['A11']),
  played('a.m4a', '', ['F26']),
  played('a.m4a', Buffer.alloc(20 * 1024 * 1024 + 1), ['F28']),
  played('a.m4a', 'version https://git-lfs.github.com/spec/v1\n', ['F33']),
]);

testTrees([
  {
    name: 'a video whose poster is not there',
    input: { 'news/a/index.md': playing('v.mp4', POSTED), 'news/a/v.mp4': video },
    expected: [['P01', 'news/a/index.md', 10, 9]],
  },
  {
    name: 'one that is not there, and one of another folder',
    input: {
      'news/a/index.md': playing('v.m4a'),
      'news/b/index.md': playing('../a/v.m4a').replace('开会', '散会'),
    },
    expected: [
      ['A01', 'news/a/index.md', 7, 9],
      ['A01', 'news/b/index.md', 7, 9],
    ],
  },
  {
    name: 'a link to one that is listed, on its own line and in a sentence, also among attachments',
    input: {
      'news/a.md': playing('讲.m4a', undefined, '听[录音](讲.m4a)。\n\n[听录音](%E8%AE%B2.m4a)\n'),
      'news/讲.m4a': sound,
      'news/b.md': news('附件:\n  - 文件: b.m4a\n', '[听录音](b.m4a)\n').replace('开会', '散会'),
      'news/b.m4a': sound,
    },
    expected: [],
  },
  {
    name: 'a link to one that is not',
    input: { 'news/a.md': news('', '听[录音](a.m4a)，看[录像](b.mov)。\n'), 'news/a.m4a': sound, 'news/b.mov': 'x' },
    expected: [
      ['A09', 'news/a.md', 7, 2],
      ['A11', 'news/b.mov', 1, 1],
    ],
  },
  {
    name: 'one that no article names',
    input: { 'news/a/index.md': news(), 'news/a/a.m4a': sound },
    expected: [['A02', 'news/a/a.m4a', 1, 1]],
  },
  {
    name: 'a transcript in a file: of UTF-8, of GB18030, of a text beside an article without a folder',
    input: {
      'news/a/index.md': playing('a.m4a', '    文字稿: 讲稿.txt\n'),
      'news/a/a.m4a': sound,
      'news/a/讲稿.txt': '我来讲修渠。\n水上了坡。\n',
      'news/b/index.md': playing('a.m4a', '    文字稿: gao.txt\n').replace('开会', '散会'),
      'news/b/a.m4a': sound,
      'news/b/gao.txt': Buffer.from('ced2c0b4bdb2d0dec7fea1a3', 'hex'),
      'news/c.md': playing('c.m4a', '    文字稿: c.txt\n').replace('开会', '再会'),
      'news/c.m4a': sound,
      'news/c.txt': '我来讲修渠。',
    },
    expected: [],
  },
  {
    name: 'a transcript that is empty, not there, of Word, with a number in it, with invisible letters',
    input: Object.fromEntries(
      ['', undefined, 'x', '我的电话是 13812345678。\n', '好\u202e的\n'].flatMap((text, index) => {
        const name = index === 2 ? 'gao.docx' : 'gao.txt';
        const folder = `news/a${index}`;
        return [
          [`${folder}/index.md`, playing('a.m4a', `    文字稿: ${name}\n`).replace('开会', `开会${index}`)],
          [`${folder}/a.m4a`, sound],
          ...(text === undefined ? [] : [[`${folder}/${name}`, text]]),
        ] as [string, string | Buffer][];
      }),
    ),
    expected: [
      ['F01', 'news/a0/gao.txt', 1, 1],
      ['A01', 'news/a1/index.md', 9, 10],
      ['A13', 'news/a2/gao.docx', 1, 1],
      ['S01', 'news/a3/gao.txt', 1, 7],
      ['F20', 'news/a4/gao.txt', 1, 2],
    ],
  },
  {
    name: 'no transcript',
    input: { 'news/a/index.md': playing('a.m4a', ''), 'news/a/a.m4a': sound },
    expected: [['D01', 'news/a/index.md', 7, 5]],
  },
  {
    name: 'what was taken back may be anything',
    input: { 'news/a/index.md': playing('a.m4a').replace('音像', '撤稿: 有误\n音像') },
    expected: [],
  },
]);

it('proposes the file that was meant, and says how to list one', async () => {
  const { issues } = await checkTree({
    'news/a/index.md': playing('fang-tan.m4a'),
    'news/a/fangtan.m4a': sound,
  });
  expect(issues.find(({ code }) => code === 'A01')).toMatchObject({
    message: expect.stringContaining('找不到录音录像「fang-tan.m4a」'),
    hint: expect.stringContaining('您是不是要写「fangtan.m4a」？'),
  });
  expect(issues.find(({ code }) => code === 'A02')?.hint).toContain(
    '「音像:」，下一行缩进两个空格，「- 文件: fangtan.m4a」',
  );
});

it('a place is told of a video, whether it is played or offered', async () => {
  const withPlace = testRecording('video.mp4');
  const { issues } = await checkTree({
    'news/a.md': news('附件:\n  - 文件: v.mp4\n', '[表](/files/x.mp4)\n'),
    'news/v.mp4': withPlace,
    'files/x.mp4': withPlace,
  });
  expect(issues.map(({ code, file, severity }) => [code, file.replace(/^.*content\//, ''), severity])).toEqual([
    ['A12', expect.stringContaining('files/x.mp4'), 'warning'],
    ['A12', expect.stringContaining('news/v.mp4'), 'warning'],
  ]);
});
