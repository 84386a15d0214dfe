import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawCard } from '../lettering/draw-card.ts';
import { twoHalves } from '../testing/pictures.ts';
import { PictureReader } from './picture-reader.ts';

const real = await PictureReader.find();
const CARD = drawCard({
  site: '低保名单',
  kicker: '',
  title: ['何守田'],
  below: '身份证号110101199003070038，电话13812345678',
});

describe.skipIf(typeof real === 'string')('with tesseract', () => {
  it('letters and digits of a picture are read', async () => {
    const text = await (real as PictureReader).read(CARD, 'anywhere');
    expect(text).toContain('110101199003070038');
    expect(text).toContain('13812345678');
    expect(text).toContain('身份证号');
  });

  it('one that lies on its side is read too', async ({ skip }) => {
    const { stdout } = await promisify(execFile)('tesseract', ['--list-langs']);
    if (!stdout.includes('osd')) return skip('its data for turned pictures are not installed');
    const turned = await sharp(CARD).flatten({ background: '#fff' }).rotate(90).png().toBuffer();
    expect(await (real as PictureReader).read(turned, 'anywhere')).toContain('110101199003070038');
  });

  it('a picture without letters has none, and what is no picture cannot be read', async () => {
    const photo = await twoHalves(640, 480).jpeg().toBuffer();
    expect(await (real as PictureReader).read(photo, 'anywhere')).toBe('');
    expect(await (real as PictureReader).read(Buffer.from('no picture'), 'page')).toBeUndefined();
  });
});

describe('with a program that stands for it', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'reader-'));
    mkdirSync(join(home, 'bin'));
    vi.stubEnv('PATH', [join(home, 'bin'), process.env['PATH']].join(delimiter));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true });
  });

  /** What it does when it is to read. */
  function program(languages: string, ...reading: string[]): void {
    const file = join(home, 'bin', 'tesseract');
    const lines = ['#!/bin/sh', `case "$1" in --list-langs) printf '%s\\n' ${languages}; exit;; esac`, ...reading, ''];
    writeFileSync(file, lines.join('\n'));
    chmodSync(file, 0o755);
  }

  it('one that knows no Chinese is told', async () => {
    program('eng osd');
    expect(await PictureReader.find()).toBe('no-chinese');
  });

  it('one that is not there is told', async () => {
    vi.stubEnv('PATH', join(home, 'bin'));
    expect(await PictureReader.find()).toBe('missing');
  });

  it('letters of Han stand together, numbers keep their gaps', async () => {
    program('chi_sim', `printf '姓 名 ： 何 守 田\\n\\n1381234 5678\\n\\f' > "$2.txt"`);
    const reader = (await PictureReader.find()) as PictureReader;
    expect(await reader.read(CARD, 'page')).toBe('姓名：何守田\n1381234 5678');
  });

  it('one that fails, or writes too much, has read nothing', async () => {
    const readers = async (...lines: string[]) => {
      program('chi_sim', ...lines);
      return ((await PictureReader.find()) as PictureReader).read(CARD, 'page');
    };
    expect(await readers('exit 3')).toBeUndefined();
    expect(await readers(`head -c 3000000 /dev/zero > "$2.txt"`)).toBeUndefined();
  });
});
