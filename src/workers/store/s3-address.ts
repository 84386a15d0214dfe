import { variableNamed } from '../../machine/environment.ts';

/** Where objects are kept, and who says so. Keys are in the environment only: a command line everybody can read. */
export interface S3Place {
  bucket: string;
  /** What all names begin with: empty, or with `/` at its end. */
  prefix: string;
  /** The address of the service; undefined for Amazon's own, which follows from the region. */
  endpoint: string | undefined;
  region: string;
  /** True if the bucket is a folder of the service's address, false if it is a part of its host's name. */
  isPathStyle: boolean;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken: string | undefined };
}

/** An address in a bucket that cannot be followed; the message says why, in Chinese. */
export class WrongS3Address extends Error {
  override name = 'WrongS3Address';
}

const PROTOCOL = 's3:';
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const SEGMENT = /^(?!\.{1,2}$)[\w.-]+$/;
const STYLES = ['path', 'host'] as const;
/** What most services that are not Amazon's take for their region. */
const ANY_REGION = 'us-east-1';

/** True if a store is in object storage. */
export function isS3Address(address: string): boolean {
  return address.toLowerCase().startsWith(`${PROTOCOL}//`);
}

/**
 * What `s3://bucket/prefix` means, with the variables that the AWS tools know too. `?style=host` is for services that take
 * the bucket's name as a part of their host's. Throws a `WrongS3Address`.
 */
export function readS3Address(address: string): S3Place {
  const wrong = (why: string) => new WrongS3Address(`「--store ${address}」不对：${why}`);
  const [place = '', query] = address.slice(`${PROTOCOL}//`.length).split('?');
  const [bucket = '', ...segments] = place.replace(/\/$/, '').split('/');
  if (!BUCKET.test(bucket))
    throw wrong('要写 s3://桶的名字/前缀，桶的名字是小写字母、数字、点和连字符；密钥、服务的地址放在环境变量里。');
  if (!segments.every((segment) => SEGMENT.test(segment)))
    throw wrong('前缀只能用字母、数字、点、下划线和连字符，各段用「/」隔开。');
  const style = query === undefined ? undefined : STYLES.find((one) => query === `style=${one}`);
  if (query !== undefined && style === undefined) throw wrong('「?」后面只能写 style=path 或者 style=host。');
  const endpoint = variableNamed('AWS_ENDPOINT_URL_S3') ?? variableNamed('AWS_ENDPOINT_URL');
  if (endpoint !== undefined && !isHttp(endpoint))
    throw wrong('环境变量 AWS_ENDPOINT_URL_S3 要写服务的网址，以 https:// 或者 http:// 开头，里面不要有口令。');
  const region = variableNamed('AWS_REGION') ?? variableNamed('AWS_DEFAULT_REGION');
  if (endpoint === undefined && region === undefined)
    throw wrong('要设环境变量 AWS_ENDPOINT_URL_S3（服务的网址）；用亚马逊的设 AWS_REGION。');
  const [accessKeyId, secretAccessKey] = [variableNamed('AWS_ACCESS_KEY_ID'), variableNamed('AWS_SECRET_ACCESS_KEY')];
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw wrong('要设环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。');
  return {
    bucket,
    prefix: segments.map((segment) => `${segment}/`).join(''),
    endpoint,
    region: region ?? ANY_REGION,
    isPathStyle: style === undefined ? endpoint !== undefined : style === 'path',
    credentials: { accessKeyId, secretAccessKey, sessionToken: variableNamed('AWS_SESSION_TOKEN') },
  };
}

function isHttp(written: string): boolean {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}
