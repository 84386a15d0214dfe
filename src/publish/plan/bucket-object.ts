import { CONTENT_TYPES, OTHER_TYPE } from '../serving/content-types.ts';
import { ASK_AGAIN, KEEP } from '../serving/headers.ts';
import { readStored, type StoredFile } from '../store/stored-files.ts';

/** A file as a bucket is to hold it. */
export interface BucketObject {
  /** Its path in the bucket: the site's root is the bucket's. */
  key: string;
  /** Where it lies on this machine. */
  source: string;
  /** In bytes. */
  size: number;
  /** 64 digits. */
  sha256: string;
  contentType: string;
  cacheControl: string;
}

/** Throws if the file is missing or damaged. */
export async function bucketObject(file: StoredFile): Promise<BucketObject> {
  const { bytes, sum } = await readStored(file);
  return {
    key: file.path,
    source: file.source,
    size: bytes.length,
    sha256: sum,
    contentType: contentType(file.path),
    cacheControl: file.digest === undefined ? KEEP : ASK_AGAIN,
  };
}

/** As nginx and Caddy are configured to answer. */
function contentType(path: string): string {
  const extension = path.replace(/.*\./, '');
  const found = CONTENT_TYPES.find(({ extensions }) => extensions.includes(extension));
  return found ? `${found.type}${found.isText ? '; charset=utf-8' : ''}` : OTHER_TYPE;
}
