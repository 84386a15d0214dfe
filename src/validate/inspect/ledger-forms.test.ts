import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipWorkbook } from '../../ingest/table/testing/workbook-zip.ts';
import { dice, mutated } from '../testing/mutations.ts';
import { type Cells, pledge, workbook } from '../testing/pledges.ts';
import { inspectPledges } from './inspect-pledges.ts';

const FACTS = { year: 2026, unpublished: ['备注'] };

/** Whatever people write into the cells of a ledger. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  编号: ['1', '001', 'LL-12', '1.0', '第3项', '１２', '1.10E+17', '', '1月2日'],
  承诺主体: ['gongwei', '县直机关工委', '何守田 书记'],
  承诺事项: ['老街装路灯', '装灯，修路；通水', '说"好"的事', '两行\n的事', "'一号'渠", '=DISPIMG("ID_1",1)', ''],
  完成标准: ['60 盏都亮', '300m²', '1.20E+05', '100%', ''],
  完成时限: ['2026-12-31', '2026/7/1', '2026年12月31日', '年底前', '46387', '2026-02-30', ''],
  责任人: ['严守正 书记', '严守正、何守田', ''],
  进展: ['2026-05-10 立杆\n2026-06-01 装灯', '1.2026-05-10 立杆；2.2026-06-01 装灯', '5月10日 立杆', '无', ''],
  结果: ['兑现', '基本兑现', '√', '/', ''],
  完成日期: ['2026-09-28', ''],
  备注: ['内部：先应付检查', ''],
};

/** As spreadsheets save it: every cell that needs it is quoted, marks are doubled. */
function quotedCsv(rows: readonly Cells[]): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [Object.keys(SAID), ...rows.map((row) => Object.values(row).map(String))]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

describe('CSV and a workbook of the same rows', () => {
  it('read the same, with the same mistakes at the same cells', () => {
    const roll = dice(20_261_128);
    for (let round = 0; round < 300; round++) {
      const rows = Array.from({ length: 1 + roll(4) }, () =>
        Object.fromEntries(Object.entries(SAID).map(([header, said]) => [header, said[roll(said.length)]!])),
      );
      const grid = [Object.keys(SAID), ...rows.map((row) => Object.values(row).map(escaped))];
      const [ofCsv, ofWorkbook] = [
        inspectPledges('csv', quotedCsv(rows), FACTS),
        inspectPledges('xlsx', workbook(grid), FACTS),
      ].map(({ value, valid, findings }) => ({
        value,
        valid,
        // Only in CSV is 1月2日 what a program has made of 1-2: a workbook says what it has made a date.
        found: findings
          .filter(({ code }) => code !== 'T28' && code !== 'G12')
          .map(({ code, cell }) => `${code} ${cell?.row}:${cell?.column}`)
          .sort(),
      }));
      if (rows.some((row) => row['编号'] === '1月2日')) continue;
      expect([rows, ofWorkbook]).toEqual([rows, ofCsv]);
    }
  });
});

describe('a broken workbook', () => {
  const SECRET = '底稿里的内部意见';
  const HEADERS = [...Object.keys(pledge()), '备注', '进展'];
  const values = [...Object.values(pledge()).map(String), SECRET];
  const cells = (texts: readonly string[]) =>
    texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const picture = '<c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>';
  const hidden = `<worksheet><sheetData><row>${cells(HEADERS.slice(0, 6))}</row><row>${cells(values.slice(0, 5))}${cells([SECRET])}</row></sheetData></worksheet>`;
  const bytes = zipWorkbook({
    rows: `<row>${cells(HEADERS)}</row><row>${cells(values)}${picture}</row>`,
    files: {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="底稿" r:id="h" state="veryHidden"/><sheet name="台账" r:id="s"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="s" Type="/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="h" Type="/worksheet" Target="worksheets/hidden.xml"/></Relationships>',
      'xl/worksheets/hidden.xml': hidden,
    },
  });

  it('never publishes a hidden sheet, a column that is not published, or the formula of a picture', () => {
    const parts = unzipSync(bytes);
    const name = 'xl/worksheets/sheet1.xml';
    const [before, inside, after] = strFromU8(parts[name]!).split(/(?<=<\/row>)(?=<row>)|(?=<\/sheetData>)/);
    const roll = dice(7);
    for (let round = 0; round < 400; round++) {
      // The header row stays: a column without its name is no longer one that is not published.
      const sheet = `${before}${mutated(inside!, roll)}${after}`;
      const { value, sound } = inspectPledges(
        'xlsx',
        zipSync({ ...parts, [name]: strToU8(sheet) }, { level: 1 }),
        FACTS,
      ) as {
        value: unknown;
        sound?: unknown;
      };
      const published = JSON.stringify([sound, value]);
      expect(published).not.toContain('DISPIMG("');
      expect(published).not.toMatch(/"owner":"底稿/);
    }
  });
});
