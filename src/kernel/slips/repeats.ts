import type { TypedSlip } from './slip-kinds.ts';

/** Words that nobody says twice, with what may make two words of the doubled letters. */
const SMALL =
  /(?<![目标有真似])的的(?![确士哥])|(?<![存现正所内实潜自外健好])在在(?![线场岗职校建册编逃理野途位世座读于押籍外家村即意握行])|(?<![共温饱平总谐柔附])和和(?![气谐平美睦解好])|(?<![还就不但只正都也可总老凡于或若要实])是是(?![非否])|(?<![为除罢不极明末])了了(?![解之结断事望却如无愿当])|被被(?!子)/g;
const NEVER_TWICE =
  '进行 通过 以及 我们 他们 她们 你们 发展 建设 组织 开展 加强 提高 党员 干部 群众 支部 党委 委员 书记 单位 部门 政府 项目 问题 情况 推进 落实 实施 要求 服务 工作 活动 会议 精神 同志 中国 全国 全面 积极 认真 切实 深入 同时 因此 由于 根据 按照 为了 但是 而且 并且 已经 可以 能够 应当 必须 以来 以后 以前 其中 目前 今年 去年 社区 街道 企业 农村 乡村 村民 居民 老人 孩子 学校 医院'.split(
    ' ',
  );
const WORDS = new RegExp(`(${NEVER_TWICE.join('|')})\\1(?![量者性化力])`, 'g');
const LONG = /(\p{Script=Han}{4,10})\1/gu;

/** Words that stand twice. */
export function repeatedWords(text: string): TypedSlip[] {
  return [SMALL, WORDS, LONG].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }): TypedSlip[] =>
      // 哈哈哈哈哈哈哈哈, 一步一步一步一步: meant.
      pattern === LONG && new Set(found).size < 4
        ? []
        : [{ kind: 'repeated', start: index, end: index + found.length }],
    ).flat(),
  );
}
