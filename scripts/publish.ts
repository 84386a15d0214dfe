/** `npm run publish:<command> -- [...]`, and the hooks of the repository that `publish:init` makes. */
import { text } from 'node:stream/consumers';
import { keepCompiled } from '../src/machine/compiled-program.ts';

// Who pushed may have gone; a publication goes on without him.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.on('SIGHUP', () => undefined);

// An editor waits for two processes at each push.
keepCompiled();
// What one account of a group has made, the others must be able to change.
process.umask(0o002);
const [name = '', ...args] = process.argv.slice(2);
const isHook = name === 'pre-receive' || name === 'post-receive';
const input = isHook ? await text(process.stdin) : '';
if (isHook && args[1] !== undefined) {
  // The resident program has loaded what takes a second here.
  const { askResident } = await import('../src/publish/resident/ask-resident.ts');
  const isGood = await askResident(name, args[1], input);
  if (isGood !== undefined) process.exit(isGood ? 0 : 1);
}

const { COMMANDS } = await import('../src/publish/commands/commands.ts');
const { readCommandLine } = await import('../src/publish/commands/command-line.ts');
const { failureText } = await import('../src/publish/attempts/failure.ts');
const { delegateToAccount } = await import('../src/publish/commands/delegate.ts');

try {
  const command = COMMANDS[name];
  if (!command)
    throw new Error(
      `${name === '' ? '要写明是哪个命令' : `没有「${name}」这个命令`}；有：${Object.keys(COMMANDS)
        .filter((one) => !COMMANDS[one]!.isHook)
        .join('、')}。`,
    );
  const { values, positionals } = readCommandLine(args, command);
  const print = (line: string) => void (isHook ? process.stderr : process.stdout).write(`${line}\n`);
  const status = await delegateToAccount(process.argv[1]!, {
    name,
    command,
    args: [name, ...args],
    call: { values, input },
  });
  process.exitCode = status ?? ((await command.run({ values, positionals, input, print })) ? 0 : 1);
} catch (error) {
  process.stderr.write(`${failureText(error, isHook ? 'pusher' : 'administrator')}\n`);
  process.exitCode = 2;
}
