import { resolve } from 'node:path';
import { folderBytes } from './folder-bytes.ts';
import { type ResultStore, resultStore } from './result-store.ts';
import { isS3Address, readS3Address } from './s3-address.ts';
import { s3Bytes } from './s3-bytes.ts';

/** The store at an address: a folder, or `s3://bucket/prefix`. Throws a `WrongS3Address`. */
export function openStore(address: string): ResultStore {
  return resultStore(isS3Address(address) ? s3Bytes(readS3Address(address)) : folderBytes(resolve(address)));
}

/** The same, asked once, so that whoever is to wait for it hears beforehand that it cannot be read. Throws why. */
export async function openStoreThatAnswers(address: string): Promise<ResultStore> {
  const store = openStore(address);
  await store.noted('');
  return store;
}
