/** Somebody who uses a desk by HTTP as a browser does: keeps his cookie, and sends the token of the page he was on. */
export class DeskVisitor {
  private readonly origin: string;
  private cookies = new Map<string, string>();
  private token = '';
  /** The last page that he got, and its status. */
  html = '';
  status = 0;
  /** What the last save was answered. */
  answer = '';
  /** Where he is. */
  path = '/';

  /** `origin`: where browsers find the desk. */
  constructor(origin: string) {
    this.origin = origin;
  }

  async get(path: string): Promise<this> {
    return this.take(path, await this.fetch(path, {}));
  }

  /** Sends a form of fields and files. */
  async post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>> = {},
    files: readonly { name: string; bytes: Uint8Array }[] = [],
  ): Promise<this> {
    const form = files.length > 0 ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries({ token: this.token, ...fields }))
      for (const one of [value].flat()) form.append(name, one);
    for (const { name, bytes } of files) (form as FormData).append('files', new File([new Uint8Array(bytes)], name));
    return this.take(path, await this.fetch(path, { method: 'POST', body: form }));
  }

  async json<T>(path: string): Promise<T> {
    const response = await this.fetch(path, { headers: { accept: 'application/json' } });
    return (await response.json()) as T;
  }

  /** Takes a cookie away to use it elsewhere, as a thief would. */
  stolen(): DeskVisitor {
    const thief = new DeskVisitor(this.origin);
    thief.cookies = new Map(this.cookies);
    thief.token = this.token;
    return thief;
  }

  /** Hands in a piece that is typed; answers its id. */
  async begin(title: string, text: string): Promise<string> {
    await this.get('/hand-in/');
    await this.post('/hand-in/', { kind: 'news', title, text }, [{ name: '', bytes: new Uint8Array() }]);
    const id = /^\/pieces\/([\w-]+)\/form\/$/.exec(this.path)?.[1];
    if (id === undefined) throw new Error(`Not handed in: ${this.text}`);
    return id;
  }

  /**
   * Saves a text of one paragraph and perhaps a photo below it, as the field does: how many milliseconds until the desk says
   * that it is saved.
   */
  async saveText(id: string, text: string, photo?: string): Promise<number | undefined> {
    await this.get(`/pieces/${id}/`);
    const seen = /data-tip="(\w+)"/.exec(this.html)?.[1] ?? '';
    const picture = { type: 'picture', attrs: { src: photo, alt: '村口的公开栏前站着几个人', caption: '' } };
    const document = JSON.stringify({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text }] },
        ...(photo === undefined ? [] : [{ type: 'pictures', content: [picture] }]),
      ],
    });
    const body = new URLSearchParams({ token: this.token, seen, document });
    const headers = { accept: 'application/json' };
    const began = performance.now();
    const response = await this.fetch(`/pieces/${id}/text/`, { method: 'POST', body, headers });
    const took = performance.now() - began;
    this.answer = await response.text();
    return response.ok ? took : undefined;
  }

  /** A field of the page by its name: its value. */
  field(name: string): string {
    const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(this.html)?.[0] ?? '';
    return /value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }

  /** The text of the page without its marks. */
  get text(): string {
    return this.html
      .replace(/<script[^]*?<\/script>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
  }

  private fetch(path: string, init: RequestInit): Promise<Response> {
    const own = {
      origin: this.origin,
      'sec-fetch-site': 'same-origin',
      cookie: [...this.cookies].map((one) => one.join('=')).join('; '),
    };
    const headers = { ...own, ...(init.headers as Record<string, string>) };
    return fetch(this.origin + path, { redirect: 'manual', ...init, headers });
  }

  private async take(path: string, response: Response): Promise<this> {
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      this.cookies.set(name!, value!);
    }
    this.status = response.status;
    this.path = path;
    const target = response.headers.get('location');
    if (target !== null) return this.get(target);
    this.html = await response.text();
    this.token = /data-token="([^"]*)"/.exec(this.html)?.[1] ?? this.token;
    return this;
  }
}
