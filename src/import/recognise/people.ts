const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水佘鹿芮';
const COMPOUND =
  /^(?:欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|司空|宇文|长孙|端木|东方|独孤|南宫|轩辕|钟离)\p{Script=Han}{1,2}$/u;

/** A name whose letters were spread out, as they stand under titles. */
export function writtenName(written: string): string | undefined {
  const name = written.replace(/[\s\u3000]+/g, '').replace(/同志$/, '');
  if (COMPOUND.test(name)) return name;
  return /^\p{Script=Han}{2,3}$/u.test(name) && SURNAMES.includes(name[0]!) ? name : undefined;
}

const POSTS = [
  '书记|委员|常委|部长|主任|主席|县长|市长|区长|镇长|乡长|局长|科长|处长|厅长|校长|院长|园长|所长|站长|队长|组长|会长|理事长|董事长|总经理|经理|厂长|社长|台长|行长|村长|支书|干事|秘书|秘书长|巡视员|调研员|组织员|组织委员|宣传委员',
  '村医|教师|老师|医生|医师|护士|护士长|工程师|技术员|农技员|工作人员|党员|民警|警官|社工|网格员|护林员|护路员|巡线员|驾驶员|司机|职工|工人|干部|法官|检察官|大队长|教导员|指导员|辅导员|讲师|教授|研究员|记者|编辑|负责人|带头人|创始人|代表|志愿者|消防员|收费员|窗口人员|保洁员|环卫工',
].join('|');

const POST_AND_NAME = new RegExp(
  `^(.{0,40}?(?:${POSTS}))[\\s\\u3000:：]*(\\p{Script=Han}[\\p{Script=Han}\\s\\u3000]{1,5})$`,
  'u',
);
const NAME_AND_POST = new RegExp(`^(\\p{Script=Han}{2,4})[\\s\\u3000]+(.{0,40}(?:${POSTS}))$`, 'u');

/** True for what is a post by its end. */
export function isPost(text: string): boolean {
  return new RegExp(`(?:${POSTS})$`).test(text);
}

/** `县委书记 梁远舟`, `梁远舟　县委书记`, `六合村卫生室村医郑桂兰`; undefined where no name can be told. */
export function personWithPost(written: string): { name: string; post: string } | undefined {
  const text = written.trim().replace(/同志$/, '');
  const [, post = '', after = ''] = POST_AND_NAME.exec(text) ?? [];
  const named = writtenName(after);
  if (named !== undefined) return { name: named, post: post.trim() };
  const [, first = '', last = ''] = NAME_AND_POST.exec(text) ?? [];
  const before = writtenName(first);
  return before === undefined ? undefined : { name: before, post: last.trim() };
}
