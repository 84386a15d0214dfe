import { finding } from '../../diagnostics/issue.ts';
import { shorten } from '../../kernel/text-width.ts';
import type { PledgeRule } from './pledge-rule.ts';

/** Figures: digits, or Han numerals before something counted. */
const FIGURE = /\d|[一二两三四五六七八九十百千万半几每][一二三四五六七八九十百千万]*[个户次名人条项件所座处盏公里米亩吨元天日周月季年场期本台辆路岁小时分钟期班组村村镇遍轮批口眼间套]|百分之/;

/**
 * Words of which slogans are made: aims, attitudes and exhortations. What they leave of a text is what it is about. Longer ones
 * first, so that none is cut in two.
 */
const EMPTY_WORDS = [
  '全心全意为人民服务', '为人民服务', '服务意识', '宗旨意识', '大局意识', '责任意识', '先锋模范作用', '战斗堡垒作用', '模范带头作用', '先锋模范', '战斗堡垒', '理论学习', '政治学习', '思想政治',
  '工作水平', '工作能力', '工作作风', '工作效率', '服务水平', '服务质量', '服务能力', '业务水平', '业务能力', '综合素质', '自身素质', '党性修养', '党的路线', '方针政策', '科学发展', '廉洁自律', '遵纪守法', '爱岗敬业', '无私奉献',
  '求真务实', '真抓实干', '勤政廉政', '廉洁奉公', '进一步', '不断', '切实', '认真', '深入', '扎实', '积极', '努力', '坚决', '坚持', '全面', '大力', '着力', '持续', '充分', '牢固', '树立', '增强', '提高', '提升', '加强', '强化', '改进', '转变', '推进', '推动',
  '促进', '落实', '贯彻', '做好', '搞好', '抓好', '发挥', '履行', '完成', '实现', '创新', '优化', '完善', '健全', '学习', '教育', '意识', '作风', '工作', '服务', '建设', '思想', '政治', '理论', '觉悟', '素质', '水平', '能力', '质量', '效率', '效能', '作用',
  '职责', '任务', '责任', '群众', '人民', '党员', '党组织', '支部', '干部', '领导', '班子', '队伍', '党性', '党建', '组织', '集体', '单位', '社会', '发展', '经济', '和谐', '稳定', '满意', '满意度', '表率', '榜样', '模范', '先锋', '带头', '奉献', '精神', '效果',
  '明显', '显著', '更好', '更加', '较大', '良好', '有效', '有力', '各项', '本职', '岗位', '业务', '真正', '做到', '成为', '树好', '形象', '纪律', '规章', '制度', '廉洁', '遵守', '执行', '按照', '要求', '围绕', '中心', '大局', '全局', '基层', '联系', '密切', '关系',
];
const EMPTY = new RegExp(EMPTY_WORDS.toSorted((a, b) => b.length - a.length).join('|'), 'g');
const SMALL_WORDS = /[的地得了和与及并为以把将在对于从向到上下中里是有让使要能会好新强高大多更都也就还，。；、：！“”（）\s]/g;

/** Letters that what a pledge is about has at least. */
const LEAST = 5;

/** G07: neither a figure nor a thing in what is promised and by which standard. */
export const slogan: PledgeRule = ({ item, measures = '', standard }, placeOf) => {
  const said = `${item} ${measures} ${standard}`;
  if (FIGURE.test(said)) return [];
  const left = said.replace(EMPTY, '').replace(SMALL_WORDS, '');
  return left.length >= LEAST ? [] : [finding('G07', { text: shorten(item, 40) }, placeOf('item'), 'item')];
};
