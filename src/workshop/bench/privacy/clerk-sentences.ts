import { findPersonal } from '../../../kernel/privacy/facts/find-personal.ts';

/** What a clerk of a village writes, and whether somebody's personal data is in it. All of it is made up. */
type Sentence = readonly [text: string, isPersonal: boolean];

/** Written before anybody looked at what is found in them; what was missed was mended as kinds, where it could be told. */
const SEEN: readonly Sentence[] = [
  ['王桂芳家的电话是一三八一二三四五六七八，有事打给她儿子。', true],
  ['何老汉的身份证尾号是 3 开头的 530121 1952 0317 0028，年检要用。', true],
  ['低保金打到信用社的折子上，折子号 6228 4806 8899 1234 561。', true],
  ['杨秀英，女，1948 年腊月初八生人，住青石坡二组。', true],
  ['张大爷今年属兔，出生在一九五一年三月十四。', true],
  ['五保户李福才住在村东头第三户，门牌 47。', true],
  ['刘翠花得的是乳腺癌，去年在县医院做的手术。', true],
  ['周小明自闭症二级，残疾证号 53012119980512001143。', true],
  ['他媳妇赵兰英有精神病，常年吃药，村里要多照看。', true],
  ['联系人老陈，座机 6612 345 转 8，手机尾号四个八，全号 139-8888-8888。', true],
  ['微信同号：wx 13987654321。', true],
  ['QQ 邮箱 13765432109@qq.com 也行。', true],
  ['云A·12345 那辆面包车是孙建国的，停在晒场上。', true],
  ['运渠石的拖拉机牌照 云 23-45678 。', true],
  ['护照号 E12345678，外出务工到老挝的吴志强。', true],
  ['马玉兰户口本号 530121195203170028 第二页。', true],
  ['贫困户档案：户主何有才，家庭人口4人，致贫原因因病（尿毒症）。', true],
  ['孤儿小龙跟爷爷过，爷爷何长顺是低保户。', true],
  ['她丈夫2019年因车祸去世，留下两个孩子，大的叫王欢欢，上五年级。', true],
  ['钱打给何守信，建行卡号六二一七零零三八六零零零一二三四五六七。', true],
  ['有困难找网格员，电话壹叁捌贰叁肆伍陆柒捌玖。', true],
  ['身份证：５３０１２１１９５２０３１７００２８', true],
  ['身份证号码530121 19520317 002X（补办中）', true],
  ['何某某，1952年3月17日出生，身份证号5301211952****0028。', false],
  ['出生年月：1986.07，姓名：唐小燕。', true],
  ['家住云岭县柳林镇双河村三组15号的郑桂兰。', true],
  ['住幸福小区7栋2单元301，敲门要大声，老人耳背。', true],
  ['户籍地：云岭县龙湖镇六合村四社。', true],
  ['艾滋病感染者信息不得公开，何某由疾控随访。', false],
  ['刑满释放人员陈二狗，2023年3月回村。', true],
  ['社区矫正对象周强每周五到司法所报到。', true],
  ['她吸毒被强制戒毒两年，叫刘芳。', true],
  ['银行流水：何守田 2026-03-04 支取 5000 元 账号 20-123400460001234。', true],
  ['工资卡尾号1234，不用报全号。', false],
  ['结婚证字号：J530121-2019-000123，男方李军。', true],
  ['驾驶证号 530121198607150011，档案编号 530100123456。', true],
  ['二维码扫出来是 tel:+8613812345678 。', true],
  ['打电话：(+86) 138 1234 5678', true],
  ['1 3 8 1 2 3 4 5 6 7 8 是支书的号。', true],
  ['138 壹贰叁肆 5678 记一下', true],
  ['请联系李会计（幺三八 一二三四 五六七八）', true],
  ['低保对象：张桂英、李福才、王老五，公示七天。', true],
  ['双河村低保户26户，应保尽保。', false],
  ['柳林镇卫生院给慢病患者建档，高血压412人。', false],
];

/** Written after that, and never mended for: how many of them are found says how general the detector is. */
const HELD_OUT: readonly Sentence[] = [
  ['冯大娘孙女在昆明打工，号码幺五九 二三四五 六七八九，过年才回。', true],
  ['补发折子的：罗桂香 身份证 530121196504230026。', true],
  ['村小代课的小吴老师，一九九三年冬月廿二生，家在白岩乡。', false],
  ['记一下水管工电话 158.1234.5678，随叫随到。', true],
  ['户主：李连贵，住址：石门村下寨 12 号，五口人。', true],
  ['摩托车 云AF3921 停错地方，请车主挪一下。', true],
  ['老党员赵德才 1949年10月2日出生，入党四十六年。', true],
  ['有信访人张某反映路灯不亮。', false],
  ['肺癌晚期的何建国想回家，支部派人去接。', true],
  ['粮补发到农信社卡 6223 0912 3456 7890 128。', true],
  ['值班表：周一 王强 13512345678；周二 李敏 13612345678', true],
  ['残疾人陈小兵领到轮椅一把。', true],
  ['出国务工人员马建军，普通护照 EB1234567，签证到 2027 年。', true],
  ['请加我微信 yl_13987654321 领表格', true],
  ['姓名 张三（化名），电话 138****5678', false],
  ['户口簿上写的是 1987-06-15 生，叫何小玲。', true],
  ['赡养纠纷当事人杨某某，家住柳林镇。', false],
  ['他欠信用社的贷款，借据号 2026031500012345678。', false],
  ['身份证复印件：5301 2119 6504 2300 26', true],
  ['住城关街道人民路 88 号附 3 号的孙老师收', true],
  ['家里困难，申请人：段正明，低保证号 5301210045。', true],
  ['抚恤金领取人 邓秀芝，卡 号 6 2 1 7 9 9 7 3 0 0 0 1 2 3 4 5 6 7 8', true],
];

/** How many of such sentences with personal data are told, and how many without. */
export interface ClerkReport {
  personal: number;
  found: number;
  missed: string[];
  alarms: string[];
}

/** Reads the sentences of a clerk. */
export function benchClerk(): { seen: ClerkReport; heldOut: ClerkReport } {
  return { seen: reportOf(SEEN), heldOut: reportOf(HELD_OUT) };
}

function reportOf(sentences: readonly Sentence[]): ClerkReport {
  const isTold = ([text]: Sentence) => findPersonal(text).length > 0;
  const personal = sentences.filter(([, isPersonal]) => isPersonal);
  const missed = personal.filter((sentence) => !isTold(sentence)).map(([text]) => text);
  const alarms = sentences.filter((sentence) => !sentence[1] && isTold(sentence)).map(([text]) => text);
  return { personal: personal.length, found: personal.length - missed.length, missed, alarms };
}
