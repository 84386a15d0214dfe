import { expect, it } from 'vitest';
import { blocksText } from '../document/model.ts';
import { decodedText } from './any-encoding.ts';
import { plainDocument } from './plain-document.ts';

it('furniture of web sites and numbers of a preview go into asides; sentences that were cut go on', () => {
  const { blocks, asides } = plainDocument(
    [
      '上传人:Wo****Z 文档编号:1',
      '1、同志们：今天开会，总结前一阶段',
      '',
      '2、的工作。各级党组织把责任',
      '',
      '3、扛起来。第 3 页 共 3 页',
      '展开阅读全文',
    ].join('\n'),
  );
  expect(blocksText(blocks)).toBe('同志们：今天开会，总结前一阶段的工作。各级党组织把责任扛起来。');
  expect(asides.map(({ kind, text }) => [kind, text])).toEqual([
    ['furniture', '上传人:Wo****Z 文档编号:1'],
    ['furniture', '第 3 页 共 3 页'],
    ['furniture', '展开阅读全文'],
    ['running-number', '1、'],
    ['running-number', '2、'],
    ['running-number', '3、'],
  ]);
});

it('points that a text has itself stay', () => {
  const text = '要做三件事：\n1、修渠。\n2、修路。\n3、装灯。';
  expect(blocksText(plainDocument(text).blocks)).toBe(text);
});

it('a text is read in whatever it was written', () => {
  const text = '中国共产党的党员，是人民的一员。';
  const utf16 = Buffer.from(text, 'utf16le');
  const gb = Buffer.from('d6d0b9faa3acb5b3d4b1b5c4c8cbc3f1a1a3', 'hex');
  const big5 = Buffer.from('a4a4b0eaa141b0eabf6abaadaabaa4a3ac4fa448a1b5a4a4a141', 'hex');
  expect(decodedText(Buffer.from(`\ufeff${text}`))).toMatchObject({ text, encoding: 'utf-8' });
  expect(decodedText(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).toMatchObject({ text });
  expect(decodedText(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]))).toMatchObject({ text });
  expect(decodedText(utf16)).toMatchObject({ text, encoding: 'utf-16le' });
  expect(decodedText(Buffer.from(utf16).swap16())).toMatchObject({ text, encoding: 'utf-16be' });
  expect(decodedText(gb)).toMatchObject({ text: '中国，党员的人民。', encoding: 'gb18030' });
  expect(decodedText(big5)?.encoding).toBe('big5');
  expect(decodedText(Buffer.from('00ff00ff01', 'hex'))).toBeUndefined();
});

it('two Han of GBK are no letters of UTF-8', () => {
  expect(decodedText(Buffer.from('cda8cbae', 'hex'))).toMatchObject({ text: '通水', encoding: 'gb18030' });
  expect(decodedText(Buffer.from('·a·'))).toMatchObject({ encoding: 'utf-8' });
});

it('a text that was cut, or has a few bytes of another one, is read and what is broken is counted', () => {
  const gb = Buffer.from('d6d0b9faa3acb5b3d4b1b5c4c8cbc3f1a1a3', 'hex');
  expect(decodedText(gb.subarray(0, -1))).toMatchObject({ text: '中国，党员的人民�', broken: 1 });
  const mixed = Buffer.concat([Buffer.from('党员的'), gb.subarray(0, 2), Buffer.from('会')]);
  expect(decodedText(mixed)?.text).toMatch(/^党员的�+会$/);
  expect(decodedText(Buffer.from('fffe0000d64e0000', 'hex'))).toBeUndefined();
});
