/**
 * The eight fields of 分类指导, and the organisations outside the party line that work with it; each with the part of an
 * address that stands for it.
 */
export const PARTY_FIELDS = [
  { id: 'nongcun', name: '农村', short: '农村' },
  { id: 'shequ', name: '城市社区', short: '城市社区' },
  { id: 'jiguan', name: '机关', short: '机关' },
  { id: 'shiye', name: '事业单位（学校、医院）', short: '事业单位' },
  { id: 'guoqi', name: '国有企业', short: '国有企业' },
  { id: 'feigong', name: '非公有制企业', short: '非公企业' },
  { id: 'shehui', name: '社会组织', short: '社会组织' },
  { id: 'chuangkou', name: '窗口单位和服务行业', short: '窗口单位' },
  { id: 'quntuan', name: '群团组织', short: '群团组织' },
] as const;

export type PartyFieldName = (typeof PARTY_FIELDS)[number]['name'];
export type PartyField = (typeof PARTY_FIELDS)[number];

export const PARTY_FIELD_NAMES = PARTY_FIELDS.map((field) => field.name);

/** Other ways editors write the fields. */
export const PARTY_FIELD_ALIASES: Readonly<Record<string, PartyFieldName>> = {
  事业单位: '事业单位（学校、医院）',
  '事业单位(学校、医院)': '事业单位（学校、医院）',
  学校: '事业单位（学校、医院）',
  医院: '事业单位（学校、医院）',
  社区: '城市社区',
  事业: '事业单位（学校、医院）',
  国企: '国有企业',
  非公: '非公有制企业',
  非公企业: '非公有制企业',
  群团: '群团组织',
  群团部门: '群团组织',
  群众团体: '群团组织',
  人民团体: '群团组织',
  窗口单位: '窗口单位和服务行业',
  服务行业: '窗口单位和服务行业',
};

/** The fields of those who live where the pledges are kept: villages and communities. */
export function isOfResidents({ id }: Pick<PartyField, 'id'>): boolean {
  return id === 'nongcun' || id === 'shequ';
}

/** The field of that name. */
export function partyField(name: PartyFieldName): PartyField {
  return PARTY_FIELDS.find((field) => field.name === name)!;
}

/** The field whose pages have that part in their address. */
export function partyFieldById(id: string): PartyField {
  return PARTY_FIELDS.find((field) => field.id === id)!;
}
