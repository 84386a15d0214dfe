import { shorten } from '../../../kernel/text-width.ts';
import { define } from '../definition.ts';

/** V41 to V46: who may sign, and what must be signed. */
export const PUSHED_REVIEW_PROBLEMS = {
  V41: define<{ stage: string; by: string; pusher: string; isListed: boolean }>({
    severity: 'error',
    title: '别人替签的审签',
    what: ({ stage, by, pusher, isListed }) =>
      `${stage}写的是${shorten(by, 20)}，推送的是${shorten(pusher, 40)}${isListed ? '' : `；服务器上没有登记${shorten(by, 20)}`}`,
    why: '签字要由本人推送，或者本人的钥匙签过那次提交，才算数；写谁的名字都可以，就等于没有签字。',
    fix: ({ by, isListed }) =>
      isListed
        ? `请${shorten(by, 20)}自己运行 npm run review、提交、推送；要代为推送的，由本人先推送到别的分支，再合并。用钥匙签提交的，只认登记过的 SSH 钥匙，GPG 的不算。`
        : `请管理员登记：npm run publish:signers -- --add ${shorten(by, 20)} --pusher 账号`,
    sample: { stage: '终审', by: '唐文英', pusher: '王编辑（git）', isListed: true },
  }),
  V42: define<{ stage: string; by: string }>({
    severity: 'error',
    title: '签过的字被改掉或者删掉',
    what: ({ stage, by }) => `${shorten(by, 20)}在${stage}签的字不见了，或者改过`,
    why: '签过的字是凭据，只能往后加，不能改、不能删，也不能退回到以前的一稿。',
    fix: () => '把这个审签文件恢复成服务器上的样子：git checkout origin/main -- 文件，再往后加新的。',
    sample: { stage: '复审', by: '许国康' },
  }),
  V43: define<{ at: string; now: string }>({
    severity: 'error',
    title: '审签的时间不是签字的时间',
    what: ({ at, now }) => `签字的时间写的是 ${at}，推送到这里是 ${now}`,
    why: '时间倒填、预填，就说不清先审后发；签字以后一天之内要推送。',
    fix: () => '不要手改时间：删掉这一条，由本人重新运行 npm run review，当天推送。',
    sample: { at: '2026-11-02 09:00', now: '2026-11-18 10:00' },
  }),
  V44: define<{ kind: string; reason: string; file: string }>({
    severity: 'error',
    title: '必须审签的稿件没有审完',
    what: ({ kind, reason }) => `${kind}必须三审三校，${reason}`,
    why: '这一条是推送以前就定下的，同一次推送里改网站设置也不能免。',
    fix: ({ file }) =>
      `三个人依次看过、签字，再推送：npm run review -- content/${file} --stage 初审 --by 姓名 --post 职务`,
    sample: { kind: '动态', reason: '这一篇没有审签', file: 'news/20261118-pingnuo.md' },
  }),
  V45: define<{ kinds: readonly string[] }>({
    severity: 'warning',
    title: '放宽了审签的要求',
    what: ({ kinds }) => `这次推送把${kinds.map((kind) => `「${kind}」`).join('、')}的审签从「必须」放宽了`,
    why: '从下一次推送起，这几类稿件没有审签也能发布。',
    fix: () =>
      '不是有意的，把 content/site.yaml 的「审签」改回去；要固定下来不让改的，请管理员运行 npm run publish:signers -- --require 类别。',
    sample: { kinds: ['动态'] },
  }),
  V46: define<{ stage: string; by: string }>({
    severity: 'warning',
    title: '审签还不算数',
    what: ({ stage, by }) => `${shorten(by, 20)}的${stage}不是本人推送的，服务器没有记下`,
    why: '别的分支上可以先放着；到了发布的分支，不是本人推送、也没有本人的钥匙签过的，不算数。',
    fix: ({ by }) => `请${shorten(by, 20)}本人推送一次这个分支，或者用登记过的钥匙签提交。`,
    sample: { stage: '初审', by: '唐文英' },
  }),
};
