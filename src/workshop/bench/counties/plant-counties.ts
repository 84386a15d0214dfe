/**
 * Makes the content of so many generated counties and what their sites publish for others, in folders side by side:
 * `node plant-counties.ts FOLDER COUNTIES ARTICLES`. Prints, of some of them, what readers may look for, as JSON.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPEN_DATA } from '../../../addresses/address.ts';
import { readEnvironment } from '../../../machine/environment.ts';
import { PROJECT } from '../../../machine/project.ts';
import { openSite } from '../../../model/site/open-site.ts';
import { openFiles } from '../../../outputs/open/open-files.ts';
import { writeSearchIndex } from '../../../search/index/write-index.ts';
import { searchContent } from '../../../search/records/site-content.ts';
import { diceFrom } from '../../dice.ts';
import { makeCorpus, type TreeFile, writeFiles } from '../corpus/corpus.ts';

/** What readers look for, by what it is. */
export type PortalQuestions = Record<'village' | 'title' | 'phrase' | 'word', string[]>;

const [folder, counties, articles] = process.argv.slice(2);
const glossary = readFileSync(join(PROJECT, 'content/glossary.yaml'), 'utf8');
const questions: PortalQuestions = {
  village: [],
  title: [],
  phrase: [],
  word: ['饮水', '支部书记', '承诺', '困难群众', '水库大坝', '志愿服务', '党员 茶叶'],
};

for (let county = 0; county < Number(counties); county++) {
  const dice = diceFrom(`county ${county}`);
  const id = `county-${county}`;
  const villages = Array.from({ length: 30 }, () => `${rareLetter()}${rareLetter()}村`);
  const own = join(folder!, id);
  const corpus = makeCorpus(Number(articles), glossary, id);
  writeFiles(join(own, 'content'), Iterator.from(corpus.contentFiles()).map(ofCounty));
  const environment = { ...readEnvironment(), contentFolder: join(own, 'content'), cacheFolder: join(own, 'cache') };
  const opened = await openSite(environment, { previews: false });
  if ('errors' in opened) throw new Error(`the corpus has mistakes: ${JSON.stringify(opened).slice(0, 500)}`);
  const { site } = opened;
  await writeSearchIndex(searchContent(site), join(own, 'site'), join(own, 'cache'));
  mkdirSync(join(own, 'site', OPEN_DATA), { recursive: true });
  for (const { name, text } of openFiles(site)) writeFileSync(join(own, 'site', OPEN_DATA, name), text);
  if (county % Math.ceil(Number(counties) / 10) === 0) {
    const entry = dice.pick(site.entries);
    questions.village.push(dice.pick(villages));
    questions.title.push(entry.data.title);
    const sentences = entry.body.match(/[\p{Script=Han}，]{12,}/gu)!;
    const sentence = dice.pick(sentences);
    const from = dice.whole(0, sentence.length - 10);
    questions.phrase.push(sentence.slice(from, from + 10));
  }
  process.stderr.write(`${id}\n`);

  function rareLetter(): string {
    return String.fromCharCode(dice.whole(0x5100, 0x8fff));
  }

  /** Without the address that all corpora have, and with villages that no other county has. */
  function ofCounty({ path, text }: TreeFile): TreeFile {
    if (path === 'site.yaml') return { path, text: text.replace(/^domain: .*\n/m, '').replace('云岭', `${county}号`) };
    return {
      path,
      text: path.startsWith('news/') ? `${text.trimEnd()}\n\n${dice.pick(villages)}也照这样做了。\n` : text,
    };
  }
}
process.stdout.write(JSON.stringify(questions));
