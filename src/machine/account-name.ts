import { userInfo } from 'node:os';

/** The name of the account that this process runs as. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account of a directory service that does not answer, or of none.
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}
