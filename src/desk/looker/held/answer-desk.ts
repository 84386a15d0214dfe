import { readFile } from 'node:fs/promises';
import type { ContentFile } from '../../../ingest/files/content-file.ts';
import type { LookerAsked, ContentPlace, LookerQuestions } from '../questions/messages.ts';
import type { CheckResult } from '../../../validate/check.ts';
import { catalogueOf } from './catalogue.ts';
import { followedPlace } from './content-place.ts';
import { dayFacts } from './day-facts.ts';
import { HeldContent } from './held-content.ts';
import { HeldSite } from './held-site.ts';
import { lookAt, type LookMeans } from './look-at.ts';
import { PagePrinter } from './pages.ts';
import { Scratch } from './scratch.ts';
import { search } from './search.ts';
import { boardWorkbook } from '../../../outputs/board-workbook.ts';
import { ledgerSheet } from '../boards/ledger-sheet.ts';
import { unitPledges } from '../boards/unit-pledges.ts';
import { SeenFiles } from './seen-files.ts';

type Answer = LookerQuestions[keyof LookerQuestions]['answer'];

/** Answers everything that is asked of one content folder, one question at a time. */
export class AnswerDesk {
  readonly #means: LookMeans;
  readonly #catalogue = new OfLatest(catalogueOf);
  readonly #day = new OfLatest((check: CheckResult) => dayFacts(check, this.#means.sites.prepare(check.content)));

  /** `bytes`, `pictures`: folders that are this one's alone. */
  constructor(place: ContentPlace, bytes: string, pictures: string) {
    const followed = followedPlace(place);
    const printer = new PagePrinter(followed.rendererCache);
    const scratch = new Scratch(bytes);
    this.#means = {
      scratch,
      printer,
      held: new HeldContent(followed, scratch),
      seen: new SeenFiles(printer, pictures),
      sites: new HeldSite(),
    };
  }

  /** Reads the content, so that the first question need not wait longer than others. */
  async prepare(): Promise<void> {
    const { held, sites } = this.#means;
    sites.prepare((await held.now()).content);
  }

  /** Looks what has changed, while nobody asks. */
  async lookAgain(): Promise<void> {
    if (await this.#means.held.lookAgain()) await this.prepare();
  }

  /** Digests that a question names and whose bytes are not here. */
  missing(asked: LookerAsked): string[] {
    if (asked.ask !== 'look') return [];
    const { scratch } = this.#means;
    const sent = asked.question.changes.flatMap((change) => ('gone' in change ? [] : [change]));
    const needed = new Set(sent.map(({ digest }) => digest));
    for (const { digest, bytes } of sent) if (bytes) scratch.add(digest, bytes, needed);
    return [...needed].filter((digest) => !scratch.has(digest));
  }

  async answer(asked: LookerAsked): Promise<Answer> {
    const { held, seen, sites } = this.#means;
    switch (asked.ask) {
      case 'look':
        return lookAt(asked.question, this.#means);
      case 'asset':
        return seen.asset(asked.question.path);
      case 'catalogue':
        return this.#catalogue.of((await held.now()).content);
      case 'day':
        return this.#day.of(await held.now());
      case 'unitPledges':
        return unitPledges(asked.question.unit, sites.prepare((await held.now()).content));
      case 'ledgerSheet':
        return ledgerSheet(asked.question);
      case 'boardWorkbook': {
        const { boards, now } = sites.prepare((await held.now()).content);
        const board = boards.find(({ slug }) => slug === asked.question.board);
        return board && boardWorkbook(board, now);
      }
      case 'search':
        return search(asked.question.words, asked.question.limit, (await held.now()).content);
      case 'changed':
        held.changed();
        return undefined;
      case 'file':
        return bytesOf(await held.files(), asked.question.path);
    }
  }
}

/** What follows from a state of the content: worked out once for the latest. */
class OfLatest<Of, Answer> {
  readonly #work: (of: Of) => Answer;
  #latest: { of: Of; answer: Answer } | undefined;

  constructor(work: (of: Of) => Answer) {
    this.#work = work;
  }

  of(of: Of): Answer {
    if (this.#latest?.of !== of) this.#latest = { of, answer: this.#work(of) };
    return this.#latest.answer;
  }
}

/** The bytes of a content file as it is now; undefined if there is none. */
function bytesOf(files: readonly ContentFile[], path: string): Promise<Uint8Array | undefined> {
  const file = files.find((one) => one.path === path && !one.link);
  return file ? readFile(file.absolute).catch(() => undefined) : Promise.resolve(undefined);
}
