import { userInfo } from 'node:os';
import { join } from 'node:path';

/** Where this account alone keeps what it runs; undefined for one without a home. */
export function ownCache(): string | undefined {
  try {
    return join(userInfo().homedir, '.cache/bangyang');
  } catch {
    return undefined;
  }
}
