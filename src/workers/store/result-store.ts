import { digestOf } from '../../kernel/digest.ts';

/**
 * Where the processes of a build leave what they made for each other, under the SHA-256 of its bytes. Any number of them
 * write at the same time: what is there is whole, or it is not there.
 */
export interface ResultStore {
  /** The bytes; undefined if they are not there. Those that are not what their digest says are thrown away. */
  get(digest: string): Promise<Buffer | undefined>;
  /** Stores bytes and answers their digest. */
  put(bytes: Uint8Array): Promise<string>;
  /** The digest of what was made under a key; undefined where nothing was. */
  noted(key: string): Promise<string | undefined>;
  note(key: string, digest: string): Promise<void>;
}

/** The few things that a store is built on. Names are digests and what keys are made of: no path leads out of it. */
export interface NamedBytes {
  /** The bytes; of more than `most` only so many and one more. Undefined if they are not there. */
  read(name: string, most: number): Promise<Buffer | undefined>;
  /** Puts bytes under a name, whole or not at all, whatever was there. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

const DIGEST = /^[0-9a-f]{64}$/;
/** More than anything that processes make for each other: what is longer was damaged, or is somebody else's. */
const MOST_BYTES = 1 << 30;
const MOST_OF_NOTE = 1 << 10;

/** A store on whatever keeps bytes under names. */
export function resultStore(place: NamedBytes): ResultStore {
  const blob = (digest: string) => {
    if (!DIGEST.test(digest)) throw new Error(`No digest: ${JSON.stringify(digest)}`);
    return `blobs/${digest.slice(0, 2)}/${digest}`;
  };
  const noteOf = (key: string) => {
    const digest = digestOf(key);
    return `notes/${digest.slice(0, 2)}/${digest}`;
  };
  return {
    async get(digest) {
      const name = blob(digest);
      const bytes = await place.read(name, MOST_BYTES);
      if (bytes === undefined || digestOf(bytes) === digest) return bytes;
      await place.remove(name);
      return undefined;
    },
    async put(bytes) {
      if (bytes.length > MOST_BYTES) throw new Error(`结果库里一样东西最多 1 GB，这一样有 ${bytes.length} 字节。`);
      const digest = digestOf(bytes);
      await place.write(blob(digest), bytes);
      return digest;
    },
    async noted(key) {
      const text = (await place.read(noteOf(key), MOST_OF_NOTE))?.toString('utf8');
      return text !== undefined && DIGEST.test(text) ? text : undefined;
    },
    note: (key, digest) => place.write(noteOf(key), Buffer.from(digest)),
  };
}
