import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const TEXT = '---\ntitle: 一次会\n---\n正文一段。\n';
const gb18030 = Buffer.from('2d2d2d0a7469746c653a20bfaabbe10a2d2d2d0a', 'hex');
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('texts', () => {
  it.each([
    ['plain', Buffer.from('甲\n乙\n')],
    ['with a byte order mark', Buffer.from('\ufeff甲\n乙\n')],
    ['with the line ends of Windows', Buffer.from('甲\r\n乙\r\n')],
    ['with the line ends of old Macs', Buffer.from('甲\r乙\r')],
  ])('%s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: '甲\n乙\n' });
  });
});

describe('what is no text', () => {
  it.each([
    ['no bytes', Buffer.alloc(0), { problem: 'empty', line: 1 }],
    ['only white space', Buffer.from(' \n\t\n'), { problem: 'empty', line: 1 }],
    ['only a byte order mark', Buffer.from('\ufeff'), { problem: 'empty', line: 1 }],
    ['GB18030', gb18030, { problem: 'gb18030', line: 2 }],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), { problem: 'utf-16', variant: 'UTF-16', line: 1 }],
    ['big-endian UTF-16 with a mark', bigEndian(`\ufeff${TEXT}`), { problem: 'utf-16', variant: 'UTF-16', line: 1 }],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), { problem: 'utf-16', variant: 'UTF-16LE', line: 1 }],
    ['big-endian UTF-16 without a mark', bigEndian(TEXT), { problem: 'utf-16', variant: 'UTF-16BE', line: 1 }],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452fffe', 'hex'), { problem: 'unknown', line: 1 }],
    ['a Word document', Buffer.from('504b0304140006000800000021ff80c3c300', 'hex'), { problem: 'unknown', line: 1 }],
    [
      'UTF-8 with a damaged place',
      Buffer.concat([Buffer.from('正文一段，很长很长。\n第二行'), Buffer.from([0xe4, 0xb8]), Buffer.from('\n')]),
      { problem: 'unknown', line: 2 },
    ],
    ['UTF-8 with a zero', Buffer.from('正文\n二\0\n'), { problem: 'unknown', line: 2 }],
  ])('%s', (_, bytes, expected) => {
    expect(decode(bytes)).toEqual(expected);
  });
});
