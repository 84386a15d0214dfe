import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Shows the site that was built on this computer, on an address of its own. */
export class LocalSite {
  private readonly folder: string;
  private readonly base: string;
  private app: FastifyInstance | undefined;
  private place = '';

  /** `base`: the folder of its host in which the site lies, without a slash at its end. */
  constructor(folder: string, base: string) {
    this.folder = folder;
    this.base = base;
  }

  /** Without a slash at its end; '' as long as nothing was built. */
  address(): string {
    return this.place;
  }

  /** Begins to show it where there is one. */
  async open(): Promise<void> {
    if (this.app || !existsSync(join(this.folder, 'index.html'))) return;
    this.app = fastify({ logger: false });
    await this.app.register(fastifyStatic, { root: this.folder, prefix: `${this.base}/`, redirect: true });
    this.place = await this.app.listen({ host: '127.0.0.1', port: 0 });
  }

  async close(): Promise<void> {
    await this.app?.close();
  }
}
