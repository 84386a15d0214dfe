/** An honour that a text names with its year. */
export interface Honour {
  name: string;
  year: string;
  level: string | undefined;
  by: string | undefined;
}

const GIVEN =
  /((?:19|20)\d{2})年(?:\d{1,2}月)?[^。；“]{0,30}?(?:被|荣获|获得|获|授予|评为)([^。；“]{0,40})“([^”]{2,20})”(?:荣誉|光荣)?(?:称号)?/g;
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/全国|中共中央|国务院|中组部/, '国家级'],
  [/省委|省政府|全省|省级|自治区/, '省级'],
  [/市委|市政府|全市|市级|州委/, '市级'],
  [/县委|县政府|全县|县级|区委|区政府/, '县级'],
  [/镇党委|乡党委|街道党工委|全镇|全乡/, '乡镇级'],
];

/** More are a list of everything that a place was ever called. */
const MOST = 8;

/** The honours that a text names in so many words: year, giver and name stand in one sentence. */
export function honoursIn(text: string): Honour[] {
  const found = [...text.matchAll(GIVEN)].flatMap(([, year = '', between = '', name = '']): Honour[] => {
    if (/活动|主题|工程|精神/.test(name)) return [];
    const level = LEVELS.find(([pattern]) => pattern.test(between + name))?.[1];
    const [by] =
      /^(?:中共)?[\p{Script=Han}]{0,10}?(?:党工委|党委|[省市县区州]委|政府|组织部|[部厅局办会])(?=$|表彰|授予|评|命名)/u.exec(
        between,
      ) ?? [];
    return [{ name, year, level, by: by?.trim() || undefined }];
  });
  return [...new Map(found.map((honour) => [`${honour.year} ${honour.name}`, honour])).values()].slice(0, MOST);
}
