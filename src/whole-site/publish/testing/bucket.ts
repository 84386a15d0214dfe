import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** The requests that a bucket got, in order. */
export interface BucketEvent {
  method: 'PUT' | 'DELETE';
  key: string;
  bytes: Buffer;
  type: string | undefined;
  cache: string | undefined;
}

const NO_SUCH_KEY = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>no</Message></Error>';

/** A bucket of object storage: as much of S3 as is asked by who copies, reads and deletes named files. */
export class Bucket {
  readonly events: BucketEvent[] = [];
  readonly objects = new Map<string, BucketEvent & { headers: Record<string, string> }>();
  private readonly server = createServer((request, response) => {
    const key = decodeURIComponent(request.url!.replace(/^\/bucket\/?|\?.*/g, ''));
    const found = this.objects.get(key);
    void buffer(request).then((bytes) => {
      const { method } = request;
      if (key === '') return response.writeHead(200).end();
      if (method === 'PUT' || method === 'DELETE') {
        const event = {
          method,
          key,
          bytes,
          type: request.headers['content-type'],
          cache: request.headers['cache-control'],
        } as const;
        this.events.push(event);
        const meta = Object.entries(request.headers).flatMap(([name, value]) =>
          name.startsWith('x-amz-meta-') ? [[name, String(value)]] : [],
        );
        const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
        if (method === 'DELETE') this.objects.delete(key);
        else
          this.objects.set(key, {
            ...event,
            headers: { ...Object.fromEntries(meta), etag, 'last-modified': new Date(0).toUTCString() },
          });
        return response.writeHead(method === 'PUT' ? 200 : 204, method === 'PUT' ? { etag } : {}).end();
      }
      if (!found) return response.writeHead(404).end(method === 'GET' ? NO_SUCH_KEY : undefined);
      return response
        .writeHead(200, { ...found.headers, 'content-length': found.bytes.length, 'content-type': found.type })
        .end(method === 'GET' ? found.bytes : undefined);
    });
  });

  static async start(): Promise<Bucket> {
    const bucket = new Bucket();
    await new Promise<void>((done) => bucket.server.listen(0, '127.0.0.1', done));
    return bucket;
  }

  private get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Variables with which the AWS tools know it as `s3://bucket`. */
  get awsVariables(): Record<string, string> {
    return { AWS_ENDPOINT_URL_S3: this.endpoint, AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key' };
  }

  /** Variables with which rclone knows it as `oss:bucket`. */
  get variables(): Record<string, string> {
    const settings = {
      TYPE: 's3',
      PROVIDER: 'Other',
      ENDPOINT: this.endpoint,
      ACCESS_KEY_ID: 'id',
      SECRET_ACCESS_KEY: 'key',
      NO_CHECK_BUCKET: 'true',
    };
    // A list of certificates for all programs of a machine is nothing that rclone's S3 can be given.
    return {
      RCLONE_CONFIG: '/dev/null',
      AWS_CA_BUNDLE: '',
      ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [`RCLONE_CONFIG_OSS_${name}`, value])),
    };
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
