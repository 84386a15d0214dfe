import { CLASHED } from '../publishing/publish-work.ts';
import type { JobTask, PublishState } from '../publishing/publish-job.ts';
import { canSee } from '../roles/roles.ts';
import { type DeskAnswer, type DeskRoute, NotHere, type DeskVisit } from '../service/route.ts';
import type { PublishingView } from '../views/publishing.ts';

/** How a publication goes, and what it led to. */
export const PUBLISHING_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/pieces/:id/publishing/', needs: 'look', answer: page },
  {
    method: 'GET',
    path: '/pieces/:id/publishing/now/',
    needs: 'look',
    answer: (visit) => Promise.resolve({ json: viewOf(visit) }),
  },
];

function page(visit: DeskVisit): Promise<DeskAnswer> {
  const view = viewOf(visit);
  return Promise.resolve({ page: 'publishing', title: view.heading, view });
}

type ByState<T> = Readonly<Record<PublishState['state'], T>>;

/** What is going on, or has become of it. */
const WORDS: Readonly<Record<JobTask, ByState<string>>> = {
  publish: {
    running: '正在发布',
    live: '已经发布',
    unsent: '发布了，没有推送出去',
    refused: '没有发布',
    failed: '没有发布成',
  },
  withdraw: {
    running: '正在撤稿',
    live: '撤下来了',
    unsent: '撤下来了，没有推送出去',
    refused: '没有撤稿',
    failed: '没有撤成',
  },
  restore: {
    running: '正在恢复',
    live: '恢复了',
    unsent: '恢复了，没有推送出去',
    refused: '没有恢复',
    failed: '没有恢复成',
  },
  takeaways: {
    running: '正在做拿走用的',
    live: '做好了',
    unsent: '做好了',
    refused: '没有做',
    failed: '没有做成',
  },
};

const NONE = { live: undefined, unsent: undefined };

/** What whoever waits should know. */
const NOTES: Readonly<Record<JobTask, ByState<string | undefined>>> = {
  publish: {
    ...NONE,
    running: '检查、生成、换版，一般一分钟以内。可以关掉这一页，不影响发布。',
    refused: '下面说了为什么。改好以后再送来发布，写的字都在。',
    failed: '内容存好了，网站还是原来的样子。把下面的话告诉管理员。',
  },
  withdraw: {
    ...NONE,
    running: '网页、照片、搜索里的字正在从网站上拿掉，一般一分钟以内。可以关掉这一页，不影响撤稿。',
    refused: '下面说了为什么。',
    failed: '这一篇还在网站上。再撤一次；还不行，马上把下面的话告诉管理员。',
  },
  restore: {
    ...NONE,
    running: '网页、照片、搜索里的字正在放回网站，一般一分钟以内。可以关掉这一页，不影响恢复。',
    refused: '下面说了为什么。',
    failed: '这一篇还是撤下的样子。再恢复一次；还不行，把下面的话告诉管理员。',
  },
  takeaways: {
    ...NONE,
    running: '一套要一两分钟。可以关掉这一页，做好了在这一篇的页上下载。网站不会变。',
    refused: '下面说了为什么。',
    failed: '一样也没有做成，网站没有变。再做一次；还不行，把下面的话告诉管理员。',
  },
};

/** Where one goes on. */
function backOf(task: JobTask, state: PublishState['state'], id: string, path: string): PublishingView['back'] {
  if (task !== 'publish')
    return {
      href: `/live/piece/?path=${encodeURIComponent(path)}`,
      label: state === 'live' && task === 'takeaways' ? '去下载' : '回到这一篇',
    };
  if (state === 'live' || state === 'unsent') return { href: '/live/', label: '看已发布的' };
  return { href: `/pieces/${id}/`, label: '回到这一篇' };
}

function viewOf({ desk, actor, params }: DeskVisit): PublishingView {
  const job = desk.publishing.of(params['id']!);
  if (!job || !canSee(actor, job.owners)) throw new NotHere();
  const { state, task, title, lines, address, path } = job;
  return {
    id: params['id']!,
    state,
    isPublication: task === 'publish',
    heading: WORDS[task][state],
    note: NOTES[task][state],
    title,
    lines,
    mustMerge: state === 'refused' && lines.some((line) => line.startsWith(CLASHED)),
    address: address === undefined || task === 'withdraw' ? undefined : desk.siteAddress() + address,
    back: backOf(task, state, params['id']!, path),
  };
}
