import { existsSync, mkdirSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { childVariables } from '../../machine/environment.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { confined } from '../../media/speech/confined.ts';
import { runProgram } from '../../media/speech/run-program.ts';
import { OLD_FORMATS, type OldFormat } from './import-task.ts';

/** What one file may take. */
const MOST_SECONDS = 90;
const MOST_BYTES = 100 * 2 ** 20;
/** Of addresses: the program asks for many that it never uses. In KiB. */
const MOST_MEMORY = 6 * 2 ** 20;

const NAMES = ['soffice', 'libreoffice', 'soffice.exe'];
const USUAL_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** No macros, nothing from outside: whatever a document asks for. */
const SETTINGS: readonly (readonly [path: string, name: string, value: string])[] = [
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Writer/Content/Update', 'Link', '0'],
  ['Calc/Content/Update', 'Link', '2'],
];

/**
 * An office program of the machine, which turns old formats into new ones: one file at a time, in a folder and with a
 * profile of its own, within limits of time, memory and size, and without a network where the system can take it away.
 */
export class Office {
  readonly #program = programPath();
  #folder: Promise<string> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  get isThere(): boolean {
    return this.#program !== undefined;
  }

  /** What was made of a file, until `stop`; undefined where the program could not do it. `number` tells files apart. */
  convert(file: string, from: OldFormat, number: string): Promise<string | undefined> {
    const made = this.#turn.then(() => this.#convert(file, from, number));
    this.#turn = made.catch(() => undefined);
    return made;
  }

  async stop(): Promise<void> {
    await this.#turn;
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
  }

  async #convert(file: string, from: OldFormat, number: string): Promise<string | undefined> {
    if (this.#program === undefined) return undefined;
    const folder = await (this.#folder ??= newFolder());
    const { to } = OLD_FORMATS[from];
    const [input, output] = [join(folder, `${number}.${ENDINGS[from]}`), join(folder, 'out', `${number}.${to}`)];
    await copyFile(file, input);
    const failure = await runProgram({
      words: [
        ...(await confined(MOST_MEMORY)),
        this.#program,
        ...ARGUMENTS(folder),
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        input,
      ],
      input: '',
      output,
      folder,
      mostSeconds: MOST_SECONDS,
      mostBytes: MOST_BYTES,
    });
    await rm(input, { force: true });
    return failure || !existsSync(output) ? undefined : output;
  }
}

/** The program tells formats by their endings too. */
const ENDINGS: Readonly<Record<OldFormat, string>> = {
  doc: 'doc',
  works: 'wps',
  rtf: 'rtf',
  'word-xml': 'xml',
  'open-document': 'odt',
  xls: 'xls',
};

const ARGUMENTS = (folder: string) => [
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
  '--headless',
  '--norestore',
  '--nologo',
  '--nolockcheck',
  '--nodefault',
];

function programPath(): string | undefined {
  const folders = (childVariables({})['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...USUAL_PLACES].find(existsSync);
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bangyang-import-'));
  mkdirSync(join(folder, 'out'));
  mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  const settings = `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>\n`;
  await writeWhole(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings);
  return folder;
}
