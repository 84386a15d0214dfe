import type { DocumentJson } from '../editor/document/schema.ts';
import type { FindingView } from '../views/findings.ts';
import type { KeptDraft } from './drafts.ts';
import { type NoticeChoice, showNotice } from './notice.ts';
import { draftMoment, OWNER, ownDrafts, PAGE_ID, whoIsIn } from './own-drafts.ts';

/** What the desk says of a text that was saved. */
export interface SavedState {
  tip: string;
  findings: readonly FindingView[];
}

interface Now {
  tip: string;
  by: string;
  others: string[];
}

interface KeptText {
  tip: string;
  document: DocumentJson;
}

const RETRY_MS = 4000;

/**
 * Saves a text by itself, one save after the other, and keeps in the browser what the desk has not yet: a line that is
 * down, a session that is over, and a page that is closed lose nothing.
 */
export class SavedText {
  tip: string;
  readonly #base: string;
  readonly #onSaved: (state: SavedState) => void;
  #next: DocumentJson | undefined;
  #token = document.body.dataset['token'] ?? '';
  /** Earlier drafts that were taken up here: gone when this text is saved. */
  readonly #taken: string[] = [];
  #isSending = false;
  #isOvertaken = false;

  constructor(base: string, tip: string, onSaved: (state: SavedState) => void) {
    this.#base = base;
    this.tip = tip;
    this.#onSaved = onSaved;
    window.addEventListener('beforeunload', (event) => {
      if (this.isBusy()) event.preventDefault();
    });
  }

  isBusy(): boolean {
    return this.#isSending || this.#next !== undefined;
  }

