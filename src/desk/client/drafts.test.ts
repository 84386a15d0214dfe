import { beforeEach, expect, it } from 'vitest';
import { Drafts } from './drafts.ts';
import { isSamePairs } from './form-pairs.ts';

const DAY = 86_400_000;

/** What a browser's store does, in the order in which things were put there. */
class Store implements Storage {
  readonly #items = new Map<string, string>();
  get length(): number {
    return this.#items.size;
  }
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  getItem = (key: string) => this.#items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#items.set(key, value);
  removeItem = (key: string) => void this.#items.delete(key);
  clear = () => this.#items.clear();
}

let store: Store;
let now: number;
const of = (owner: string) => new Drafts(store, owner, () => now);
beforeEach(() => {
  store = new Store();
  now = Date.UTC(2026, 10, 30);
});

it('a draft is its owner’s and that page’s: nobody else at the browser finds it', () => {
  of('gong').keep('/pieces/ti/', 'a1', '没有存上的话');
  expect(of('gong').of('/pieces/ti/')).toEqual([{ id: 'a1', at: now, kept: '没有存上的话' }]);
  expect(of('gong').of('/pieces/ti/form/')).toEqual([]);
  expect([of('fu').of('/pieces/ti/'), of('').of('/pieces/ti/'), of('fu').addresses()]).toEqual([[], [], []]);
});

it('nobody keeps anything who is not signed in', () => {
  of('').keep('/pieces/ti/', 'a1', '话');
  expect(store.length).toBe(0);
});

it('two pages that are open on the same piece keep both, the newest first', () => {
  of('gong').keep('/pieces/ti/', 'a1', '先打的');
  now += 1000;
  of('gong').keep('/pieces/ti/', 'b2', '后打的');
  expect(
    of('gong')
      .of('/pieces/ti/')
      .map(({ kept }) => kept),
  ).toEqual(['后打的', '先打的']);
  of('gong').forgetPage('b2');
  expect(of('gong').of('/pieces/ti/')).toMatchObject([{ kept: '先打的' }]);
});

it('whoever leaves leaves nothing of his, and takes nothing of another’s', () => {
  of('gong').keep('/pieces/ti/', 'a1', '我的');
  of('gong').keep('/hand-in/', 'a2', '我的');
  of('fu').keep('/pieces/ti/', 'a3', '她的');
  store.setItem('desk /pieces/ti/', '没有主的');
  of('gong').removeOld();
  expect(of('gong').addresses().sort()).toEqual(['/hand-in/', '/pieces/ti/']);
  of('gong').clear();
  expect(store.length).toBe(1);
  expect(of('fu').of('/pieces/ti/')).toMatchObject([{ kept: '她的' }]);
});

it('what nobody came back for in a month goes, and so does what cannot be read', () => {
  of('gong').keep('/pieces/ti/', 'a1', '话');
  store.setItem('desk draft gong /hand-in/ a2', '{');
  now += 29 * DAY;
  of('fu').removeOld();
  expect(of('gong').addresses()).toEqual(['/pieces/ti/']);
  now += 2 * DAY;
  of('fu').removeOld();
  expect(store.length).toBe(0);
});

it('a store that is full loses nothing but the draft', () => {
  store.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(() => of('gong').keep('/hand-in/', 'a1', '话')).not.toThrow();
});

it('forms say the same where only empty fields and blanks differ', () => {
  expect(
    isSamePairs(
      [
        ['title', '题 '],
        ['sub', ''],
      ],
      [['title', '题']],
    ),
  ).toBe(true);
  expect(isSamePairs([['title', '题']], [['sub', '题']])).toBe(false);
  expect(
    isSamePairs(
      [
        ['unit', '甲'],
        ['unit', '乙'],
      ],
      [
        ['unit', '乙'],
        ['unit', '甲'],
      ],
    ),
  ).toBe(false);
});
