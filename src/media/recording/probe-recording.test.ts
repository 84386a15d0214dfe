import { describe, expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { isPlayable, probeRecording, publishedRecording, type RecordingForm } from './probe-recording.ts';
import { patched, testRecording } from './testing/recordings.ts';

const video = testRecording('video.mp4');
const sound = testRecording('sound.m4a');
const mp3 = testRecording('sound.mp3');
const letters = (text: string) => [...Buffer.from(text, 'latin1')];

describe('what browsers play', () => {
  it.each<[RecordingForm, Buffer, object]>([
    ['mp4', video, { kind: 'video', width: 64, height: 36, hasPlace: true, bytes: video.length }],
    ['m4a', sound, { kind: 'audio', hasPlace: false }],
    ['mp3', mp3, { kind: 'audio' }],
  ])('%s', (form, bytes, expected) => {
    const probe = probeRecording(form, bytes);
    expect(probe).toMatchObject({ ok: true, ...expected });
    expect(probe.ok && Math.round(probe.seconds)).toBe(1);
  });

  it('a picture that is turned is as wide as it is shown', () => {
    const turned = patched(video, 'tkhd', 44, [0, 0, 0, 0, 0, 1, 0, 0]);
    expect(probeRecording('mp4', turned)).toMatchObject({ width: 36, height: 64 });
  });
});

describe('what not all browsers play', () => {
  it.each<[string, RecordingForm, Buffer, string]>([
    ['a picture in H.265', 'mp4', testRecording('h265.mp4'), 'h265'],
    ['a picture of ten bits', 'mp4', patched(video, 'avcC', 5, [110]), 'deep'],
    ['another picture', 'mp4', patched(video, 'avc1', 0, letters('mp4v')), 'picture'],
    ['a sound that is no AAC', 'mp4', patched(video, 'mp4a', 0, letters('samr')), 'sound'],
    ['a track of places', 'mp4', patched(video, 'soun', 0, letters('meta')), 'tracks'],
    ['two pictures', 'mp4', patched(video, 'soun', 0, letters('vide')), 'broken'],
    ['fragments', 'mp4', testRecording('fragments.mp4'), 'fragments'],
    ['QuickTime by another name', 'mp4', patched(video, 'ftyp', 4, letters('qt  ')), 'mov'],
    ['a picture of four thousand', 'mp4', patched(video, 'tkhd', 80, [15, 0, 0, 0, 8, 112, 0, 0]), 'pixels'],
    ['a sound called a video', 'mp4', sound, 'only-sound'],
    ['a video called a sound', 'm4a', video, 'has-picture'],
    ['a file cut off', 'mp4', video.subarray(0, video.length - 9), 'short'],
    ['a file without its end', 'mp4', video.subarray(0, 2000), 'short'],
    ['no length', 'mp4', patched(video, 'mvhd', 20, [0, 0, 0, 0]), 'broken'],
    ['text', 'mp4', Buffer.from('不是录像，是一段文字。'.repeat(9)), 'broken'],
    ['text as MP3', 'mp3', Buffer.from('不是录音，是一段文字。'.repeat(9)), 'broken'],
    [
      'an MP3 with rubbish in its middle',
      'mp3',
      Buffer.concat([mp3.subarray(0, 2000), Buffer.alloc(3000, 'x'), mp3]),
      'broken',
    ],
    ['nothing', 'mp3', Buffer.alloc(0), 'broken'],
    ['nothing', 'mp4', Buffer.alloc(0), 'broken'],
  ])('%s (%s)', (_, form, bytes, reason) => {
    expect(probeRecording(form, bytes)).toEqual({ ok: false, reason });
  });

  it('a place is found in whatever words', () => {
    const ofPhone = patched(video, 'loci', 0, letters('\u00a9xyz'));
    expect(probeRecording('mp4', ofPhone)).toMatchObject({ ok: true, hasPlace: true });
  });

  it.each(['wav', 'mov', 'amr', 'webm', 'MP4', ''])('%s', (extension) => {
    expect(isPlayable(extension)).toBe(false);
  });
});

describe('what is published', () => {
  it('nothing that is hidden: no place, no title, no artist', () => {
    expect(video.includes('loci')).toBe(true);
    const published = publishedRecording('mp4', video)!;
    expect(published.includes('loci')).toBe(false);
    expect(published.includes('试拍')).toBe(false);
    expect(published).toHaveLength(video.length);
    expect(probeRecording('mp4', published)).toMatchObject({ ok: true, hasPlace: false, width: 64 });
    expect(mp3.includes('某人')).toBe(true);
    expect(publishedRecording('mp3', mp3)!.includes('某人')).toBe(false);
    expect(publishedRecording('mp3', mp3)!.includes('TAG')).toBe(false);
  });

  it('what a player needs first comes first, and each track finds its data', () => {
    const published = publishedRecording('mp4', video)!;
    const [before, after] = [video, published].map((bytes) => bytes.indexOf('mdat') - bytes.indexOf('moov'));
    expect([before! < 0, after! > 0]).toEqual([true, true]);
    // The first offset of the first track leads to the same bytes.
    const dataAt = (bytes: Buffer) => bytes.readUInt32BE(bytes.indexOf('stco') + 12);
    const data = (bytes: Buffer) => bytes.subarray(dataAt(bytes), dataAt(bytes) + 64);
    expect(data(published)).toEqual(data(video));
  });

  it('done twice it is the same', () => {
    for (const [form, bytes] of [
      ['mp4', video],
      ['m4a', sound],
      ['mp3', mp3],
    ] as const) {
      const once = publishedRecording(form, bytes)!;
      expect(publishedRecording(form, once)).toEqual(once);
    }
  });
});

describe('bytes of any kind', () => {
  /** Sizes that lie: none, of less than a head, of 64 bits, beyond the end. */
  const SIZES = [
    [0, 0, 0, 0],
    [0, 0, 0, 1],
    [0, 0, 0, 7],
    [0, 0, 0, 8],
    [255, 255, 255, 255],
    [127, 0, 0, 0],
  ];

  it.each([
    ['mp4', video],
    ['m4a', sound],
    ['mp3', mp3],
  ] as const)('%s: are read to an end', (form, bytes) => {
    const dice = new TestDice(15);
    const began = performance.now();
    for (let round = 0; round < 1500; round++) {
      const broken = Buffer.from(bytes);
      for (let count = dice.below(6); count >= 0; count--) {
        const at = dice.below(broken.length - 4);
        if (dice.chance(50)) Buffer.from(dice.pick(SIZES)).copy(broken, at);
        else broken[at] = dice.below(256);
      }
      const cut = dice.chance(30) ? broken.subarray(0, dice.below(broken.length)) : broken;
      const probe = probeRecording(form, cut);
      if (!probe.ok) continue;
      expect(probe.seconds).toBeGreaterThan(0);
      expect(publishedRecording(form, cut)!.length).toBe(probe.bytes);
    }
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it('a box that holds itself, boxes without end', () => {
    const box = Buffer.from([0, 0, 0, 8, ...letters('free')]);
    const many = Buffer.concat([
      Buffer.from([0, 0, 0, 16, ...letters('ftypisom'), 0, 0, 0, 0]),
      ...Array<Buffer>(30_000).fill(box),
    ]);
    expect(probeRecording('mp4', many)).toEqual({ ok: false, reason: 'broken' });
  });
});
