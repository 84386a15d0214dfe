import { describe, expect, it } from 'vitest';
import { FILE_START } from '../../../diagnostics/issue.ts';
import type { PledgeData } from '../../../schema/kinds/pledge.ts';
import { slogan } from './slogan.ts';

const isFlagged = (item: string, standard = '群众满意', measures?: string) =>
  slogan(
    { id: '1', subject: 'a', item, standard, measures, due: '2026-12-31', owner: '甲' } as PledgeData,
    () => FILE_START,
  ).length > 0;

describe('slogans are reported', () => {
  it.each([
    '进一步增强服务意识，提高工作水平',
    '全心全意为人民服务，争做一名优秀共产党员',
    '以饱满的热情投身到工作中去',
    '深入学习贯彻党的二十大精神，坚定理想信念',
    '坚持党的领导，发挥战斗堡垒作用',
    '转变工作作风，真抓实干，为民办实事',
    '不忘初心、牢记使命，做人民群众的贴心人',
    '牢固树立“四个意识”，坚定“四个自信”，做到“两个维护”',
    '2026年以更高的标准严格要求自己',
    '努力提高业务能力，做好本职工作',
    '围绕一个中心，十分热情地做好各项工作',
    '打通服务群众的最后一公里',
    '密切联系群众，当好桥梁纽带',
    '廉洁自律，遵纪守法，树立良好形象',
    '提升窗口服务水平，让群众满意率达到100%',
    '推动各项工作再上新台阶',
    '认真做好每一天的工作，服务好每一位群众',
    '带头遵守各项规章制度，爱岗敬业，无私奉献',
    '优化营商环境，助力乡村振兴',
    '团结同志，勤奋工作，完成领导交办的各项任务',
    '急群众之所急，想群众之所想',
    '强化责任担当，狠抓工作落实',
    '争创“五个好”先进基层党组织',
  ])('%s', (item) => {
    expect(isFlagged(item)).toBe(true);
  });
});

describe('what can be seen is left alone, also without a number', () => {
  it.each([
    '把老街的路灯修好，换成太阳能灯',
    '给村小学的操场铺上塑胶',
    '通自来水',
    '修好村口的桥',
    '给独居老人送饭上门',
    '调解邻里纠纷，不让矛盾出村',
    '把便民大厅的厕所免费开放',
    '办事群众只填写同一张表',
    '拆掉小区里的违章搭建',
    '给放学后没人接的孩子看作业',
    '把集市搬出国道',
    '村务账目贴到公开栏',
    '替行动不便的村民代办社保认证',
    '教老年人用手机挂号',
    '组建夜间巡逻队',
    '窗口中午不关门',
    '开设残疾人通道',
    '为外出务工人员代缴医保',
    '投诉当面答复',
    '公开低保名单',
    '建一个日间照料中心',
    '来访十分钟内接待',
    '参保率达到100%',
    '每周三进山送课',
    '每季度公开账目，年底前办结',
  ])('%s', (item) => {
    expect(isFlagged(item)).toBe(false);
  });
});

describe('one clause that says something is enough', () => {
  it.each([
    { name: 'of the standard', item: '做好服务群众的工作', standard: '投诉 3 天内答复', measures: undefined },
    { name: 'of the measures', item: '提升服务水平', standard: '群众满意', measures: '大厅装叫号机' },
    { name: 'of the item', item: '为民办实事，把危桥修好', standard: '群众满意', measures: undefined },
  ])('$name', ({ item, standard, measures }) => {
    expect(isFlagged(item, standard, measures)).toBe(false);
  });

  it('names the place of the item', () => {
    const [found] = slogan(
      { id: '1', subject: 'a', item: '增强服务意识', standard: '满意', due: '', owner: '' },
      (path) => ({ line: 2, column: path.length }),
    );
    expect(found).toMatchObject({ code: 'G07', severity: 'warning', line: 2, column: 4, path: 'item' });
  });
});
