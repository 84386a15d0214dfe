import type { PrivateFact } from '../../../kernel/privacy/facts/private-fact.ts';
import type { Dice } from '../../dice.ts';
import { personName } from '../corpus/compose.ts';
import { bornDay, PROVINCES, village } from './fact-forms.ts';
import { digitsOf, two } from './numbers.ts';
import { article, type Sample } from './sample.ts';

const year = (dice: Dice) => dice.whole(1949, 2025);

/** What looks like a private fact and is none: founding days, addresses of offices, types of vehicles, policies. */
const LOOK_ALIKES: Readonly<Record<PrivateFact, (dice: Dice) => string>> = {
  birth: (dice) =>
    dice.pick([
      `双河村党支部成立于${bornDay(dice)}，支部书记${personName(dice)}。`,
      `${personName(dice)}，${dice.whole(1950, 2000)}年${dice.whole(1, 12)}月生，大学学历。`,
      `${personName(dice)}，男，${dice.whole(1950, 2000)}年出生。`,
      `中国共产党诞生于1921年7月23日，${personName(dice)}讲党课。`,
      `${personName(dice)}于${bornDay(dice)}入党。`,
      `${personName(dice)}，${bornDay(dice)}参加工作。`,
      `${personName(dice)}生前是村小教师，${bornDay(dice)}退休。`,
      `烈士${personName(dice)}（1926年3月2日—1949年11月7日），柳林镇人。`,
      `${bornDay(dice)}，生产队分了地，${personName(dice)}记着账。`,
      `${bornDay(dice)}发生火灾，${personName(dice)}第一个赶到。`,
      `建党${dice.whole(90, 110)}周年纪念日，${personName(dice)}过政治生日，入党日期${bornDay(dice)}。`,
      `${bornDay(dice)}生效的条例，由${personName(dice)}解读。`,
      `${bornDay(dice)}生产的化肥，过期了`,
      `小牛犊${bornDay(dice)}出生，合作社又添了一头。`,
      `出生人口${dice.whole(100, 900)}人，${year(dice)}年统计。`,
      `${personName(dice)}书记${bornDay(dice)}在学生大会上讲话。`,
    ]),
  home: (dice) =>
    dice.pick([
      `办公地址：云岭县城关街道人民路${dice.whole(1, 300)}号`,
      `县政务服务中心地址：人民路${dice.whole(1, 300)}号${dice.whole(1, 9)}号楼${dice.whole(1, 5)}0${dice.whole(1, 9)}室。`,
      `报名地点：党员活动中心${dice.whole(1, 5)}0${dice.whole(1, 9)}室`,
      `${personName(dice)}书记在${village(dice)}蹲点${dice.whole(2, 40)}天。`,
      `${village(dice)}有${dice.whole(3, 19)}个组、${dice.whole(100, 900)}户。`,
      `${village(dice)}${dice.whole(1, 9)}组通了自来水，${dice.whole(10, 90)}户不再挑水。`,
      `${personName(dice)}带着党员到${village(dice)}${dice.whole(1, 9)}组修渠。`,
      `联系人：${personName(dice)}，城关街道人民路${dice.whole(1, 99)}号。`,
      `咨询地点：幸福小区${dice.whole(1, 9)}号楼1单元党群服务站`,
      `幸福小区${dice.whole(1, 9)}栋加装了电梯，${dice.whole(10, 50)}户受益。`,
      `${personName(dice)}乘坐${dice.whole(1, 9)}路公交到${dice.whole(1, 9)}号院。`,
      `${personName(dice)}住院${dice.whole(2, 40)}天，支部派人照顾。`,
      `会议在县委${dice.whole(1, 9)}号楼${dice.whole(1, 5)}0${dice.whole(1, 9)}会议室召开，${personName(dice)}主持。`,
      `云委发〔${year(dice)}〕${dice.whole(1, 90)}号，${personName(dice)}签发。`,
      `第${dice.whole(1, 9)}组由${personName(dice)}带队，抽查${dice.whole(3, 30)}户。`,
      `${personName(dice)}家住${village(dice)}，离学校${dice.whole(2, 9)}里路。`,
      `K${dice.whole(1, 90)}+${digitsOf(dice, 3)}处护栏由${personName(dice)}管护`,
    ]),
  passport: (dice) =>
    dice.pick([
      `产品编号 E${digitsOf(dice, 8)}`,
      `合同号 G${digitsOf(dice, 8)}，签给${personName(dice)}`,
      `出入境窗口办理护照${digitsOf(dice, 3)}本。`,
      `护照办理流程见第${dice.whole(1, 9)}条，咨询电话 0700-66${digitsOf(dice, 5)}`,
      `护照遗失的，到人民路办理，文号 PD${digitsOf(dice, 7)}`,
      `设备型号 EA${digitsOf(dice, 7)}`,
      `快递单号 SF${digitsOf(dice, 8)}`,
      `G${digitsOf(dice, 4)}次列车、D${digitsOf(dice, 4)}次列车停靠，护照可以购票`,
    ]),
  plate: (dice) => {
    const [province, letter] = [dice.pick(PROVINCES), dice.pick([...'ABCDEFG'])];
    return dice.pick([
      `${province}${letter}牌照的车辆可以进城`,
      `车牌尾号为${dice.whole(0, 9)}的车辆限行`,
      `${province}ICP备${year(dice)}${digitsOf(dice, 6)}号`,
      `${province}B2-${year(dice)}${digitsOf(dice, 4)}`,
      `${province}政发〔${year(dice)}〕${dice.whole(1, 90)}号`,
      `买了一台东方红LX${digitsOf(dice, 3)}拖拉机，${personName(dice)}开`,
      `${province}${letter}·${digitsOf(dice, 1)}****${digitsOf(dice, 1)}`,
      `国道G${digitsOf(dice, 3)}线、省道S${digitsOf(dice, 3)}线`,
      `巡逻的${province}${letter}${digitsOf(dice, 4)}警停在路口`,
      `编号：${province}${letter}${digitsOf(dice, 5)}-${two(dice.whole(1, 12))}`,
      `型号 GB${digitsOf(dice, 5)}`,
      `${province}${dice.whole(1, 9)}${digitsOf(dice, 4)}吨`,
    ]);
  },
  hardship: (dice) =>
    dice.pick([
      `低保标准提高到每月${dice.whole(400, 900)}元，惠及${dice.whole(40, 900)}户。`,
      `民政局局长${personName(dice)}解读低保政策。`,
      `全县有残疾人${dice.whole(400, 9000)}名，特困人员${dice.whole(40, 900)}名。`,
      `${personName(dice)}走访低保户${dice.whole(2, 30)}户。`,
      `${personName(dice)}为特困老人送去棉被。`,
      `县残疾人联合会理事长${personName(dice)}到村里调研。`,
      `党员${personName(dice)}结对帮扶${dice.whole(2, 9)}户脱贫户。`,
      `高血压、糖尿病患者免费随访，村医${personName(dice)}每月上门。`,
      `村医${personName(dice)}给高血压老人量血压。`,
      `大病保险报销比例提高${dice.whole(2, 9)}个百分点。`,
      `社区矫正工作由${personName(dice)}负责。`,
      `建档立卡档案由${personName(dice)}整理。`,
      `${personName(dice)}宣讲防癌知识。`,
      `留守儿童之家开放，${personName(dice)}书记揭牌。`,
      `何某患病住院，支部捐款${dice.whole(400, 9000)}元。`,
      `评残、低保申请由村委会${personName(dice)}代办。`,
      `${personName(dice)}介绍了残疾预防的做法。`,
    ]),
};

/** Each kind, as a maker of what only looks like it. */
export function factLookAlikes(): Map<PrivateFact, (dice: Dice) => Sample> {
  return new Map(
    (Object.keys(LOOK_ALIKES) as PrivateFact[]).map((kind) => [
      kind,
      (dice) => ({
        form: kind,
        place: 'article',
        text: article(`去年冬天走访了138户。\n\n${LOOK_ALIKES[kind](dice)}\n\n今年再去一趟。`),
        digits: '',
      }),
    ]),
  );
}
