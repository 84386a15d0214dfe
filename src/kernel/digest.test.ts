import { expect, it } from 'vitest';
import { cspHash, digestOf } from './digest.ts';

it('digests text as UTF-8, and bytes', () => {
  expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(digestOf('甲')).toBe(digestOf(Buffer.from('甲')));
});

it('hashes a script as a content security policy writes it', () => {
  expect(cspHash('abc')).toBe('sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
});
