import { entryPath, entryText, UNIT } from '../../../testing/entries.ts';
import type { Tree } from '../../../testing/tree.ts';
import type { Pictures } from './county-tree.ts';

interface Article {
  title: string;
  body: string;
  /** Which of the pictures it shows; undefined for none. */
  photo: number | undefined;
}

/** A site of a dozen articles and what editors do to it: a push of it takes a few seconds. */
export class SmallSite {
  private readonly pictures: Pictures;
  private readonly articles = new Map<string, Article>();
  private count = 0;
  private edits = 0;
  /** More files, below `content/`. */
  more: Tree = {};

  constructor(pictures: Pictures) {
    this.pictures = pictures;
    for (let index = 0; index < 12; index++) this.add(index < 4 ? index : undefined);
  }

  tree(): Tree {
    return {
      'site.yaml': 'name: 青石先锋\ndomain: https://www.qingshi.example\n',
      ...UNIT,
      [entryPath('branch', 'qingshi')]: entryText('branch'),
      [entryPath('member', 'shi-dashan')]: entryText('member'),
      ...Object.assign({}, ...[...this.articles].map(([slug, article]) => this.files(slug, article))),
      ...this.more,
    };
  }

  /** Does what editors do, one thing after the other; answers what it was. */
  edit(): string {
    const article = [...this.articles.values()][this.edits % this.articles.size]!;
    const edits: readonly (() => string)[] = [
      () => (article.title = `改了第 ${this.edits} 回的题目`),
      () => `新增 ${this.add(undefined)}`,
      () => `换了第 ${(article.photo = ((article.photo ?? this.edits) + 1) % this.pictures.length)} 张照片`,
      () => `删去 ${this.removeOldest()}`,
      () => (article.body = `第 ${this.edits} 回改过的正文，讲修渠的事。\n`),
    ];
    return edits[this.edits++ % edits.length]!();
  }

  private add(photo: number | undefined): string {
    const slug = `article-${++this.count}`;
    this.articles.set(slug, { title: `第 ${this.count} 篇`, body: `第 ${this.count} 篇的正文。\n`, photo });
    return slug;
  }

  private removeOldest(): string {
    const [slug] = this.articles.keys();
    this.articles.delete(slug!);
    return slug!;
  }

  private files(slug: string, { title, body, photo }: Article): Tree {
    const path = entryPath('news', slug);
    const picture = photo === undefined ? {} : { [path.replace(/[^/]+$/, 'photo.jpg')]: this.pictures[photo]! };
    return {
      [path]: entryText('news', { title }, photo === undefined ? body : `${body}\n![渠边的照片](photo.jpg "图注")\n`),
      ...picture,
    };
  }
}
