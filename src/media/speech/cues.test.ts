import { expect, it } from 'vitest';
import { cuesText } from './cues.ts';

it('says when each sentence is said, in words as they are written', () => {
  const sentences = ['第一句。', '第  二 --> 句'].map((written) => ({ written, said: '', endsParagraph: false }));
  expect(cuesText(sentences, { starts: [0, 3661.5], seconds: 3662.25 })).toBe(
    'WEBVTT\n\n00:00:00.000 --> 01:01:01.500\n第一句。\n\n01:01:01.500 --> 01:01:02.250\n第 二 → 句\n',
  );
});
