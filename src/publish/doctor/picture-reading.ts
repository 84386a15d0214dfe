import { PictureReader } from '../../media/reading/picture-reader.ts';
import type { DoctorCheck } from './finding.ts';

/** What is written in pictures can be read on this machine. Nothing is published otherwise without it. */
export const pictureReading: DoctorCheck = async () => {
  const reader = await PictureReader.find();
  if (typeof reader !== 'string') return [];
  return [
    {
      kind: 'picture-reading',
      what:
        reader === 'missing'
          ? '没有装 tesseract：在这台机器上检查、自查，图片和扫描件里的字不看'
          : 'tesseract 没有装中文：在这台机器上检查、自查，图片和扫描件里的字不看',
      fix: '安装软件包 tesseract-ocr 和 tesseract-ocr-chi-sim；不装的，图片里有没有个人信息要人看。发布不受影响。',
      isRemark: true,
    },
  ];
};
