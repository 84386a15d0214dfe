import { PARTY_FIELD_NAMES } from '../../../schema/party-field.ts';

/** A generated unit, as its file says it. */
export interface BenchUnit {
  id: string;
  name: string;
  yaml: string;
}

const COUNTY = 'yunling-xianwei';

const TOWNS = ['柳林镇', '龙湖镇', '白岩乡', '石桥镇', '青山乡', '城关街道', '河口镇', '枫树乡'];

/** Four units of each field, in the order of the schema's fields. */
const GRASS_ROOTS: readonly (readonly string[])[] = [
  ['双河村', '六合村', '石门村', '杏花村'],
  ['红湾社区', '东门社区', '锦绣社区', '铁路社区'],
  ['县水利局', '县财政局', '县司法局', '县农业农村局'],
  ['县第二中学', '县人民医院', '县实验小学', '县中医院'],
  ['云岭水务公司', '云岭公交公司', '柳林供电所', '云岭粮油公司'],
  ['清风食品公司', '远舟纺织公司', '岭南机械公司', '云上电商公司'],
  ['茶叶产业协会', '志愿者协会', '律师事务所', '养蜂合作社'],
  ['政务服务中心', '不动产登记中心', '客运站', '图书馆'],
];

/** The county's committee, eight towns and 32 units below them. */
export const BENCH_UNITS: readonly BenchUnit[] = [
  unit(COUNTY, '中共云岭县委员会', '党委', '机关', undefined),
  ...TOWNS.map((town, index) =>
    unit(`town-${index + 1}`, `${town}党委`, '党委', town.endsWith('街道') ? '城市社区' : '农村', COUNTY),
  ),
  ...GRASS_ROOTS.flatMap((names, field) =>
    names.map((name, index) => {
      const parent = field < 2 ? `town-${((field * names.length + index) % TOWNS.length) + 1}` : COUNTY;
      return unit(`unit-${field + 1}-${index + 1}`, `${name}党支部`, '党支部', PARTY_FIELD_NAMES[field]!, parent);
    }),
  ),
];

function unit(id: string, name: string, kind: string, field: string, parent: string | undefined): BenchUnit {
  const lines = [
    `name: ${name}`,
    `kind: ${kind}`,
    `field: ${field}`,
    ...(parent === undefined ? [] : [`parent: ${parent}`]),
    'address: 云岭县',
    'phone: 0700-6612400',
  ];
  return { id, name, yaml: `${lines.join('\n')}\n` };
}
