import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, Browsing, DESK, PHONE, sideways } from '../../whole-site/testing/browsing.ts';
import { buildFieldPage } from './testing/build-field-page.ts';
import type { FieldPage } from './testing/field-page.ts';
import { PASTED_PAGES, PASTED_WORD, PASTED_WPS } from './testing/pasted-html.ts';
import { readText } from './text/read-text.ts';
import { writeText } from './text/write-text.ts';

const TEXT =
  '界上埋着炭，蓝先赓今年七十三岁。\n\n## 七成\n\n- 一\n- 二\n\n> 炭不会。\n\n![石桩](a.jpg "217号")\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n打电话。\n';

/** For what comes after a while, on the slowest machine too. */
const SOON = { timeout: 60_000 };

let folder: string;
let browsing: Browsing;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'field-'));
  await buildFieldPage(folder, readText(TEXT));
  browsing = await Browsing.of(folder);
});
afterAll(async () => {
  await browsing.close();
  rmSync(folder, { recursive: true, force: true });
});

async function field(options = {}): Promise<{ page: Page; problems: string[] }> {
  const visit = await browsing.open('/index.html', options);
  await visit.page.waitForSelector('#text-field');
  return visit;
}

const inPage = <T>(page: Page, look: (field: FieldPage) => T): Promise<T> =>
  page.evaluate(`(${String(look)})(window.field)`);
const documentIn = (page: Page) => inPage(page, ({ editor }) => editor.document());
const markdown = async (page: Page, original = TEXT) => writeText(await documentIn(page), original);

/** Puts the cursor behind the last letter of a block. */
async function goTo(page: Page, selector: string): Promise<void> {
  await page.locator(`#text-field ${selector}`).first().click();
  await page.keyboard.press('End');
}

async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document
      .getElementById('text-field')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

async function pastedAlone(page: Page, data: Record<string, string>): Promise<string> {
  await page.locator('#text-field p').first().click();
  await page.keyboard.press('Control+a');
  await paste(page, data);
  return markdown(page, '');
}

describe('writing', () => {
  it('opened and left alone, the text keeps its bytes, and nobody hears of a change', async () => {
    const { page, problems } = await field();
    await goTo(page, 'p');
    expect(await markdown(page)).toBe(TEXT);
    expect(await inPage(page, ({ changes }) => changes.length)).toBe(0);
    expect(problems).toEqual([]);
  });

  it('what is typed is what is printed; a new line is a paragraph; undo and redo', async () => {
    const { page } = await field();
    await goTo(page, 'p');
    await page.keyboard.type('4*6 **不粗** # [甲](/b/)');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- 5℃');
    const typed = await markdown(page);
    expect(
      typed.startsWith('界上埋着炭，蓝先赓今年七十三岁。4*6 \\*\\*不粗\\*\\* # \\[甲](/b/)\n\n\\- 5℃\n\n## 七成'),
    ).toBe(true);
    await expect.poll(() => inPage(page, ({ changes }) => changes.length), SOON).toBeGreaterThan(0);
    for (let presses = 0; presses < 40 && (await markdown(page)) !== TEXT; presses++)
      await page.keyboard.press('Control+z');
    expect(await markdown(page)).toBe(TEXT);
    for (let presses = 0; presses < 40 && (await markdown(page)) !== typed; presses++)
      await page.keyboard.press('Control+y');
    expect(await markdown(page)).toBe(typed);
  });

  it('an input method is not disturbed by findings, changes and tools that come meanwhile', async () => {
    const { page } = await field();
    await goTo(page, 'p');
    const client = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    for (const text of ['s', 'shu', 'shui', 'shuid', 'shui dao']) await compose(text);
    await inPage(page, ({ editor }) =>
      editor.setFindings([{ id: 'a', block: 0, severity: 'doubt', title: '题', text: '文', words: '蓝先赓' }]),
    );
    await page.waitForTimeout(800);
    await compose('shui dao le');
    // Nobody was told of letters that only lead to others, and nothing was put beside the line.
    expect(await inPage(page, ({ changes }) => JSON.stringify(changes).includes('shui'))).toBe(false);
    expect(await page.locator('.finding').count()).toBe(0);
    await client.send('Input.insertText', { text: '水到了' });
    await page.locator('.finding').waitFor();
    expect(await markdown(page)).toBe(TEXT.replace('岁。', '岁。水到了'));
    await compose('le');
    await client.send('Input.insertText', { text: '。' });
    expect(await markdown(page)).toBe(TEXT.replace('岁。', '岁。水到了。'));
    await expect.poll(() => inPage(page, ({ changes }) => JSON.stringify(changes)), SOON).toContain('水到了。');
  });

  it('an input method works in a heading, a point, a cell and the caption of a picture', async () => {
    const { page } = await field();
    const client = await page.context().newCDPSession(page);
    for (const place of ['h2', 'li >> nth=1', 'td >> nth=1', '.text-label:last-of-type textarea']) {
      await goTo(page, place);
      await client.send('Input.imeSetComposition', { text: 'hao', selectionStart: 3, selectionEnd: 3 });
      await client.send('Input.insertText', { text: '好' });
    }
    expect(await markdown(page)).toBe(
      TEXT.replace('七成', '七成好').replace('- 二', '- 二好').replace('| 2 |', '| 2好 |').replace('217号', '217号好'),
    );
  });
});

