import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { speakerCommand } from '../../media/speech/testing/speaker-command.ts';
import { testRecording } from '../../media/recording/testing/recordings.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { entryPiece } from '../piece/piece.ts';
import { loudspeakerPack } from './loudspeaker.ts';
import { withNarrations } from './narrations.ts';

afterAll(removeFolders);

const MP3 = speakerCommand('mp3');
const settings = (command: string) =>
  `网站名称: 青石先锋\n域名: https://www.qingshi.example\n朗读命令:\n  命令: ${command}\n  哪几类: [动态]\n`;

async function narrated(command: string, allowed: string | undefined, cacheFolder = newFolder()) {
  const site = await siteOf({
    ...UNIT,
    'site.yaml': settings(command),
    [entryPath('news', 'a')]: entryText('news', { title: '通水' }, '4.2公里。\n\n水来了。\n'),
    [entryPath('news', 'b')]: entryText(
      'news',
      { title: '有人读的', narration: { file: 'b.mp3', by: '韩松亭' } },
      '一句。\n',
    ),
    'news/b/b.mp3': testRecording('sound.mp3'),
  });
  const told: string[] = [];
  const read = await withNarrations(site, { cacheFolder, speechCommand: allowed }, (line) => told.push(line));
  return { site: read, told, cacheFolder };
}

describe('entries read aloud by a command', () => {
  it('have a sound and its cues beside their pages; what a person has read stays', async () => {
    const { site, told } = await narrated(MP3, MP3);
    const { narration } = entryOf(site, 'news/a');
    expect(narration).toMatchObject({ by: '合成语音' });
    expect(narration!.address).toMatch(/^\/news\/a\/langdu-[0-9a-f]{12}\.mp3$/);
    expect(narration!.cues).toBe(narration!.address.replace('.mp3', '.vtt'));
    expect(site.downloads.map(({ path }) => `/${path}`)).toEqual([
      '/news/b/b.mp3',
      narration!.address,
      narration!.cues,
    ]);
    expect(entryOf(site, 'news/b').narration).toMatchObject({ by: '韩松亭', cues: undefined });
    expect(told).toEqual(['朗读的声音：新做 1 篇，沿用 0 篇']);
  });

  it('are not read again while neither text nor command has changed; what is damaged is', async () => {
    const { cacheFolder, site } = await narrated(MP3, MP3);
    const again = await narrated(MP3, MP3, cacheFolder);
    expect(again.told).toEqual(['朗读的声音：新做 0 篇，沿用 1 篇']);
    expect(entryOf(again.site, 'news/a').narration).toEqual(entryOf(site, 'news/a').narration);
    const folder = join(cacheFolder, 'speech');
    for (const name of readdirSync(folder)) if (name.endsWith('.mp3')) writeFileSync(join(folder, name), 'x');
    expect((await narrated(MP3, MP3, cacheFolder)).told).toEqual(['朗读的声音：新做 1 篇，沿用 0 篇']);
  });

  it.each([
    ['nobody allows it', undefined, '没有运行：管理员没有允许'],
    ['another one is allowed', 'espeak-ng {output}', '不一样，没有运行'],
  ])('are not read where %s', async (_, allowed, reason) => {
    const { site, told } = await narrated(speakerCommand('fails'), allowed);
    expect(told).toEqual([expect.stringContaining(reason)]);
    expect(entryOf(site, 'news/a').narration).toBeUndefined();
  });

  it('are published all the same when the command fails, and it is told', async () => {
    const failing = speakerCommand('fails');
    const { site, told } = await narrated(failing, failing);
    expect(entryOf(site, 'news/a').narration).toBeUndefined();
    expect(told[0]).toBe('朗读的声音：《通水》没有做成：命令出错（退出码 3）（念到「通水。」）：没有这种声音');
  });
});

describe('a pack for loudspeakers', () => {
  it('has the sound too, as long as it really is', async () => {
    const { site, cacheFolder } = await narrated(MP3, MP3);
    const piece = entryPiece(entryOf(site, 'news/a'), site);
    const { files, notes } = await loudspeakerPack(piece, site, { cacheFolder, speechCommand: MP3 });
    expect(files.map(({ name }) => name)).toEqual(['广播.txt', '广播.mp3']);
    expect(notes.join()).toMatch(/广播\.mp3 长 \d+ 秒/);
  });

  it('has its script, and says why there is no sound', async () => {
    const { site, cacheFolder } = await narrated(MP3, MP3);
    const piece = entryPiece(entryOf(site, 'news/a'), site);
    const { files, notes } = await loudspeakerPack(piece, site, { cacheFolder, speechCommand: undefined });
    expect(files.map(({ name }) => name)).toEqual(['广播.txt']);
    expect(notes.at(-1)).toContain('没有允许');
  });
});
