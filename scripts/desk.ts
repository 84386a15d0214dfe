/**
 * `npm run desk [-- --port N]`: opens the desk over this checkout, for whoever runs it, on this computer only.
 * `npm run desk -- --site DIR --address https://HOST [--port N]`: the desk of an installation, behind its web server.
 * Runs until it is told to end. Exits 2 if it cannot open.
 */
import { createInterface } from 'node:readline';
import { keepCompiled } from '../src/machine/compiled-program.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

keepCompiled();
process.umask(0o027);
const { readCommandLine } = await import('../src/publish/commands/command-line.ts');
const { openLocalDesk } = await import('../src/desk/commands/open-local.ts');
const { openServerDesk } = await import('../src/desk/commands/open-server.ts');
const { deskAddress } = await import('../src/desk/commands/desk-address.ts');
const { readEnvironment } = await import('../src/machine/environment.ts');
const { startGitElsewhere } = await import('../src/git/git.ts');
const { siteNamed } = await import('../src/publish/store/installation.ts');

const print = (line: string) => void process.stdout.write(`${line}\n`);
/** On one's own computer. */
const USUAL_PORT = 4380;

// This process is large: to start a git for each save would copy it.
startGitElsewhere();

const onMake = () => print('第一次打开，先编译页面，十秒左右……');

try {
  const { values } = readCommandLine(process.argv.slice(2), {
    options: { port: { type: 'string' }, site: { type: 'string' }, address: { type: 'string' } },
  });
  const { port: typedPort, site, address } = values;
  const port = typedPort === undefined ? undefined : Number(typedPort);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535))
    throw new Error('--port 后面写一个端口号，如 4380。');
  const close =
    site === undefined ? await openHere(port ?? USUAL_PORT) : await openThere(site, deskAddress(address), port);
  const end = () => void close().then(() => process.exit(0));
  process.once('SIGINT', end).once('SIGTERM', end);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  process.stderr.write(
    `${code === 'EADDRINUSE' ? '这个端口有别的程序在用，换一个：npm run desk -- --port 4381' : message}\n`,
  );
  process.exitCode = 2;
}

async function openHere(port: number): Promise<() => Promise<void>> {
  const { newAddress, close } = await openLocalDesk(readEnvironment(), { port, onMake });
  print(
    `交稿台开着，用浏览器打开：\n\n  ${newAddress()}\n\n只有这台电脑进得来；网址用一次就作废，按回车印一个新的。按 Ctrl+C 关掉。`,
  );
  createInterface({ input: process.stdin }).on('line', () => print(`\n  ${newAddress()}\n`));
  return close;
}

async function openThere(folder: string, address: string, port: number | undefined): Promise<() => Promise<void>> {
  const installation = siteNamed(folder);
  const environment = { ...readEnvironment(), cacheFolder: installation.site.cache };
  const { close } = await openServerDesk(installation, environment, { address, port, onMake });
  print(`交稿台开着：${address}`);
  return close;
}
