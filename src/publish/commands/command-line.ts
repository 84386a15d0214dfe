import { parseArgs } from 'node:util';
import { nearest } from '../../kernel/nearest.ts';
import type { Command, CommandCall } from './command.ts';

/**
 * Reads what is typed behind a command. Throws, in Chinese, for an option that it does not have, or without the value
 * that it needs.
 */
export function readCommandLine(
  args: readonly string[],
  { options }: Pick<Command, 'options'>,
): Pick<CommandCall, 'values' | 'positionals'> {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const values: Record<string, string> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw new Error(unknownOption(token.rawName, Object.keys(options)));
    // The next option is no value.
    if (option.type === 'string' && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))))
      throw new Error(`「${token.rawName}」后面要写一个值。`);
    if (option.type === 'boolean' && token.value !== undefined) throw new Error(`「${token.rawName}」后面不写值。`);
    values[token.name] = token.value ?? '';
  }
  for (const [name, option] of Object.entries(options))
    if (option.type === 'string' && option.default !== undefined) values[name] ??= option.default;
  return { values, positionals };
}

function unknownOption(typed: string, names: readonly string[]): string {
  const meant = nearest(typed.replace(/^-+/, ''), names);
  const all = names.map((name) => `--${name}`).join('、');
  const hint = meant === undefined ? '。' : `，您是不是要写 --${meant}？`;
  return `没有「${typed}」这个选项${hint}这个命令可以用：${all}。`;
}
