import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pageLinks } from '../../../addresses/page-links.ts';
import { SEARCH_INDEX } from '../../../search/format/format.ts';
import type { SearchIndex } from '../../../search/query/answer.ts';
import { openSearch } from '../../../search/query/engine.ts';
import type { TestDice } from '../../../testing/dice.ts';

const ENCODINGS = [undefined, 'gzip', 'br, gzip'];
const HASHED = /^\/(?:_astro|media)\//;

/** On every page of a member or a branch, or of every article. */
const ASKED = ['正文', '青石', '渠', '石大山'];

/** Between two things that one person does: the publication needs the machine too. */
const REST_MS = 20;

/** Pages that stay open in a reader's browser at most. */
const MOST_OPEN = 30;

/** People who read a site without a break: pages by chance, what they load at once or much later, and the search. */
export class Readers {
  readonly counts = { requests: 0, pages: 0, gone: 0, assets: 0, late: 0, searches: 0, packed: 0 };
  /** What no reader should meet, each once. */
  readonly failures = new Set<string>();
  private readonly url: string;
  private readonly dice: TestDice;
  private readonly agent = new Agent({ keepAlive: true });
  private readonly open: string[][] = [];
  private readonly searches: SearchIndex[] = [];
  private readonly people: Promise<void>[];
  private seen: readonly string[] = [];
  private isOver = false;

  constructor(url: string, count: number, dice: TestDice) {
    this.url = url;
    this.dice = dice;
    this.people = Array.from({ length: count }, () => this.readOn());
  }

  /** Ends when everybody has finished what he reads. */
  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.people);
    this.agent.destroy();
  }

  private async readOn(): Promise<void> {
    while (!this.isOver) {
      const act = this.dice.pick([this.visit, this.visit, this.visit, this.loadLate, this.search]);
      await act.call(this).catch((error: Error) => void this.failures.add(error.message));
      await pause(REST_MS);
    }
  }

  private async visit(): Promise<void> {
    // Most follow a link that they have seen before: its page may have gone.
    if (this.seen.length === 0 || this.dice.chance(2)) this.seen = await this.pages();
    const path = this.dice.pick(this.seen);
    const { status, body } = await this.get(path);
    if (status === 404 && !(await this.pages()).includes(path)) {
      this.counts.gone++;
      return;
    }
    if (status !== 200) throw new Error(`${path}: ${status}`);
    if (!body.toString().trimEnd().endsWith('</html>')) throw new Error(`${path}: torn after ${body.length} bytes`);
    this.counts.pages++;
    const loaded = [...pageLinks(body.toString(), path).targets].filter((target) => HASHED.test(target));
    if (loaded.length === 0) throw new Error(`${path} loads nothing`);
    if (this.dice.chance(50)) await this.load(loaded);
    else if (this.open.length < MOST_OPEN) this.open.push(loaded);
    else this.open[this.dice.below(MOST_OPEN)] = loaded;
  }

  /** A picture further down, a script that was not needed before. */
  private async loadLate(): Promise<void> {
    if (this.open.length === 0) return;
    await this.load(this.dice.pick(this.open));
    this.counts.late++;
  }

  private async load(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const { status, body } = await this.get(path);
      if (status !== 200 || body.length === 0) throw new Error(`${path}: ${status}, ${body.length} bytes`);
      this.counts.assets++;
      if (path.endsWith('.js'))
        await this.load(
          [...body.toString().matchAll(/(?:from|import)\s*\(?["']\.\/([\w.-]+\.js)["']/g)]
            .map(([, name]) => `/_astro/${name}`)
            .filter((one) => one !== path),
        );
    }
  }

  /** Asks an index that was opened now or long ago for something that no index was asked for yet. */
  private async search(): Promise<void> {
    if (this.searches.length < 5 || this.dice.chance(20)) {
      const index = await openSearch((name) => this.file(SEARCH_INDEX + name));
      if (this.searches.length < MOST_OPEN) this.searches.push(index);
      else this.searches[this.dice.below(MOST_OPEN)] = index;
    }
    const text = this.dice.pick(ASKED);
    const answer = await this.dice.pick(this.searches).search({ text, filters: {}, sort: 'relevance' });
    if (answer.total === 0) throw new Error(`The search does not find ${text}.`);
    await answer.shown(0, 5);
    this.counts.searches++;
  }

  private async pages(): Promise<string[]> {
    const map = (await this.file('/sitemap.xml')).toString();
    if (!map.trimEnd().endsWith('>')) throw new Error('The site map is torn.');
    return [...map.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path!);
  }

  private async file(path: string): Promise<Buffer> {
    const { status, body } = await this.get(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return body;
  }

  /** Rejects where the connection breaks, or the body is not as long as was said or does not unpack. */
  private get(path: string): Promise<{ status: number; body: Buffer }> {
    const encoding = this.dice.pick(ENCODINGS);
    this.counts.requests++;
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => reject(new Error(`${path} (${encoding}): ${error.message}`, { cause: error }));
      const asked = request(
        `${this.url}${path}`,
        { agent: this.agent, headers: encoding ? { 'accept-encoding': encoding } : {} },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', fail);
          response.on('end', () => {
            try {
              resolve({ status: response.statusCode!, body: this.whole(Buffer.concat(chunks), response.headers) });
            } catch (error) {
              fail(error as Error);
            }
          });
        },
      );
      asked.on('error', fail);
      asked.end();
    });
  }

  private whole(bytes: Buffer, headers: IncomingHttpHeaders): Buffer {
    const said = headers['content-length'];
    if (said !== undefined && Number(said) !== bytes.length) throw new Error(`${bytes.length} of ${said} bytes`);
    const encoding = headers['content-encoding'];
    if (encoding !== undefined) this.counts.packed++;
    return encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
  }
}
