import { headingOf } from '../surroundings.ts';
import type { FactHit } from './private-fact.ts';
import { BUILDING, CLOSE, closeAddresses, ENTRANCE, ROOM } from './close-address.ts';
import { personNamesIn } from './names-around.ts';

const PLACE = '[\\p{Script=Han}\\d\\s]';

const LIVES = new RegExp(
  `(?:家庭(?:住址|地址)|(?:现|常)?住址|现居(?:住地?)?|居住地址?|户籍(?:地址|所在地|地)|户口所在地|家住|现住|住在|居住[在于]|住于|老家在|家在|籍贯)(?:[:：\\s|*]|是|为){0,4}${PLACE}{0,32}?${CLOSE}`,
  'gu',
);
/** Behind a name, in brackets or with a mark between. */
const OF_NAME = new RegExp(
  `^[\\s，,、：:（(|\\t]{1,3}(?:[男女][\\s，,、]{1,2})?(?:\\d{1,3}岁[\\s，,、]{1,2})?(?:家?住|系)?\\p{Script=Han}{0,18}(?:村|社区|小区|花园|家园|苑|公寓|府|湾|屯|寨|弄|巷|街|路)\\s?${CLOSE}`,
  'u',
);
/** What only homes have. */
const FLAT = new RegExp(`${BUILDING}\\s?${ENTRANCE}(?:\\s?${ROOM})?`, 'gu');

const HEAD = /住址|家庭地址|居住地|户籍地|现住地|家庭住/;
const WITHIN_HEAD = new RegExp(CLOSE, 'u');

const HAS_ENTRANCE = /单元|门\s?\d/;

/** Words beside the address of an office or a meeting, or beside the person to be asked. */
const OFFICE =
  /办公|单位|服务|中心|支部|党委|居委会|村委会|活动室|物业|驿站|工作站|门诊|卫生室|报名|集合|地点|会议|会场|施工|改造|安装|维修|电梯|注册|经营|营业|窗口|岗|联系人|负责人|咨询|受理|网格|楼栋长|住所地|起火|停水|停电/;

/** Addresses of homes that are closer than the township, as people's, not those of offices. */
export function homeAddresses(text: string, heading: string): FactHit[] {
  const hits: FactHit[] = [];
  const add = (start: number, end: number) => {
    if (!hits.some((hit) => hit.start < end && start < hit.end)) hits.push({ kind: 'home', start, end });
  };
  if (heading !== '' && HEAD.test(heading)) {
    const found = WITHIN_HEAD.exec(text);
    if (found) add(0, text.length);
    return hits;
  }
  if (!BESIDE_NUMBERS.test(text) || !MAYBE.test(text)) return hits;
  for (const { 0: found, index } of text.matchAll(LIVES)) add(index, index + found.length);
  for (const { 0: found, index } of HAS_ENTRANCE.test(text) ? text.matchAll(FLAT) : []) {
    const around =
      text.slice(Math.max(0, index - 30), index) + '|' + text.slice(index + found.length, index + found.length + 12);
    if (!OFFICE.test(around)) add(index, index + found.length);
  }
  for (const { found, index } of closeAddresses(text)) {
    const from = Math.max(0, index - 40);
    const lineStart = Math.max(from, text.lastIndexOf('\n', index) + 1);
    if (HEAD.test(headingOf(text, index))) add(index, index + found.length);
    for (const { start, end } of personNamesIn(text, lineStart, index, true)) {
      const [address] = OF_NAME.exec(text.slice(end, end + 60)) ?? [];
      if (address !== undefined && !OFFICE.test(text.slice(Math.max(0, start - 8), start) + address))
        add(end, end + address.length);
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

/** Quick to look for: most cells of a ledger have none of it. */
const BESIDE_NUMBERS = /[组社号栋幢座室#]|村民|居民|生产队|单元|[苑区园寓府村湾城][^\n]{0,6}\d[-－]\d/;
const MAYBE = /[\d一二三四五六七八九十]\s?(?:组|社|村民|居民|生产队|号|栋|幢|座|单元|室|#|小组)|\d[-－]\d/;
