import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** Argon2id with the least that OWASP's cheat sheet on stored passwords names: 19 MiB, two passes. */
const COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 };

/** Letters of a password; a longer one only costs time. */
const [SHORTEST, LONGEST] = [10, 200];

/** Passwords that every list begins with, and the product's own names. */
const GUESSED =
  /^(?:(.)\1*|0?123456789\d*|987654321\d*|1qaz2wsx\w*|qwertyuiop\w*|password\d*|admin\d*|bangyang\d*|a?123456\w*)$/i;

/** What is wrong with a new password, in Chinese; undefined if it can be taken. `names`: what its owner is called. */
export function passwordFault(password: string, names: readonly string[]): string | undefined {
  if ([...password].length < SHORTEST) return `密码至少 ${SHORTEST} 个字，几个词连起来最好记`;
  if (password.length > LONGEST) return `密码最多 ${LONGEST} 个字`;
  if (GUESSED.test(password) || names.some((name) => password.toLowerCase().includes(name.toLowerCase())))
    return '这个密码太容易猜到，换一个';
  return undefined;
}

/** How a password is stored: `argon2id$salt$tag`, base64url. */
export async function storedPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(password, nonce);
  return `argon2id$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}

/**
 * Whether a password is the stored one. Takes the same time where nothing is stored, so that nobody learns which names
 * there are.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, salt = '', kept = ''] = stored?.split('$') ?? [];
  const tag = await tagOf(password.slice(0, LONGEST), stored === undefined ? NOBODYS : Buffer.from(salt, 'base64url'));
  const expected = Buffer.from(kept, 'base64url');
  return expected.length === tag.length && timingSafeEqual(tag, expected);
}

const NOBODYS = Buffer.alloc(16);

async function tagOf(password: string, nonce: Buffer): Promise<Buffer> {
  return (await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...COST })) as Buffer;
}
