import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PAGES } from '../../../addresses/address.ts';
import { isoTime } from '../../../kernel/beijing-time.ts';
import { PROJECT } from '../../../machine/project.ts';
import { makeCorpus, writeFiles } from '../corpus/corpus.ts';
import { PLEDGE_DAY, pledgeCorpus } from '../corpus/pledge-corpus.ts';
import { describeMachine, type Machine } from '../measure/machine.ts';
import { measure } from '../measure/measure.ts';
import { withWorkspace } from '../measure/workspace.ts';
import { type FirstAnswer, firstAnswer } from './first-answer.ts';
import { type LargeBoard, largeBoard } from './large-board.ts';
import { zippingServer } from './zipping-server.ts';

/** What readers on a slow phone wait for, see `slow-phone.ts`. Of several tries the best: whatever else a machine does only adds. */
export interface ReadersReport {
  machine: Machine;
  articles: number;
  answer: FirstAnswer;
  board: LargeBoard;
  limits: { name: string; value: number; limit: number; holds: boolean }[];
}

/** The largest board that is one page. */
const PLEDGES = 200;
const TRIES = 5;

/** Words that the generated articles and pledges have. */
const QUESTION = '党员';
const FILTER = '路灯';

export function benchReaders(
  articles: number,
  progress: (step: string) => void,
  startBrowser: () => Promise<Browser>,
): Promise<ReadersReport> {
  return withWorkspace(async (folder) => {
    progress(`a site of ${articles} articles and a board of ${PLEDGES} pledges`);
    const content = join(folder, 'content');
    const out = join(folder, 'dist');
    const pledges = pledgeCorpus(PLEDGES);
    const glossary = readFileSync(join(PROJECT, 'content/glossary.yaml'), 'utf8');
    for (const files of [makeCorpus(articles, glossary).contentFiles(), pledges.units(), pledges.boards()])
      writeFiles(content, files);
    await measure({
      name: 'build',
      args: [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'],
      cwd: PROJECT,
      env: {
        CONTENT_DIR: content,
        OUT_DIR: out,
        CACHE_DIR: join(folder, 'cache'),
        ASTRO_TELEMETRY_DISABLED: '1',
        SOURCE_DATE_EPOCH: String(Date.parse(isoTime(`${PLEDGE_DAY} 09:00`)) / 1000),
      },
    });
    const server = await zippingServer(out);
    const browser = await startBrowser();
    try {
      progress('from the home page to the first answer');
      const answers = await tries(() => firstAnswer(browser, server.origin, QUESTION));
      progress('the board');
      const boards = await tries(() => largeBoard(browser, `${server.origin}${PAGES.pledges}board-0/`, FILTER));
      const answer = least(answers, ({ milliseconds }) => milliseconds);
      const board = least(boards, ({ firstPaint }) => firstPaint);
      const typing = least(boards, (one) => one.typing).typing;
      const atMost = (name: string, value: number, limit: number) => ({ name, value, limit, holds: value <= limit });
      return {
        machine: describeMachine(join(PROJECT, 'node_modules')),
        articles,
        answer,
        board: { ...board, typing },
        limits: [
          atMost('first answer from the home page, milliseconds', answer.milliseconds, 2000),
          atMost('first answer from the home page, steps', answer.steps, 3),
          atMost('first paint of the board, milliseconds', board.firstPaint, 1600),
          atMost('a key in the filter of the board, milliseconds', typing, 50),
        ],
      };
    } finally {
      await browser.close();
      server.close();
    }
  });
}

async function tries<T>(once: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  while (all.length < TRIES) all.push(await once());
  return all;
}

function least<T>(all: readonly T[], by: (one: T) => number): T {
  return all.toSorted((a, b) => by(a) - by(b))[0]!;
}
