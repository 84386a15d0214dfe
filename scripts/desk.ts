/**
 * `npm run desk [-- --port N]`: opens the desk over this checkout, for whoever runs it, on this computer only. Runs until it
 * is told to end. Exits 2 if it cannot open.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { keepCompiled } from '../src/machine/compiled-program.ts';

keepCompiled();
const { openLocalDesk } = await import('../src/desk/commands/open-local.ts');
const { readEnvironment } = await import('../src/machine/environment.ts');

const print = (line: string) => void process.stdout.write(`${line}\n`);

try {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4380' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port 后面写一个端口号，如 4380。');
  const desk = await openLocalDesk(readEnvironment(), {
    port,
    onMake: () => print('第一次打开，先编译页面，十秒左右……'),
  });
  print(
    `交稿台开着，用浏览器打开：\n\n  ${desk.newAddress()}\n\n只有这台电脑进得来；网址用一次就作废，按回车印一个新的。按 Ctrl+C 关掉。`,
  );
  createInterface({ input: process.stdin }).on('line', () => print(`\n  ${desk.newAddress()}\n`));
  const end = () => void desk.close().then(() => process.exit(0));
  process.once('SIGINT', end).once('SIGTERM', end);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  process.stderr.write(
    `${code === 'EADDRINUSE' ? '这个端口有别的程序在用，换一个：npm run desk -- --port 4381' : message}\n`,
  );
  process.exitCode = 2;
}
