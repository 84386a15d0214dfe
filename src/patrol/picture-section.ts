import { pictureLookText } from '../validate/pictures/picture-look-text.ts';
import type { PictureLook } from '../validate/pictures/read-pictures.ts';
import { EDITORS } from './menders.ts';
import type { PatrolSection } from './patrol-report.ts';

/** Whether what is written in pictures was read at all. What it says stands among the personal data. */
export function pictureSection(look: PictureLook): PatrolSection {
  const text = pictureLookText(look).replace(/[。\n]+$/, '');
  const isWhole = look.reader === 'read' && look.left === 0;
  return {
    id: 'pictures',
    title: '图片里的字',
    rule: '图片、附件、扫描件里的字都认过，有没有个人信息。',
    items: text === '' || isWhole ? [] : [{ text, where: '图片和附件', who: EDITORS, isDue: true }],
  };
}