  save(document: DocumentJson): void {
    this.#next = document;
    this.#keep(document);
    this.#say('还没有存……', false);
    if (!this.#isSending && !this.#isOvertaken) void this.#send();
  }

  /**
   * Offers what its owner typed here earlier and never came to the desk: nothing of it is shown or saved until he asks for
   * it. `show`: puts it into the field.
   */
  offer(show: (document: DocumentJson) => void): void {
    const [left] = ownDrafts.of<KeptText>(this.#base).filter(({ id }) => id !== PAGE_ID && !this.#taken.includes(id));
    if (!left) return;
    const { tip } = left.kept;
    const since = tip === this.tip ? '' : '这以后别人又存过，换成那一稿，别人改的就不在了，“改动的经过”里找得回来。';
    this.#trouble(
      `这台机器上有您${draftMoment(left.at)}写的、没有存上的一稿：「${beginOf(left.kept.document)}」。${since}`,
      [
        { label: '换成那一稿', act: () => this.#takeUp(left, show) },
        {
          label: '不要了',
          act: () => {
            ownDrafts.forget(this.#base, left.id);
            this.#hideTrouble();
            this.offer(show);
          },
        },
      ],
    );
  }

  now(): Promise<Now | undefined> {
    return this.#asked<Now>('now/');
  }

  tellOvertaken(by: string): void {
    this.#trouble(`${by}刚存了新的一稿，您看到的是旧的。`, [{ label: '看新的', act: () => location.reload() }]);
  }

  /** Stores photos beside the text; answers how the text names them. */
  async addPictures(files: readonly File[]): Promise<string[]> {
    const form = new FormData();
    form.append('token', this.#token);
    form.append('seen', this.tip);
    for (const file of files) form.append('files', file);
    const response = await fetch(`${this.#base}pictures/`, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
    });
    const answer = (await response.json()) as {
      tip?: string;
      pictures?: { src: string }[];
      refused?: { name: string; reason: string }[];
      error?: string;
    };
    if (answer.tip !== undefined) this.tip = answer.tip;
    const refused = (answer.refused ?? []).map(({ name, reason }) => `${name}：${reason}`);
    if (answer.error !== undefined || refused.length > 0)
      throw new Error([answer.error ?? '', ...refused].filter(Boolean).join('；'));
    return (answer.pictures ?? []).map(({ src }) => src);
  }

  /** Has the desk do a safe repair, when everything is saved. */
  async repair(finding: string): Promise<void> {
    while (this.isBusy()) await new Promise((done) => setTimeout(done, 100));
    const body = new URLSearchParams({ token: this.#token, seen: this.tip, finding });
    await fetch(`${this.#base}repair/`, { method: 'POST', body });
    location.reload();
  }

  /** Leads to where one answers for a finding, when everything is saved: a text that has changed since is looked at anew. */
  async waive(finding: string): Promise<void> {
    const seen = this.tip;
    while (this.isBusy()) await new Promise((done) => setTimeout(done, 100));
    if (this.tip === seen) location.assign(`${this.#base}waive/?finding=${finding}&seen=${seen}`);
    else location.reload();
  }

  async #send(): Promise<void> {
    this.#isSending = true;
    while (this.#next !== undefined && !this.#isOvertaken) {
      const document = this.#next;
      this.#next = undefined;
      if (!(await this.#sendOne(document))) {
        this.#next ??= document;
        await new Promise((done) => setTimeout(done, RETRY_MS));
      }
    }
    this.#isSending = false;
  }

  async #sendOne(document: DocumentJson): Promise<boolean> {
    const body = new URLSearchParams({ token: this.#token, seen: this.tip, document: JSON.stringify(document) });
    let response: Response;
    try {
      const headers = { accept: 'application/json' };
      response = await fetch(`${this.#base}text/`, { method: 'POST', body, headers });
    } catch {
      this.#say('没有连上，字还在这一页里，连上了自己会存', true);
      return false;
    }
    if (response.ok) {
      const { tip, savedAt } = (await response.json()) as { tip: string; savedAt: string };
      this.tip = tip;
      if (this.#next === undefined) {
        this.#forget();
        this.#say(savedAt, false, true);
        void this.#look();
      }
      return true;
    }
    const { error = '没有存上' } = (await response.json().catch(() => ({}))) as { error?: string };
    if (response.status === 409) return this.#overtaken(document, error);
    if (response.status === 401 || (response.status === 400 && !(await this.#isSignedIn())))
      this.#trouble('登录过了时间，字还在这一页里。在新的标签页里用您的名字登录，再回到这里，会接着存。', [
        { label: '去登录', act: () => void window.open('/sign-in/', '_blank') },
      ]);
    else this.#say(error, true);
    return false;
  }

  /** Whether the owner of this page is the one who is signed in, perhaps anew: what he sends then carries what is good now. */
  async #isSignedIn(): Promise<boolean> {
    const who = await whoIsIn().catch(() => undefined);
    if (who?.owner !== OWNER) return false;
    this.#token = who.token;
    this.#hideTrouble();
    return true;
  }

  /** What is wrong with the text now, unless it has changed again meanwhile. */
  async #look(): Promise<void> {
    const state = await this.#asked<SavedState>('state/');
    if (state && state.tip === this.tip && this.#next === undefined) this.#onSaved(state);
  }

  async #asked<T>(path: string): Promise<T | undefined> {
    try {
      const response = await fetch(this.#base + path, { headers: { accept: 'application/json' } });
      return response.ok ? ((await response.json()) as T) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Nobody overwrites what he has not seen, unless he says so. */
  #overtaken(document: DocumentJson, error: string): boolean {
    this.#isOvertaken = true;
    this.#say('没有存', true);
    this.#trouble(error, [
      { label: '在新的标签页里看别人的', act: () => void window.open(this.#base, '_blank') },
      { label: '用我的这一稿', act: () => this.#takeMine(document) },
      { label: '不要我的，看新的', act: () => this.#forget() },
    ]);
    return true;
  }

  #takeMine(document: DocumentJson): void {
    void this.now().then((now) => {
      if (now) this.tip = now.tip;
      this.#isOvertaken = false;
      this.save(this.#next ?? document);
      this.#hideTrouble();
    });
  }

  #takeUp({ id, kept }: KeptDraft<KeptText>, show: (document: DocumentJson) => void): void {
    this.#taken.push(id);
    this.#hideTrouble();
    show(kept.document);
    this.save(kept.document);
  }

  #forget(): void {
    for (const id of [PAGE_ID, ...this.#taken]) ownDrafts.forget(this.#base, id);
    if (this.#isOvertaken) {
      this.#next = undefined;
      location.reload();
    }
  }

  #keep(document: DocumentJson): void {
    const kept: KeptText = { tip: this.tip, document };
    ownDrafts.keep(this.#base, PAGE_ID, kept);
  }

  #say(text: string, isBad: boolean, isSaved = false): void {
    const line = document.querySelector<HTMLElement>('[data-saved]')!;
    const state = document.createElement('b');
    state.className = isBad ? 'state state-back' : isSaved ? 'state state-live' : 'state';
    state.textContent = isSaved ? `✓ 已存好　${text}` : isBad ? `! ${text}` : text;
    line.replaceChildren(state);
  }

  #trouble(text: string, choices: readonly NoticeChoice[]): void {
    showNotice(troubleBox(), text, choices);
  }

  #hideTrouble(): void {
    troubleBox().hidden = true;
  }
}

function troubleBox(): HTMLElement {
  return document.querySelector<HTMLElement>('[data-trouble]')!;
}

const FIRST_LETTERS = 30;

/** How a text begins. */
function beginOf(document: DocumentJson): string {
  const texts = (node: unknown): string[] => {
    if (typeof node !== 'object' || node === null) return [];
    const { text, content } = node as { text?: string; content?: readonly unknown[] };
    return [...(text === undefined ? [] : [text]), ...(content ?? []).flatMap(texts)];
  };
  const letters = [...texts(document).join('')];
  return letters.slice(0, FIRST_LETTERS).join('') + (letters.length > FIRST_LETTERS ? '……' : '');
}
