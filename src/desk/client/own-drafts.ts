import { Drafts } from './drafts.ts';

const SAVED = 'desk-saved';

/** Of whoever is signed in, as the page says. */
export const OWNER = document.body.dataset['owner'] ?? '';

/** Of this opened page. */
export const PAGE_ID = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
  byte.toString(16).padStart(2, '0'),
).join('');

/** His drafts in this browser, without those that the desk has saved since. */
export const ownDrafts = new Drafts(localStorage, OWNER, () => performance.timeOrigin + performance.now());

const saved = document.cookie
  .split('; ')
  .find((one) => one.startsWith(`${SAVED}=`))
  ?.slice(SAVED.length + 1);
if (saved !== undefined) {
  ownDrafts.forgetPage(saved);
  document.cookie = `${SAVED}=; path=/; max-age=0; samesite=strict`;
}
ownDrafts.removeOld();

/** 「16:20」「11月25日 16:20」 */
export function draftMoment(at: number): string {
  const moment = new Date(at);
  const clock = `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`;
  const isToday = moment.toDateString() === new Date(performance.timeOrigin + performance.now()).toDateString();
  return isToday ? clock : `${moment.getMonth() + 1}月${moment.getDate()}日 ${clock}`;
}

/** Who is signed in now, with what his forms carry; undefined where nobody is. Throws where the desk cannot be reached. */
export async function whoIsIn(): Promise<{ owner: string; token: string } | undefined> {
  const response = await fetch('/who/', { headers: { accept: 'application/json' } });
  if (response.status === 401) return undefined;
  if (!response.ok) throw new Error('交稿台没有回答');
  return (await response.json()) as { owner: string; token: string };
}
