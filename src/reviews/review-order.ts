import { parseArgs } from 'node:util';
import type { BeijingTime } from '../kernel/beijing-time.ts';
import { nearest } from '../kernel/nearest.ts';
import {
  CORRECTION_STAGE,
  REVIEW_STAGES,
  type ReviewStage,
  SECRECY,
  type SignOff,
  VERDICTS,
} from '../schema/kinds/review.ts';

/** What is asked of `npm run review`: to see where a piece stands, or to sign it. */
export interface ReviewOrder {
  file: string;
  signOff: SignOff | undefined;
}

export const REVIEW_USAGE =
  '用法：npm run review -- 稿件 [--stage 初审|复审|终审|更正 --by 姓名 --post 职务 --opinion 意见 --secrecy 不涉密|涉密 --verdict 通过|退回]';

/** Reads a command line; throws with what is missing or wrong. */
export function reviewOrder(args: readonly string[], now: BeijingTime): ReviewOrder {
  const { positionals, values } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`要写明一篇稿件。\n${REVIEW_USAGE}`);
  const { stage, by, post, opinion, secrecy, verdict } = values;
  if (stage === undefined && by === undefined) return { file, signOff: undefined };
  const name = needed('--by 姓名', by);
  const chosen = oneOf('环节', needed('--stage 环节', stage), [...REVIEW_STAGES, CORRECTION_STAGE] as ReviewStage[]);
  const decided = oneOf('结论', verdict ?? '通过', VERDICTS);
  return {
    file,
    signOff: {
      stage: chosen,
      by: name,
      post: needed('--post 职务', post),
      at: now,
      ...(decided === '通过' ? {} : { verdict: decided }),
      opinion: decided === '退回' ? needed('--opinion 意见（退回要写明为什么）', opinion) : opinion?.trim() || '同意',
      ...(decided === '退回' && secrecy === undefined
        ? {}
        : { secrecy: oneOf('保密审查', needed('--secrecy 不涉密（或 涉密）', secrecy), SECRECY) }),
    },
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { stage: text, by: text, post: text, opinion: text, secrecy: text, verdict: text },
    });
  } catch {
    throw new Error(`看不懂这条命令。\n${REVIEW_USAGE}`);
  }
}

function needed(what: string, value: string | undefined): string {
  const text = value?.trim().replace(/\s+/g, ' ') ?? '';
  if (text === '') throw new Error(`还要写 ${what}。\n${REVIEW_USAGE}`);
  return text;
}

function oneOf<T extends string>(what: string, value: string, options: readonly T[]): T {
  const found = options.find((option) => option === value);
  if (found) return found;
  const near = nearest(value, [...options]);
  throw new Error(
    `没有「${value}」这种${what}${near === undefined ? '' : `，您是不是要写「${near}」`}；可以写：${options.join('、')}。`,
  );
}
