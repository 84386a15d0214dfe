import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { removeFolders } from '../../testing/tree.ts';
import { newPictures } from './county/pictures.ts';
import { ComparedSite } from './county/same-as-clean.ts';
import { EditSequence } from './county/sequence.ts';
import { copyEngine } from './testing/engine/engine-copy.ts';

afterAll(removeFolders);

/** Another version of a program: every page of units says something else. */
function changeTemplate(engine: string, text: string): void {
  const file = join(engine, 'src/pages/units/[id].astro');
  const before = readFileSync(file, 'utf8');
  const after = before.replace('title={view.name}', `title={\`\${view.name}${text}\`}`);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

it('a program with another template renders everything; an upgrade publishes with the new one', async () => {
  const site = await ComparedSite.create();
  const { installation } = site;
  const sequence = new EditSequence(7, await newPictures());
  const unitPage = async () => (await installation.served()).get('units/qingshi-cun/index.html')!.toString();
  await site.push(sequence.start());

  changeTemplate(installation.engine, '（改过）');
  expect((await site.push(sequence.edit(['change a body']))).whole).toBe('程序换了版本');
  expect(await unitPage()).toMatch(/（改过）\s*<\/h1>/);

  const before = await installation.log();
  installation.engine = copyEngine();
  changeTemplate(installation.engine, '（新版）');
  const { epoch } = sequence.edit([]);
  const env = { SOURCE_DATE_EPOCH: String(epoch) };
  expect(await installation.publish('upgrade', [], env)).toMatchObject({ code: 0 });
  const record = (await installation.log()).at(-1)!;
  expect(record).toMatchObject({ why: 'upgrade', whole: '程序换了版本', commit: before.at(-1)!.commit });
  await site.compare(record, env);
  expect(await unitPage()).toMatch(/（新版）\s*<\/h1>/);

  expect((await site.push(sequence.edit(['change a summary']))).whole).toBeUndefined();
  expect(await unitPage()).toMatch(/（新版）\s*<\/h1>/);
});
