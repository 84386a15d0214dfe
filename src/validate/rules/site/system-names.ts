import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, textOf } from '../../../ingest/content/content.ts';
import { nearest } from '../../../kernel/nearest.ts';
import type { Located, SiteRule } from '../rule.ts';

/** Systems that there are, many of them one letter apart: 教育, 体育. */
const USUAL = new Set(
  (
    '教育 体育 科教 科技 文教 文体 文化 文旅 旅游 卫生 卫健 医疗 医保 公安 政法 司法 法院 检察 国安 交通 公路 铁路 水利 水务 ' +
    '农业 林业 农林 农垦 税务 财政 财税 金融 银行 国资 商务 商贸 供销 粮食 民政 民族 人社 住建 城建 自然资源 国土 环保 生态 ' +
    '应急 气象 电力 能源 邮政 邮电 通信 烟草 石油 统战 宣传 组织 群团 工会 机关 党群 党政 政府 企业 国企 市场监管 工商 质监'
  ).split(' '),
);

/** R55: a system is written in one way; once for a name that is nearly another one's. */
export const systemNames: SiteRule = ({ units }) => {
  const written = units.flatMap((source) => {
    const name = textOf(source, 'system');
    return name === undefined ? [] : [{ source, name: stemOf(name) }];
  });
  const byName = Map.groupBy(written, ({ name }) => name);
  const names = [...byName.keys()];
  return names.flatMap((name, index): Located[] => {
    const [first, ...more] = byName.get(name)!;
    const count = 1 + more.length;
    const others = names.filter((other, at) => {
      const uses = byName.get(other)!.length;
      return other !== name && (uses > count || (uses === count && at < index));
    });
    const other = nearest(name, others);
    if (other === undefined || (USUAL.has(name) && USUAL.has(other))) return [];
    const details = { name: `${name}系统`, other: `${other}系统`, count: byName.get(other)!.length };
    const found = finding('R55', details, placeIn(first!.source, 'system'), 'system');
    return [{ path: first!.source.file.path, finding: found }];
  });
};

function stemOf(name: string): string {
  return name.replace(/系统$/, '');
}
