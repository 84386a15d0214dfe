import { expect, it } from 'vitest';
import { textOfHtml } from '../../ingest/documents/text-of-html.ts';
import { shownHtml } from './shown-html.ts';

const seen = (html: string) => {
  const { html: shown, hidden, pictures } = shownHtml(html);
  return { shown: textOfHtml(shown).replace(/\s+/g, ''), hidden, pictures };
};

it.each([
  ['by a style', '<p>甲</p><p style="color:red; display:none">乙</p><p>丙</p>'],
  ['by Word', "<p>甲</p><span style='mso-hide:all'>乙</span><p>丙</p>"],
  ['by an attribute', '<p>甲</p><div hidden><div>乙</div></div><p>丙</p>'],
  ['and never closed', '<p>甲<p hidden>乙<p>丙'],
  ['in a remark', '<p>甲</p><!-- 乙 --><p>丙</p>'],
  ['in a form', '<p>甲</p><input type="hidden" value="乙"><p>丙</p>'],
])('what a browser does not show is told apart: %s', (_, html) => {
  expect(seen(html)).toEqual({ shown: '甲丙', hidden: ['乙'], pictures: [] });
});

it('programs show nothing, closed or not, nor what stands in tags', () => {
  expect(seen('<p>甲<img alt="a>乙" src=x>丙</p><script>var a = "<p>丁"</script>戊<script>己').shown).toBe('甲丙戊');
  expect(seen('<img alt="a>乙"><img>').pictures).toEqual(['a>乙', '']);
  expect(seen('3<5，a>b').shown).toBe('3<5，a>b');
});
