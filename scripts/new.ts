/**
 * `npm run new -- KIND`: asks in Chinese for what an entry of that kind needs and writes its template, filled in as far as
 * was answered. Never over a file that is there. Exits 2 if it cannot run.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { pinyinSlug } from '../src/kernel/slug.ts';
import { readEnvironment } from '../src/machine/environment.ts';
import { filledTemplate, templateQuestions } from '../src/outputs/reports/template-questions.ts';
import { templates } from '../src/outputs/reports/templates.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../src/schema/kinds/entry-kind.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

try {
  const [written = ''] = process.argv.slice(2);
  const kind = ENTRY_KIND_NAMES.find((name) => name === written || ENTRY_KINDS[name].label === written);
  if (!kind) {
    const kinds = ENTRY_KIND_NAMES.map((name) => `${name}（${ENTRY_KINDS[name].label}）`).join('、');
    throw new Error(`用法：npm run new -- 类别\n类别可以写：${kinds}。`);
  }
  const { folder, extension, form } = ENTRY_KINDS[kind];
  const template = templates()[`${kind}${extension}`]!;
  process.stdout.write('一项一项回答，还不知道的直接按回车，以后再填。\n');
  const answers = new Map<number, string>();
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const given = lines[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    process.stdout.write(question);
    const { value, done } = await given.next();
    return done === true ? '' : value.trim();
  };
  let title = '';
  for (const { line, field, example } of templateQuestions(template)) {
    const answer = await ask(`${field}${example === undefined ? '' : `（例：${example}）`}：`);
    if (answer !== '') answers.set(line, answer);
    if (field === '标题') title = answer;
  }
  const proposed = pinyinSlug(title, 40) || 'wenzhang';
  const slug = pinyinSlug(await ask(`编号，网址的最后一段（直接按回车就用 ${proposed}）：`)) || proposed;
  lines.close();
  const below = join(readEnvironment().contentFolder, folder);
  const taken = [join(below, slug), join(below, `${slug}${extension}`)].find((path) => existsSync(path));
  if (taken !== undefined) throw new Error(`已经有了 ${relative(process.cwd(), taken)}，没有写。请换一个编号。`);
  const file = form === 'folder' ? join(below, slug, `index${extension}`) : join(below, `${slug}${extension}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, filledTemplate(template, answers), { flag: 'wx' });
  process.stdout.write(
    `\n写好了 ${relative(process.cwd(), file)}。正文写在第二个「---」下面，再运行 npm run check。\n`,
  );
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
