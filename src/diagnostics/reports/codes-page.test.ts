import { expect, it } from 'vitest';
import { FILE_START, finding, type Issue } from '../issue.ts';
import { CODES_PAGE, whereExplained } from './codes-page.ts';

const unused: Issue = { file: 'content/a.jpg', ...finding('P07', { name: 'a.jpg', isOfBoard: false }, FILE_START) };
const missing: Issue = { file: 'content/site.yaml', ...finding('F11', {}, FILE_START) };

it('says in one line where codes are explained, with the first of them', () => {
  expect(whereExplained([unused, missing], CODES_PAGE)).toBe('编号的说明见 docs/reference/errors.md，例如 #p07。\n');
});

it('says nothing where nothing was found', () => {
  expect(whereExplained([], CODES_PAGE)).toBe('');
});
