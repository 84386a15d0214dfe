import { createHmac, timingSafeEqual } from 'node:crypto';

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
