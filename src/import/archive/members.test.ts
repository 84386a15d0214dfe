import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipMembers } from './members.ts';

const zip = (files: Zippable) => Buffer.from(zipSync(files));
const A = strToU8('a');

/** The bytes of a name become those that another program writes. */
function renamed(bytes: Buffer, from: string, to: Buffer): Buffer {
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from)) to.copy(bytes, at);
  return bytes;
}

it('names are read in UTF-8 and in GBK; what programs put there besides is left out', () => {
  const gbk = Buffer.from('d4c6c1eb2f', 'hex');
  const bytes = renamed(zip({ 'ABCD/a.txt': A, '双河/b.txt': A, '__MACOSX/._a.txt': A, 'ABCD/': A }), 'ABCD/', gbk);
  const members = zipMembers(bytes);
  expect(members.map(({ name }) => name)).toEqual(['云岭/a.txt', '双河/b.txt']);
  expect(members.map((member) => member.bytes().toString())).toEqual(['a', 'a']);
});

describe('zips that are refused whole', () => {
  it.each([
    { name: 'a way out', bytes: zip({ '../a.txt': A }), expected: '外面' },
    { name: 'a way out, as Windows writes it', bytes: zip({ 'a\\..\\..\\b.txt': A }), expected: '外面' },
    { name: 'a place of the machine', bytes: zip({ '/etc/a.txt': A }), expected: '外面' },
    { name: 'a drive', bytes: zip({ 'C:\\a.txt': A }), expected: '外面' },
    { name: 'a link', bytes: zip({ 'a.txt': [A, { os: 3, attrs: 0o120777 * 65536 }] }), expected: '链接' },
    {
      name: 'too many files',
      bytes: zip(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, A]))),
      expected: '有 2001 个文件',
    },
    { name: 'no file', bytes: zip({}), expected: '是空的' },
    { name: 'cut off', bytes: zip({ 'a.txt': A }).subarray(0, 60), expected: '损坏' },
  ])('$name', ({ bytes, expected }) => {
    expect(() => zipMembers(bytes)).toThrow(expected);
  });

  it('a bomb, by what it says of itself', () => {
    const bytes = zip(Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${index}.txt`, A])));
    const entry = Buffer.from('504b0102', 'hex');
    for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 1))
      bytes.writeUInt32LE(90 * 2 ** 20, at + 24);
    expect(() => zipMembers(bytes)).toThrow('超过 500 MB');
  });
});

it('one file that is locked or too large stops no other', () => {
  const bytes = zip({ 'a.txt': A, 'b.txt': A });
  // The flag of the first file in the directory.
  bytes[bytes.indexOf('504b0102', 0, 'hex') + 8]! |= 1;
  const [first, second] = zipMembers(bytes);
  expect(first!.refused).toContain('密码');
  expect(second!.refused).toBeUndefined();
});

it('what is not what was packed is refused', () => {
  const bytes = zip({ 'a.txt': [A, { level: 0 }] });
  bytes[bytes.indexOf('a.txt') + 5]! ^= 1;
  expect(() => zipMembers(bytes)[0]!.bytes()).toThrow('损坏');
});
