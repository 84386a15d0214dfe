import { describe, expect, it } from 'vitest';
import { plainDocument } from '../plain/plain-document.ts';
import { wordsOfMarkdown } from '../markdown/body-markdown.ts';
import { KnownNames } from '../recognise/known.ts';
import { docxFile, font, p, r } from '../testing/docx-file.ts';
import { readWord } from '../word/read-word.ts';
import { draftsOf, typedDraft } from './drafts.ts';

const KNOWN = new KnownNames({
  units: [{ id: 'liuhe-cun', name: '柳林镇六合村党支部' }],
  people: [{ name: '郑桂兰', post: '六合村卫生室村医' }],
  terms: ['四议两公开'],
});
const ofText = (text: string) => draftsOf(plainDocument(text), KNOWN);
const CENTRE = '<w:jc w:val="center"/>';
const title = (text: string) => p(r(text, font('方正小标宋简体', 22)), CENTRE);

describe('texts without looks', () => {
  it('several in one file are several entries', () => {
    const drafts = ofText('第一篇：夜校开课\n——记六合村夜校\n村里办了夜校。\n第二篇：路灯点亮\n路口装了灯。');
    expect(drafts.map(({ title: written }) => written)).toEqual(['夜校开课', '路灯点亮']);
  });

  it('a title that is glued to the salutation', () => {
    const [draft] = ofText('在全县推进会议上的讲话同志们：今天开会。\n\n一、提高认识\n\n要学。');
    expect(draft).toMatchObject({ kind: 'speech', title: '在全县推进会议上的讲话' });
    expect(draft!.text).toMatch(/场合: 全县推进会议\n[^]*---\n同志们：今天开会。\n\n## 一、提高认识\n\n要学。\n$/);
  });

  it('a member whom the site knows', () => {
    const [draft] = ofText('四十里山路\n——记六合村卫生室村医郑桂兰\n郑桂兰用四议两公开管药箱。');
    expect(draft).toMatchObject({ kind: 'member' });
    expect(draft!.text).toContain('姓名: 郑桂兰\n职务: 六合村卫生室村医\n');
    expect(draft!.text).toContain('单位: …');
  });
});

describe('documents of Word', () => {
  it('titles of one look begin new texts; what is hung on does not', () => {
    const text = p('村里办了夜校，来的人一天比一天多。'.repeat(20));
    const drafts = draftsOf(
      readWord(
        docxFile({
          body: title('夜校开课了') + text + title('路灯亮起来') + text + p('附件') + title('路灯的名单') + text,
        }),
      ),
      KNOWN,
    );
    expect(drafts.map(({ title: written }) => written)).toEqual(['夜校开课了', '路灯亮起来']);
  });

  it('a letterhead is no title', () => {
    const [draft] = draftsOf(
      readWord(
        docxFile({
          body:
            p(r('中共云岭县委文件', font('方正小标宋简体', 40)), CENTRE) +
            p('云发〔2026〕3号', CENTRE) +
            title('关于做好公开承诺的通知') +
            p('各乡镇党委：'),
        }),
      ),
      KNOWN,
    );
    expect(draft!.title).toBe('关于做好公开承诺的通知');
    expect(draft!.minutes.notes.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual([
      '中共云岭县委文件',
      '云发〔2026〕3号',
    ]);
  });
});

describe('a text that was typed', () => {
  const LINES = [
    '<p>水价从三元<b>降到</b>两元。</p>',
    '<!doctype html><html><body>一页</body></html>',
    '温度<5℃、湿度>80%的地窖',
    '<script>alert(1)</script>',
    '---',
    '标题: 不是设置',
    '第 3 页 共 3 页',
    '展开阅读全文',
    '中共云岭县委文件',
    '—— 记双河村',
    '2026年11月20日',
    '# 井号',
    '1、修渠。',
    '{\\rtf1 不是文件',
    '%PDF-1.7',
    '&lt;不是实体&gt;',
    '| 甲 | 乙 |',
    '[这里](javascript:alert)',
    '```',
    '第一篇：夜校开课',
  ];

  it('keeps its title and every line, whatever they look like', () => {
    const bare = (text: string) => text.replace(/\s+/g, '');
    for (let from = 0; from < LINES.length; from++)
      for (const text of [LINES[from]!, LINES.slice(from).join('\n\n'), LINES.slice(from).join('\r\n')]) {
        const draft = typedDraft(text, LINES[(from + 3) % LINES.length]!, KNOWN, 'news');
        expect(draft.title).toBe(LINES[(from + 3) % LINES.length]);
        const [, , ...rest] = draft.text.split('---\n');
        expect(wordsOfMarkdown(rest.join('---\n')), text).toBe(bare(text));
      }
  });

  it('is refused where it is marked as secret', () => {
    expect(() => typedDraft('机密★1年\n\n某事。', '某事', KNOWN)).toThrow('标着密级');
  });

  it('may be a title alone', () => {
    expect(typedDraft('', '只有照片', KNOWN, 'news').text).toMatch(/^---\n标题: 只有照片\n/);
  });
});