it('a text that is only read cannot be changed, and whoever leaves in the middle of a word keeps what stands there', async () => {
  const { page } = await browsing.open('/index.html#read');
  await page.locator('#text-field p').first().click();
  await page.keyboard.type('甲');
  expect(await page.getByRole('button', { name: '加粗' }).count()).toBe(0);
  expect(await page.getByLabel('图注').getAttribute('readonly')).not.toBeNull();
  expect(await markdown(page)).toBe(TEXT);
  const other = await field();
  await goTo(other.page, 'p');
  const client = await other.page.context().newCDPSession(other.page);
  await client.send('Input.imeSetComposition', { text: 'shui', selectionStart: 4, selectionEnd: 4 });
  await other.page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  expect(await inPage(other.page, ({ changes }) => JSON.stringify(changes))).toContain('岁。shui');
});

describe('the tools', () => {
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('make headings, quotes, lists, bold words, links and tables', async () => {
    const { page, problems } = await field();
    await goTo(page, 'p');
    await press(page, '小标题');
    expect(await markdown(page)).toMatch(/^## 界上/);
    await press(page, '正文');
    await press(page, '引文');
    expect(await markdown(page)).toMatch(/^> 界上/);
    await press(page, '正文');
    await press(page, '列表');
    expect(await markdown(page)).toMatch(/^- 界上/);
    await press(page, '编号');
    expect(await markdown(page)).toMatch(/^1\. 界上/);
    await press(page, '正文');
    await page.keyboard.press('Shift+Home');
    await press(page, '加粗');
    expect(await markdown(page)).toMatch(/^\*\*界上.*岁。\*\*\n/);
    await press(page, '链接');
    await page.keyboard.type('/branches/a/');
    await page.keyboard.press('Enter');
    expect(await markdown(page)).toMatch(/^\[\*\*界上.*\]\(\/branches\/a\/\)/);
    await page.keyboard.press('End');
    await press(page, '表格');
    await page.keyboard.type('甲');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1|2');
    await press(page, '加一行');
    expect(await markdown(page)).toContain(
      '| 甲 |  |  |\n| --- | --- | --- |\n| 1\\|2 |  |  |\n|  |  |  |\n|  |  |  |\n\n## 七成',
    );
    expect(problems).toEqual([]);
  });

  it('are reached and used by keyboard alone, and Tab leads through', async () => {
    const { page } = await field();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('正文');
    for (let steps = 0; steps < 3; steps++) await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('引文');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('text-field');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('引文');
    await page.keyboard.press('Enter');
    expect(await markdown(page)).toMatch(/^> 界上/);
  });

  it('insert pictures by the name that they were stored under', async () => {
    const { page } = await field();
    await goTo(page, 'p');
    const chooser = page.waitForEvent('filechooser');
    await press(page, '插照片');
    await (await chooser).setFiles([{ name: 'b.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('b') }]);
    await page.locator('#text-field .text-picture').nth(1).waitFor();
    await page.getByLabel('图注').first().fill('“之前”：一');
    expect(await markdown(page)).toContain('岁。\n\n![](b.jpg "“之前”：一")\n\n## 七成');
  });
});

describe('pasting', () => {
  it.each([PASTED_WORD, PASTED_WPS, PASTED_PAGES])('$name', async ({ html, expected, pictures, missing }) => {
    const { page, problems } = await field();
    const found = await pastedAlone(page, { 'text/html': html, 'text/plain': '别的' });
    await expect.poll(() => inPage(page, (field) => field.pictures.length), SOON).toBe(pictures);
    expect(pictures > 0 ? await markdown(page, '') : found).toBe(expected);
    const told = await page.locator('.tools-note').textContent();
    if (missing > 0) expect(told).toContain(`有 ${missing} 幅图没有带过来`);
    else expect(told).toBe('');
    expect(problems).toEqual([]);
  });

  it('plain text: a line is a paragraph, signs stay signs', async () => {
    const { page } = await field();
    expect(await pastedAlone(page, { 'text/plain': '　　# 一\r\n\r\n  - 二\n*三*' })).toBe(
      '\\# 一\n\n\\- 二\n\n\\*三\\*\n',
    );
  });

  it('nothing of a foreign page runs or stays', async () => {
    const { page, problems } = await field();
    const html =
      '<p onclick="x()">甲<script>window.ran = 1</script><img src="x" onerror="window.ran = 1"><a href="javascript:window.ran=1">乙</a><iframe src="//a.example"></iframe><style>p{color:red}</style></p>';
    expect(await pastedAlone(page, { 'text/html': html })).toBe('甲乙\n');
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(problems).toEqual([]);
  });
});

describe('findings', () => {
  it('stand beside their paragraph, mark its words and are answered', async () => {
    const { page } = await field({ viewport: DESK });
    await inPage(page, ({ editor }) =>
      editor.setFindings([
        {
          id: 'a',
          block: 0,
          severity: 'must',
          title: '名字',
          text: '名册里是蓝先庚。',
          words: '蓝先赓',
          repairs: [{ label: '换成蓝先庚', from: 6, to: 9, replacement: '蓝先庚' }],
          dismissal: '没写错',
        },
      ]),
    );
    expect(await page.locator('#text-field mark').textContent()).toBe('蓝先赓');
    const [beside, paragraph] = await Promise.all(
      ['.finding', 'p'].map((one) => page.locator(`#text-field ${one}`).first().boundingBox()),
    );
    expect(beside!.x).toBeGreaterThan(paragraph!.x + paragraph!.width);
    await page.getByRole('button', { name: '没写错' }).click();
    // The paragraph above grows: the mark goes along.
    await page.locator('#text-field p').first().click();
    // The field puts the cursor where the click was, shortly after it.
    await expect
      .poll(async () => {
        await page.keyboard.press('Home');
        await page.waitForTimeout(100);
        return page.evaluate('getSelection().anchorOffset');
      }, SOON)
      .toBe(0);
    await page.keyboard.type('石门村，');
    await page.getByRole('button', { name: '换成蓝先庚' }).click();
    expect(await markdown(page)).toMatch(/^石门村，界上埋着炭，蓝先庚今年/);
    expect(await inPage(page, ({ events }) => events)).toEqual([
      { name: 'desk-dismiss', id: 'a' },
      { name: 'desk-repair', id: 'a' },
    ]);
  });
});

it.each(['light', 'dark'] as const)('is well under axe at both widths: %s', async (colorScheme) => {
  for (const viewport of [PHONE, DESK]) {
    const { page } = await field({ viewport, colorScheme });
    await inPage(page, ({ editor }) =>
      editor.setFindings([
        { id: 'a', block: 5, severity: 'must', title: '号码', text: '不登。', words: '打电话', dismissal: '没写错' },
      ]),
    );
    expect(await axeViolations(page)).toEqual([]);
    expect(await sideways(page)).toEqual({ by: 0, culprits: [] });
  }
});
