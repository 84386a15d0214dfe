import { zipFile } from '../../../ingest/documents/testing/office-file.ts';
import { photoWithPlace } from '../../../media/testing/pictures.ts';
import { news } from '../articles.ts';
import type { Case } from './case.ts';

const saying = (text: string) => ({ 'news/a.md': news('', `${text}\n`) });

const EXCEPTION = '确需公开的，在 content/privacy.yaml 里记下理由、决定人和日期。';

/** What is private about a person beside numbers. */
export const PERSONAL_CASES: Record<string, Case> = {
  S06: {
    tree: saying('何守田，男，1965年3月12日出生。'),
    at: 'news/a.md:7:7',
    message: '这里有人的出生日期，写到了哪一天。出生日期是个人信息，和姓名连在一起就能冒用身份。',
    hint: `只留年份或者年月，如「1965年3月生」；${EXCEPTION}`,
  },
  S07: {
    tree: saying('何守田家住双河村3组15号。'),
    at: 'news/a.md:7:4',
    message: '这里有人的住址，写到了村组、楼栋或者门牌。住在哪里是个人信息，不得公开。',
    hint: `删去乡镇（街道）、村（社区）以下的部分；是单位地址的，前面写上「办公地址」；${EXCEPTION}`,
  },
  S08: {
    tree: saying('护照号码 E12345678。'),
    at: 'news/a.md:7:6',
    message: '这里有一个护照或者通行证的号码。证件号码是个人信息，不得公开。',
    hint: '删掉。',
  },
  S09: {
    tree: saying('面包车云A·12345停在村口。'),
    at: 'news/a.md:7:4',
    message: '这里有一个车牌号。车牌号查得到车主，是个人信息。',
    hint: `删掉，或者隐去后面几位；单位的车、不是车牌的，${EXCEPTION}`,
  },
  S12: {
    tree: {
      'news/a/index.md': news('附件:\n  - 文件: 现场.zip\n'),
      'news/a/现场.zip': zipFile({ '照片/渠口.jpg': await photoWithPlace() }),
    },
    at: 'news/a/现场.zip:1:1',
    message:
      '里面的照片带着看不见的信息：压缩包里的「渠口.jpg」（拍摄地点、拍摄人）。附件原样发布，下载的人看得见照片在哪里拍的、是谁的手机拍的。',
    hint: `在照片上点右键，「属性—详细信息—删除属性和个人信息」，再换上；Word、PPT 里的，点图片，「压缩图片」，另存一份；${EXCEPTION}`,
  },
  S11: {
    tree: {
      ...saying('没有车。'),
      'privacy.yaml':
        '例外:\n  - 文件: content/news/a.md\n    种类: 车牌号\n    处数: 1\n    理由: 公务车\n    决定人: 唐文英\n    日期: 2026-06-18\n',
    },
    at: 'privacy.yaml:2:9',
    message: '例外里的「车牌号」在这个文件里一处也没有。例外只管决定的时候看过的那几处，后来添上的没有人看过。',
    hint: '从「例外」里删掉这一条。',
  },
  S10: {
    tree: saying('走访低保户何守田。'),
    at: 'news/a.md:7:3',
    message: '这里写了谁有困难、得了什么病或者受过什么处理。谁家有难处、谁得了病是个人的事，写出姓名就是公开隐私。',
    hint: `隐去名字，如「何某」「一户低保户」；本人书面同意的，${EXCEPTION}`,
  },
};
