import { readFileSync } from 'node:fs';
import { nearest } from '../../kernel/nearest.ts';
import { REVIEWED_KIND_NAMES, REVIEWED_KINDS, type ReviewedKind } from '../../schema/kinds/review.ts';
import { signersFile, readSigners, type Signers, sshKeyIn, withWaysOf, writeSigners } from '../signers/signers.ts';
import { siteNamed } from '../store/installation.ts';
import { type Command, SITE_OPTION } from './command.ts';

const USAGE =
  '用法：npm run publish:signers -- [--add 姓名 --pusher 账号或钥匙名@账号 --key 公钥文件] [--remove 姓名] [--require 类别] [--free 类别]';

/** Who may sign, and what must be signed on this server whatever the content's settings say. */
export const SIGNERS_COMMAND: Command = {
  options: {
    ...SITE_OPTION,
    add: { type: 'string' },
    remove: { type: 'string' },
    pusher: { type: 'string' },
    key: { type: 'string' },
    require: { type: 'string' },
    free: { type: 'string' },
  },
  run: async ({ values: { site, add, remove, pusher, key, require, free }, print }) => {
    const installation = siteNamed(site);
    let signers = readSigners(installation.site);
    if (add === undefined && (pusher !== undefined || key !== undefined)) throw new Error(USAGE);
    if (add !== undefined) {
      const name = add.trim();
      const pushers = [pusher?.trim() ?? []].flat();
      const keys = key === undefined ? [] : [publicKey(key)];
      if (name === '' || pushers.length + keys.length === 0) throw new Error(USAGE);
      signers = withWaysOf(signers, name, { add: { pushers, keys } });
    }
    if (remove !== undefined) signers = withoutSigner(signers, remove.trim());
    if (require !== undefined)
      signers = { ...signers, required: [...new Set([...signers.required, ...kindsNamed(require)])] };
    if (free !== undefined) {
      const freed = kindsNamed(free);
      signers = { ...signers, required: signers.required.filter((kind) => !freed.includes(kind)) };
    }
    if ([add, remove, require, free].some((value) => value !== undefined))
      await writeSigners(installation.site, signers);
    print(signersText(signers, signersFile(installation.site)));
    return true;
  },
};

function publicKey(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').slice(0, 20_000);
  } catch {
    throw new Error(`打不开公钥文件 ${file}。`);
  }
  const key = sshKeyIn(text.split('\n')[0]!);
  if (key === undefined)
    throw new Error(`${file} 不是 SSH 公钥：要的是以 .pub 结尾的那个文件，一行，ssh-ed25519 开头。`);
  return key;
}

function withoutSigner({ people, required }: Signers, name: string): Signers {
  if (!people.some((one) => one.name === name))
    throw new Error(`没有登记「${name}」；登记的有：${people.map((one) => one.name).join('、') || '没有人'}。`);
  return { people: people.filter((one) => one.name !== name), required };
}

function kindsNamed(text: string): ReviewedKind[] {
  const labels = REVIEWED_KIND_NAMES.map((kind) => REVIEWED_KINDS[kind].label);
  return text
    .split(/[、，,\s]+/)
    .filter(Boolean)
    .map((typed) => {
      const found = REVIEWED_KIND_NAMES.find((kind) => kind === typed || REVIEWED_KINDS[kind].label === typed);
      if (found) return found;
      const near = nearest(typed, labels);
      throw new Error(
        `没有「${typed}」这一类${near === undefined ? '' : `，您是不是要写「${near}」`}；有：${labels.join('、')}。`,
      );
    });
}

function signersText({ people, required }: Signers, file: string): string {
  const lines = people.map(
    ({ name, pushers, keys }) =>
      `  ${name}：${[...pushers.map((one) => `推送的账号 ${one}`), ...keys.map((one) => `钥匙 ${one.slice(0, 28)}…`)].join('；')}`,
  );
  return [
    people.length === 0 ? '还没有登记审签人：谁推送的签字都不算数。' : `登记的审签人（${file}）：`,
    ...lines,
    required.length === 0
      ? '这台服务器没有另外规定哪几类必须审签，照网站设置。'
      : `这台服务器规定必须审签的：${required.map((kind) => REVIEWED_KINDS[kind].label).join('、')}。`,
  ].join('\n');
}
