import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { oleFile } from './ole-file.ts';
import { zipFile } from './office-file.ts';

/** A new Office file as Word, Excel and WPS of today save it with a password: MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15. */
export function agileFile(packed: Buffer, password: string): Buffer {
  const [salt, keySalt, verifier, key, hmacKey] = [16, 16, 16, 32, 64].map((length) => randomBytes(length));
  const locking = (block: string) => spun('sha512', salt!, password, Buffer.from(block, 'hex')).subarray(0, 32);
  const withPassword = (block: string, bytes: Buffer) => aes('aes-256-cbc', locking(block), salt!, bytes);
  const ivOf = (block: Buffer) =>
    createHash('sha512')
      .update(Buffer.concat([keySalt!, block]))
      .digest()
      .subarray(0, 16);
  const segments = Array.from({ length: Math.ceil(packed.length / SEGMENT) }, (_, index) =>
    aes('aes-256-cbc', key!, ivOf(number(index)), packed.subarray(index * SEGMENT, (index + 1) * SEGMENT)),
  );
  const body = Buffer.concat([long(packed.length), ...segments]);
  const mac = createHmac('sha512', hmacKey!).update(body).digest();
  const integrity = (block: string, bytes: Buffer) =>
    aes('aes-256-cbc', key!, ivOf(Buffer.from(block, 'hex')), bytes).toString('base64');
  const cipher = (bytes: Buffer) =>
    `saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${bytes.toString('base64')}"`;
  const verifierHash = createHash('sha512').update(verifier!).digest();
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${cipher(keySalt!)}/><dataIntegrity encryptedHmacKey="${integrity('5fb2ad010cb9e1f6', hmacKey!)}" encryptedHmacValue="${integrity('a0677f02b22c8433', mac)}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${SPINS}" ${cipher(salt!)} encryptedVerifierHashInput="${withPassword('fea7d2763b4b9e79', verifier!).toString('base64')}" encryptedVerifierHashValue="${withPassword('d7aa0f6d3061344e', verifierHash).toString('base64')}" encryptedKeyValue="${withPassword('146e0be7abacd0d6', key!).toString('base64')}"/></keyEncryptor></keyEncryptors></encryption>`;
  const head = Buffer.from('0400040040000000', 'hex');
  return oleFile({ EncryptionInfo: Buffer.concat([head, Buffer.from(xml.padEnd(LONG))]), EncryptedPackage: body });
}

/** The same as Office 2007 and older WPS do it: MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9. */
export function standardFile(packed: Buffer, password: string): Buffer {
  const [salt, verifier] = [randomBytes(16), randomBytes(16)];
  const final = spun('sha1', salt, password, number(0), 50_000);
  const pad = Buffer.alloc(64, 0x36);
  for (const [index, byte] of final.entries()) pad[index]! ^= byte;
  const key = createHash('sha1').update(pad).digest().subarray(0, 16);
  const locked = (bytes: Buffer) => aes('aes-128-ecb', key, null, bytes);
  const name = Buffer.from('Microsoft Enhanced RSA and AES Cryptographic Provider\0', 'utf16le');
  const header = Buffer.concat([...[0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map((value) => number(value)), name]);
  const hash = createHash('sha1').update(verifier).digest();
  const info = Buffer.concat([
    Buffer.from('0300020024000000', 'hex'),
    number(header.length),
    header,
    number(16),
    salt,
    locked(verifier),
    number(hash.length),
    locked(hash),
  ]);
  return oleFile({ EncryptionInfo: info, EncryptedPackage: Buffer.concat([long(packed.length), locked(packed)]) });
}

/** An OpenDocument file with a password: each part locked, or, `asWhole`, all of them as one. */
export function lockedOpenDocument({ asWhole = false } = {}): Buffer {
  const parts = asWhole ? ['encrypted-package'] : ['content.xml', 'styles.xml'];
  const listed = parts.map(
    (name) =>
      `<manifest:file-entry manifest:full-path="${name}" manifest:size="900"><manifest:encryption-data><manifest:algorithm/></manifest:encryption-data></manifest:file-entry>`,
  );
  return zipFile({
    mimetype: 'application/vnd.oasis.opendocument.text',
    ...Object.fromEntries(parts.map((name) => [name, randomBytes(900)])),
    'META-INF/manifest.xml': `<?xml version="1.0"?><manifest:manifest xmlns:manifest="m">${listed.join('')}</manifest:manifest>`,
  });
}

const SEGMENT = 4096;
const SPINS = 100_000;
/** Short streams would be filled with zeros behind their end. */
const LONG = 4096;

function spun(hash: 'sha1' | 'sha512', salt: Buffer, password: string, block: Buffer, spins = SPINS): Buffer {
  const once = (...parts: Buffer[]) => createHash(hash).update(Buffer.concat(parts)).digest();
  let last = once(salt, Buffer.from(password, 'utf16le'));
  for (let index = 0; index < spins; index++) last = once(number(index), last);
  return once(last, block);
}

function aes(cipher: string, key: Buffer, iv: Buffer | null, bytes: Buffer): Buffer {
  const made = createCipheriv(cipher, key, iv).setAutoPadding(false);
  const whole = Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);
  return Buffer.concat([made.update(whole), made.final()]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const long = (value: number): Buffer => Buffer.concat([number(value), number(0)]);
