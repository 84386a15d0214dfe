import { digestOf } from '../../kernel/digest.ts';
import { may } from '../roles/roles.ts';
import type { Desk, DeskActor } from './desk.ts';
import { formToken } from './session-cookie.ts';

/** What stands around every page. */
export interface DeskFrame {
  site: string;
  title: string;
  /** Undefined for somebody who is not signed in. */
  person: { name: string; post: string; roles: string; canLeave: boolean } | undefined;
  /** Whose what is typed on the page is, see `ownerOf`; '' for nobody's. */
  owner: string;
  menu: readonly { label: string; href: string; isHere: boolean }[];
  /** What each form brings back. */
  token: string;
  phone: string | undefined;
}

export function deskFrame(
  { siteName, phone }: Pick<Desk, 'siteName' | 'phone'>,
  { title, path, actor, session }: { title: string; path: string; actor: DeskActor | undefined; session: string },
): DeskFrame {
  return {
    site: siteName(),
    title,
    person: actor && {
      name: actor.name,
      post: actor.post,
      roles: actor.id === undefined ? '' : actor.roles.join('、'),
      canLeave: actor.id !== undefined,
    },
    owner: actor ? ownerOf(actor) : '',
    menu: actor ? menuOf(actor, path) : [],
    token: session === '' ? '' : formToken(session),
    phone: phone(),
  };
}

/**
 * Whose drafts a browser keeps: opaque, always the same for one login, also after accounts were set up anew, and never that
 * of another.
 */
export function ownerOf({ login }: Pick<DeskActor, 'login'>): string {
  return digestOf(`drafts of ${login}`).slice(0, 16);
}

function menuOf(actor: DeskActor, path: string) {
  const items = [
    { label: '今天', href: '/', isFor: true },
    { label: '稿件', href: '/pieces/', isFor: true },
    { label: '承诺', href: '/pledges/', isFor: may(actor, 'report') },
    { label: '已发布', href: '/live/', isFor: true },
    { label: '自查', href: '/patrol/', isFor: may(actor, 'patrol') },
    { label: '人员', href: '/people/', isFor: may(actor, 'people') && actor.id !== undefined },
    { label: '记录', href: '/log/', isFor: may(actor, 'log') },
  ];
  return items
    .filter(({ isFor }) => isFor)
    .map(({ label, href }) => ({ label, href, isHere: href === '/' ? path === '/' : path.startsWith(href) }));
}
