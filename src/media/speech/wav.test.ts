import { expect, it } from 'vitest';
import { readWav, silence, wavFile } from './wav.ts';

const FORM = { coding: 1, channels: 2, rate: 8000, bits: 16 };
const samples = Buffer.alloc(8000 * 4, 3);

it('reads what it writes', () => {
  expect(readWav(wavFile(FORM, [samples, silence(FORM, 0.5)]))).toMatchObject({ form: FORM, seconds: 1.5 });
});

it('a length that is not true, as of a pipe, is that of the file', () => {
  const file = wavFile(FORM, [samples]);
  file.writeUInt32LE(0x7ffff000, 40);
  expect(readWav(file)!.seconds).toBe(1);
});

it('passes other parts over', () => {
  const file = wavFile(FORM, [samples]);
  const list = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1');
  expect(readWav(Buffer.concat([file.subarray(0, 36), list, file.subarray(36)]))!.seconds).toBe(1);
});

it('silence of eight bits lies in their middle', () => {
  expect(silence({ ...FORM, channels: 1, bits: 8 }, 0.001)).toEqual(Buffer.alloc(8, 128));
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['a head alone', Buffer.from('RIFF\0\0\0\0WAVE')],
  ['no form', Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEdata\x10\0\0\0', 'latin1'), Buffer.alloc(40)])],
  ['other bytes', Buffer.alloc(100, 7)],
])('%s is none', (_, bytes) => {
  expect(readWav(bytes)).toBeUndefined();
});
