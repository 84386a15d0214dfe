import type { PictureLook } from './read-pictures.ts';

const INSTALL = {
  missing: '没有装 tesseract（软件包 tesseract-ocr 和 tesseract-ocr-chi-sim）',
  'no-chinese': '的 tesseract 不认中文（缺软件包 tesseract-ocr-chi-sim）',
} as const;

/** What a report says of the pictures behind its counts, with its line end; '' where there are none. */
export function pictureLookText({ reader, pictures, documents, left }: PictureLook): string {
  const counted = [pictures > 0 ? `${pictures} 幅图片` : '', documents > 0 ? `${documents} 个附件` : ''];
  const all = counted.filter(Boolean).join('、');
  if (all === '') return '';
  if (reader !== 'read') return `${all}里的字没有看：这台机器${INSTALL[reader]}，有没有个人信息要人看。\n`;
  if (left === 0) return `${all}里的字也认过了。\n`;
  return `${all}，还有 ${left} 个里面的字没有认完：再检查一次接着认，npm run inspect 一次认得多些。\n`;
}
