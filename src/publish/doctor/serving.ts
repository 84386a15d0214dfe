import { isServingOutdated } from '../setup/serving-files.ts';
import type { DoctorCheck } from './finding.ts';

/** What web servers are told fits this program, and what the content asks of them: only a portal's readers ask other sites. */
export const serving: DoctorCheck = async (installation) =>
  (await isServingOutdated(installation))
    ? [
        {
          kind: 'serving-outdated',
          what: '网站文件夹的 serving/ 里，网页服务器的配置不是现在的程序和稿件要用的；是省、市门户的，读者可能搜不到各县的',
          fix: '运行 npm run publish:upgrade，再把 serving/ 里新的配置换到网页服务器上、重新加载。',
        },
      ]
    : [];
