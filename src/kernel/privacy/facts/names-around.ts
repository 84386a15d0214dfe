import { surnameOf } from '../../letters/surname.ts';
import { SURNAMES } from '../../near/surnames.ts';

/** A name of a person in a text. */
export interface FoundName {
  start: number;
  end: number;
}

/**
 * What looks like names of persons in a stretch of a text: a surname with one or two letters, with something on both
 * sides that stands beside names. `isSaid`: on the left side anything may stand, because what stands on the right side says
 * enough.
 */
export function personNamesIn(text: string, from = 0, to = text.length, isSaid = false): FoundName[] {
  const found: FoundName[] = [];
  for (let at = from; at < to; at++) {
    const surname = surnameAt(text, at);
    if (surname === 0 || (!isSaid && !LEFT.test(text.slice(Math.max(0, at - 4), at)))) continue;
    const end = [at + surname + 2, at + surname + 1].find((end) => end <= to && isName(text, at, end, isSaid));
    if (end === undefined) continue;
    found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}

/** How many letters of a surname begin at a place. */
function surnameAt(text: string, at: number): number {
  const letter = text[at]!;
  if (FIRST_LETTERS.has(letter)) return surnameOf(text.slice(at, at + 4)).length;
  if (letter < '\u4e00') return 0;
  const two = text.slice(at, at + 2);
  return two.length === 2 && surnameOf(`${two}某`).length === 2 ? 2 : 0;
}

function isName(text: string, start: number, end: number, isSaid: boolean): boolean {
  const name = text.slice(start, end);
  if (!/^\p{Script=Han}+$/u.test(name) || NEVER_GIVEN.test(name.slice(1)) || NO_NAMES.has(name)) return false;
  if (NO_NAMES.has(name.slice(0, 2)) && name.length > 2) return false;
  const behind = text.slice(end, end + 4);
  return RIGHT.test(behind) || (isSaid && SAID_RIGHT.test(behind));
}

/** Surnames that begin other words so often that a name with them is hardly one. */
const MORE_OFTEN_WORDS = '应尚解强连国位';
const RARER =
  '乐褚穆肖雷苗窦戚喻郎昌岑滕皮卞湛狄贝臧茅麻娄骆刁裘缪郁杭嵇滑荀惠芮储糜巫隗宫仇栾厉戎束幸郜蓟蒲邰蔺卓屠蒙池胥闻莘党贡姬雍桑濮扈燕冀浦晏瞿茹习艾庾暨衡匡寇阙晁敖訾阚鞠蒯逯水云明花代蓝鹿佘谌邸揭仝闫付盖亓苑晋伏谈宗';

const FIRST_LETTERS: ReadonlySet<string> = new Set(
  [...SURNAMES, ...RARER].filter((letter) => !MORE_OFTEN_WORDS.includes(letter)),
);

const LEFT =
  /(?:^|[^\p{Script=Han}]|[村居选灾牧渔]民|党员|[群民]众|老人|职工|同志|学生|教师|老师|医生|老兵|军人|大爷|大妈|户主|姓名|叫|妻子|丈夫|儿子|女儿|母亲|父亲|媳妇|老伴|女婿|公公|婆婆|爷爷|奶奶|外公|外婆|[孙侄]子|[孙侄]女|哥哥|弟弟|姐姐|妹妹|对象|[户者员的到访望给为是]|看望|帮助|书记|主任|支书|会计|师傅|儿童|患儿)$/u;
const RIGHT =
  /^(?:$|[^\p{Script=Han}]|同志|出生|生于|生日|一?家|[的于男女患因是住在有被已得系属也]|身患|现住|现居|老人|大[爷妈娘叔婶伯]|夫妇|夫妻|父子|母女|母子|户|确诊|查出|享受|纳入|评为|属)/u;
/** Behind a word that says whose name it is. */
const SAID_RIGHT = /^[每到去按正现今昨拿领没不又还来回跟同说从]/u;
const NEVER_GIVEN =
  /[的了着过在是和与及等们我你他她它这那哪此个位名某户人年月日时分组村寨屯镇乡县市区街道路委会员部局班处室所站队校院厂店司社党群政府岁号米斤元亩次项条件种类]/u;
/** Words that begin like names. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    '高血 高血压 高度 高龄 高效 高标 安全 安排 安置 安装 安心 方便 方面 方式 方案 方向 方法 金融 金额 江河 周边 周年 周期 周围 白血 白血病 温度 温暖 石油 石头 石板 ' +
    '康复 康养 时间 时候 时期 时代 水利 花园 成立 成果 成功 成为 成绩 成本 成效 关于 关爱 关心 关注 关系 于是 向上 向前 应当 应急 应对 施工 施策 管理 管护 管道 ' +
    '路灯 路面 路口 路边 车辆 车间 文化 文明 文件 文书 文艺 方可 经济 经过 经费 经营 强调 强化 强化 计划 计生 项目 支部 支持 季度 程度 程序 包括 包联 包保 严格 严重 ' +
    '明确 明显 左右 左边 房屋 房子 房间 曾经 段落 雷声 井水 游客 游览 干部 干净 干活 巩固 居民 居住 农村 农业 农民 万元 万亩 万人 牛羊 马路 马上 林业 林地 林木 ' +
    '田间 田地 田埂 陆续 连续 连接 易地 易得 常年 常态 常见 常规 武装 解决 解释 解放 单位 单元 单独 单身 单亲 任务 任何 任期 任职 尚未 荣誉 国家 国务 国土 国道 广大 ' +
    '危房 童年 毛巾 毛衣 熊猫 白天 白色 龙头 龙江 龙眼 乐意 全面 全部 全体 全县 余额 余人 余户 余亩 党员 符合 何时 何处 何种 谢谢 谈话 谈心 查看 查找 查出 查清 ' +
    '阳光 阳台 沿线 沿河 屈指 冷水 冷库 华侨 甘蔗 古树 古村 米饭 祝贺 纪律 纪念 苗木 苗圃 申请 申报 申办 贫困 贫寒 郑重 温室 汤药 章程 简单 简报 简易 黄色 黄金 黄牛 ' +
    '红旗 梁上 雷雨 孔洞 叶片 董事 段长 庄稼 庄园 左手 项下 盛开 景区 景观 席位 宁静 宁愿 祖国 艾滋 艾滋病 残疾 肝病 肺病 尹始 伏天 齐全 齐心 邻居 单耳 平房 平台 平均 平时 ' +
    '顾客 顾问 江边 江水 池塘 和谐 和睦 包装 包裹 宗旨 屠宰 晏然 古稀 官方 应由 应有 银行 银杏 都是 都有 原因 原有 原则 水利 水渠 水泥 水稻 水田 水库 水井 水源 水电 水质 水管 云端 明天 明年 明日 明白 花费 花钱 花园 代表 代办 代理 党支 党委 党建 党课 党小 党组 党章 党费 蓝天 贡献 习惯 习近 衡量 闻讯 惠农 惠民 惠及 池水 郁闷 谈谈 宫颈'
  ).split(' '),
);
