import { describe, expect, it } from 'vitest';
import { openedReport, reportFile, reportPath } from './report-file.ts';
import { EMPTY_REPORT, filledReport, reportForm, type ReportForm } from './report-form.ts';

const TODAY = '2026-11-27';
const filled = (form: Partial<ReportForm>, hasPhoto = false) =>
  filledReport({ ...EMPTY_REPORT, ...form }, { today: TODAY, due: '2026-11-10', hasPhoto });
const fieldsOf = (form: Partial<ReportForm>, hasPhoto = false) => {
  const result = filled(form, hasPhoto);
  return 'mistakes' in result ? result.mistakes.map(({ field }) => field) : [];
};

describe('a form', () => {
  it.each<[string, Partial<ReportForm>, string[]]>([
    ['nothing chosen', { said: '做了' }, ['what-progress']],
    ['progress without words', { what: 'progress' }, ['said']],
    ['too much', { what: 'progress', said: '字'.repeat(201) }, ['said']],
    ['no result chosen', { what: 'result' }, ['outcome-0']],
    ['a result that nobody knows', { what: 'result', outcome: '基本兑现' }, ['outcome-0']],
    ['partly, without a reason', { what: 'result', outcome: '部分兑现' }, ['reason']],
    ['put off to no day', { what: 'result', outcome: '延期', reason: '雨' }, ['extendedTo']],
    [
      'put off to a day before',
      { what: 'result', outcome: '延期', reason: '雨', extendedTo: '2026-11-10' },
      ['extendedTo'],
    ],
    ['tomorrow', { what: 'progress', said: '做了', day: 'other', otherDay: '2026-11-28' }, ['otherDay']],
    ['no such day', { what: 'progress', said: '做了', day: 'other', otherDay: '2026-02-30' }, ['otherDay']],
  ])('is refused: %s', (_, form, fields) => {
    expect(fieldsOf(form)).toEqual(fields);
  });

  it('a photo without words is refused, words without a photo are not', () => {
    expect(fieldsOf({ what: 'progress', said: '做了' }, true)).toEqual(['alt']);
    expect(fieldsOf({ what: 'progress', said: '做了', alt: '路' })).toEqual([]);
  });

  it('what was filled in for another choice says nothing', () => {
    expect(filled({ what: 'progress', said: '做了', outcome: '兑现', reason: '雨', extendedTo: '2027-01-01' })).toEqual(
      {
        filled: { date: TODAY, progress: '做了', outcome: undefined, extendedTo: undefined, reason: undefined },
      },
    );
    expect(filled({ what: 'result', outcome: '兑现', reason: '雨', day: 'yesterday' })).toMatchObject({
      filled: { date: '2026-11-26', outcome: '兑现', reason: undefined },
    });
  });

  it('takes what browsers send, on one line', () => {
    expect(reportForm({ what: 'x', said: ' 做了\r\n一半 ', day: 'other' })).toMatchObject({
      what: '',
      said: '做了 一半',
      day: 'other',
    });
  });
});

describe('a file', () => {
  const OF = { pledge: 'cun-2026/SM-03', unit: 'shimen-cun' };

  it('is the same in the form again, whatever is typed', () => {
    for (const said of ['铺了: 一半', '# 不是注释', '- 一', '"引号"', '是', '2026-11-27', '{甲}', "'", '1e5']) {
      const result = filled({ what: 'result', outcome: '延期', extendedTo: '2026年12月20日', reason: said, said });
      if (!('filled' in result)) throw new Error(said);
      const text = reportFile(OF, result.filled, { src: 'a-1.jpg', alt: said }, [{ date: TODAY, text: said }]);
      expect(openedReport(text), text).toEqual({
        ...OF,
        photo: { src: 'a-1.jpg', alt: said },
        corrections: [{ date: TODAY, text: said }],
        form: expect.objectContaining({
          what: 'result',
          said,
          reason: said,
          extendedTo: '2026-12-20',
          otherDay: TODAY,
        }),
      });
    }
  });

  it('lies where no other one does', () => {
    const path = reportPath(OF, TODAY, '莫小满 1');
    expect(path).toMatch(/^reports\/20261127-shimen-cun-sm-03-[0-9a-f]{4}\.yaml$/);
    expect(reportPath(OF, TODAY, '莫小满 2')).not.toBe(path);
  });

  it('that cannot be read, or names no pledge, is no report', () => {
    for (const text of ['', 'a: [', '进展: 做了', '- 1']) expect(openedReport(text)).toBeUndefined();
  });
});
