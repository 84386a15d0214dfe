/**
 * `npm run desk:admin -- --site DIR --address https://HOST [--login NAME --name 姓名] [--repair]`: prints a link by which an
 * administrator of the desk comes in and sets a password. Exits 2 if it cannot.
 */
import { inviteAdministrator } from '../src/desk/commands/admin.ts';
import { deskAddress } from '../src/desk/commands/desk-address.ts';
import { deskFolder } from '../src/desk/commands/open-server.ts';
import { realClock } from '../src/machine/environment.ts';
import { readCommandLine } from '../src/publish/commands/command-line.ts';
import { siteNamed } from '../src/publish/store/installation.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

process.umask(0o027);
try {
  const { values } = readCommandLine(process.argv.slice(2), {
    options: {
      site: { type: 'string' },
      address: { type: 'string' },
      login: { type: 'string', default: 'guanli' },
      name: { type: 'string', default: '管理员' },
      repair: { type: 'boolean' },
    },
  });
  const { site, login = '', name = '' } = values;
  const address = deskAddress(values['address']);
  const folder = deskFolder(siteNamed(site));
  const link = await inviteAdministrator({
    folder,
    address,
    repair: values['repair'] !== undefined,
    login,
    name,
    now: realClock(),
  });
  process.stdout.write(`三天内用一次，打开定一个密码（登录名 ${login}）：\n\n  ${link}\n\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
