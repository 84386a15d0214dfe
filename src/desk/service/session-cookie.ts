import { createHmac, timingSafeEqual } from 'node:crypto';
import { REMEMBERED_MS } from '../accounts/browsers.ts';

/** Over HTTPS no other host or path can set a cookie of this name. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-desk' : 'desk';
}

export function cookieOptions(isSecure: boolean) {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure } as const;
}

/**
 * What every form of a session carries: whoever cannot read the cookie cannot make it, and it stays good as long as the
 * session, also when the desk is started anew.
 */
export function formToken(session: string): string {
  return createHmac('sha256', session).update('form').digest('base64url');
}

export function isFormToken(token: string, session: string): boolean {
  const [given, expected] = [Buffer.from(token), Buffer.from(formToken(session))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Lets a browser be known again in which somebody has signed in, see `Browsers`. */
export function browserCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-desk-browser' : 'desk-browser';
}

export function browserCookieOptions(isSecure: boolean) {
  return { ...cookieOptions(isSecure), maxAge: REMEMBERED_MS / 1000 } as const;
}

/** Tells the browser which of its opened pages the desk has saved: what it kept of that page can go. */
export const SAVED_COOKIE = 'desk-saved';

/** Read by the page's script, and of no use to anybody else. */
export function savedCookieOptions(isSecure: boolean) {
  return { httpOnly: false, sameSite: 'strict', path: '/', secure: isSecure, maxAge: 600 } as const;
}
