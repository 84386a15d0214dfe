import { expect, it } from 'vitest';
import { readCommandLine } from './command-line.ts';

const COMMAND = {
  options: { site: { type: 'string' }, branch: { type: 'string', default: 'main' }, quick: { type: 'boolean' } },
} as const;

it('reads values, switches and what stands alone; what is not typed has its default', () => {
  expect(readCommandLine(['3', '--site', '/srv/www', '--quick'], COMMAND)).toEqual({
    values: { site: '/srv/www', branch: 'main', quick: '' },
    positionals: ['3'],
  });
  expect(readCommandLine(['--site=/srv/www', '--', '--quick'], COMMAND)).toEqual({
    values: { site: '/srv/www', branch: 'main' },
    positionals: ['--quick'],
  });
});

it.each([
  [['--sit', '/srv'], '没有「--sit」这个选项，您是不是要写 --site？这个命令可以用：--site、--branch、--quick。'],
  [['--form'], '没有「--form」这个选项。这个命令可以用：--site、--branch、--quick。'],
  [['-q'], '没有「-q」这个选项。'],
  [['--site'], '「--site」后面要写一个值。'],
  [['--site', '--quick'], '「--site」后面要写一个值。'],
  [['--quick=yes'], '「--quick」后面不写值。'],
  [['--__proto__'], '没有「--__proto__」这个选项。'],
])('says in Chinese what cannot be: %j', (args, message) => {
  expect(() => readCommandLine(args, COMMAND)).toThrow(message);
});
