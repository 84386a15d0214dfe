import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { signatureOfSums } from '../publish/open/sums-signature.ts';
import { SUMMARY_FILE, summaryIn } from '../schema/open/search-summary.ts';
import { MOST_LIST_BYTES, MOST_PIECE_BYTES, SUMMARY_LIST_FILE } from '../schema/open/summary-pieces.ts';
import { SUMS_FILE } from '../schema/open/open-part.ts';
import { newFolder, removeFolders, writeTree } from '../testing/tree.ts';
import {
  copyText,
  countyList,
  plantPortal,
  openTexts,
  serveCounty,
  serveFiles,
  stopCounties,
  summaryFiles,
  type OpenTexts,
} from './testing/county-server.ts';

afterEach(stopCounties);
afterAll(removeFolders);

describe('what counties have published', () => {
  it('is taken whole, then only where it has changed', async () => {
    const files = await openTexts();
    const { address, asked, publish } = await serveCounty(files);
    const { folder, run } = plantPortal(countyList(address));
    expect((await run())[0]).toMatch(/^青石县：取了 5 个文件 .* KB，数字到 2026-11-20$/);
    for (const name of ['digest.json', 'units.json', 'terms.json', SUMS_FILE])
      expect(copyText(folder, name)).toBe(files[name]);
    expect(summaryIn(copyText(folder, SUMMARY_FILE))?.numbers).toEqual(Uint32Array.from([3, 70_000]));
    expect(asked).toHaveLength(6);

    expect((await run())[0]).toBe('青石县：没有变，数字到 2026-11-20');
    expect(asked).toHaveLength(8);

    publish(await openTexts('渠通水了'));
    expect((await run())[0]).toContain('取了 1 个文件');
    expect(asked.slice(8)).toEqual(['/open/sums.txt', '/open/digest.json', '/search-index/summary-pieces.txt']);
    expect(copyText(folder, 'digest.json')).toContain('渠通水了');
  });

  it('is searched as it was, where what its search says has changed alone, is missing or is rubbish', async () => {
    const files = await openTexts();
    const { address, publish } = await serveCounty(files);
    const { folder, run } = plantPortal(countyList(address));
    await run();
    publish({ ...files, ...summaryFiles(Uint32Array.from([4])) });
    expect((await run())[0]).toContain('取了 2 个文件');
    const kept = copyText(folder, SUMMARY_FILE);
    expect(summaryIn(kept)?.numbers).toEqual(Uint32Array.from([4]));
    const list = files[SUMMARY_LIST_FILE]!;
    const piece = Object.keys(files).find((name) => name.endsWith('.bin'))!;
    for (const [rubbish, told] of [
      [{ [SUMMARY_LIST_FILE]: '<script>alert(1)</script>' }, '数据读不懂'],
      [{ [SUMMARY_LIST_FILE]: list.replace(' 2\n', ' 9\n') }, '数据读不懂'],
      [{ [SUMMARY_LIST_FILE]: `${list}x` }, '数据读不懂'],
      [{ [SUMMARY_LIST_FILE]: '' }, '数据读不懂'],
      [{ [SUMMARY_LIST_FILE]: list.replace('pieces 1', 'pieces 2') }, '格式比这个程序新'],
      [{ [piece]: '\u0007' }, '校验码对不上'],
      [{ [piece]: ' '.repeat(MOST_PIECE_BYTES + 1) }, '数据太大'],
    ] as const) {
      publish({ ...files, ...rubbish });
      expect((await run())[0]).toBe(
        `青石县：没有变，数字到 2026-11-20；搜索的摘要没有取到（${told}），门户照以前取的搜`,
      );
      expect(copyText(folder, SUMMARY_FILE)).toBe(kept);
    }
    for (const name of [SUMMARY_LIST_FILE, piece]) {
      const { [name]: _, ...without } = files;
      publish(without);
      expect((await run())[0]).toContain('搜索的摘要没有取到（没有开放数据）');
    }
  });

  it('of its search, only the pieces are asked for that are not there', async () => {
    const numbers = Uint32Array.from({ length: 20_000 }, (_, index) => 800 * index);
    const files = { ...(await openTexts()), ...summaryFiles(numbers) };
    const { address, asked, publish } = await serveCounty(files);
    const { folder, run } = plantPortal(countyList(address));
    await run();
    const pieces = () => asked.filter((path) => path.startsWith('/search-index/summary/')).length;
    const all = pieces();
    expect(all).toBeGreaterThan(5);
    const more = Uint32Array.from([...numbers, 5, 9_000_001]).sort();
    publish({ ...files, ...summaryFiles(more) });
    expect((await run())[0]).toContain('取了 3 个文件');
    expect(pieces()).toBe(all + 2);
    expect(summaryIn(copyText(folder, SUMMARY_FILE))?.numbers).toEqual(more);
    // Whoever has damaged the copy gets it again.
    writeFileSync(join(folder, 'counties/qingshi', SUMMARY_FILE), 'x');
    await run();
    expect(summaryIn(copyText(folder, SUMMARY_FILE))?.numbers).toEqual(more);
  });

  it('of its search are taken from what is there now, where a county publishes meanwhile', async () => {
    const files = await openTexts();
    const newer = summaryFiles(Uint32Array.from([7, 8]));
    const { address, publish } = await serveCounty(files, (request, response, current) => {
      serveFiles(request, response, current);
      if (request.url!.endsWith(SUMMARY_LIST_FILE)) {
        const { [Object.keys(files).find((name) => name.endsWith('.bin'))!]: _, ...others } = files;
        publish({ ...others, ...newer });
      }
    });
    const { folder, run } = plantPortal(countyList(address));
    expect((await run())[0]).not.toContain('没有取到');
    expect(summaryIn(copyText(folder, SUMMARY_FILE))?.numbers).toEqual(Uint32Array.from([7, 8]));
  });

  it('of its search stay as they were where a county takes too long for them, or its list is too large', async () => {
    const files = await openTexts();
    const { address, publish, answer } = await serveCounty(files);
    const { folder, run } = plantPortal(countyList(address));
    await run();
    const before = copyText(folder, SUMMARY_FILE);
    publish({ ...files, ...summaryFiles(Uint32Array.from({ length: 120_000 }, (_, index) => 125 * index)) });
    answer((request, response, current) => {
      const send = () => serveFiles(request, response, current);
      if (request.url!.endsWith('.bin')) setTimeout(send, 400);
      else send();
    });
    expect((await run())[0]).toContain('搜索的摘要没有取到（太慢，没有等到）');
    publish({ ...files, [SUMMARY_LIST_FILE]: ' '.repeat(MOST_LIST_BYTES + 1) });
    expect((await run())[0]).toContain('搜索的摘要没有取到（数据太大）');
    expect(copyText(folder, SUMMARY_FILE)).toBe(before);
  });

  it('may lie in a folder', async () => {
    const { folder, run } = plantPortal(countyList('https://www.qingshi.example', '    取自: ../dist\n'));
    writeTree(join(folder, '../dist/open'), await openTexts());
    expect((await run())[0]).toContain('取了 3 个文件');
    expect((await run())[0]).toContain('没有变');
  });

  it('is read again where somebody has changed the copy', async () => {
    const { address } = await serveCounty(await openTexts());
    const { folder, run } = plantPortal(countyList(address));
    await run();
    const whole = copyText(folder, 'digest.json');
    writeFileSync(join(folder, 'counties/qingshi/digest.json'), whole.replace('青石坡', '石青坡'));
    expect((await run())[0]).toContain('取了 1 个文件');
    expect(copyText(folder, 'digest.json')).toBe(whole);
  });

  it('stays as it was while a county is down, and it is known since when', async () => {
    const { address, answer } = await serveCounty(await openTexts());
    const { folder, run } = plantPortal(countyList(address));
    await run();
    const before = copyText(folder, 'digest.json');
    answer((_, response) => response.writeHead(502).end());
    expect((await run('2026-11-21 09:00'))[0]).toBe(
      '青石县：没有取到，服务器不给（HTTP 502）；门户上还是 2026-11-20 取的',
    );
    const told = copyText(folder, 'taken.json');
    await run('2026-11-25 09:00');
    expect(copyText(folder, 'taken.json')).toBe(told);
    expect(JSON.parse(told)).toMatchObject({ takenOn: '2026-11-20', failing: { since: '2026-11-21' } });
    expect(copyText(folder, 'digest.json')).toBe(before);
    answer(serveFiles);
    await run('2026-11-26 09:00');
    expect(JSON.parse(copyText(folder, 'taken.json'))).not.toHaveProperty('failing');
  });

  it('of one county does not wait for another that says nothing', async () => {
    const silent = await serveCounty({}, () => undefined);
    const { address } = await serveCounty(await openTexts());
    const { run } = plantPortal(`${countyList(address)}  - 名称: 哑县\n    编号: ya\n    地址: ${silent.address}/\n`);
    const lines = await run();
    expect(lines.at(-1)).toContain('1 个有新的，0 个没有变，1 个没有取到');
    expect(lines).toContain('哑县：没有取到，太慢，没有等到；门户上还没有它的数');
  });
});

describe('a county with a key', () => {
  const keyPair = (): { folder: string; key: string } => {
    const folder = newFolder();
    mkdirSync(join(folder, 'unfinished'));
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'qingshi', '-f', join(folder, 'open-key')]);
    return { folder, key: readFileSync(join(folder, 'open-key.pub'), 'utf8').trim() };
  };
  const signed = async (files: OpenTexts, folder: string): Promise<OpenTexts> => {
    const places = { state: folder, unfinished: join(folder, 'unfinished') };
    const signature = await signatureOfSums(files[SUMS_FILE]!, places, () => undefined);
    return { ...files, 'sums.sig.txt': signature!.toString('utf8') };
  };

  it('is taken where its key has signed, the same each time', async () => {
    const { folder: keys, key } = keyPair();
    const files = await signed(await openTexts(), keys);
    expect(await signed(await openTexts(), keys)).toEqual(files);
    const { address } = await serveCounty(files);
    const { folder, run } = plantPortal(countyList(address, `    公钥: ${key}\n`));
    expect((await run())[0]).toContain('取了 5 个文件');
    expect(JSON.parse(copyText(folder, 'taken.json'))).toMatchObject({ isSigned: true });
    expect((await run())[0]).toContain('没有变');
  });

  it('is not taken without a signature, with that of another key, or with one for other sums', async () => {
    const [{ key }, other] = [keyPair(), keyPair()];
    const { address, publish } = await serveCounty(await openTexts());
    const { run } = plantPortal(countyList(address, `    公钥: ${key}\n`));
    expect((await run())[0]).toContain('没有签名，或者签名不对');
    publish(await signed(await openTexts(), other.folder));
    expect((await run())[0]).toContain('没有签名，或者签名不对');
  });

  it('that it gets later has to have signed what is there', async () => {
    const { key } = keyPair();
    const { address } = await serveCounty(await openTexts());
    const { folder, run } = plantPortal(countyList(address));
    await run();
    writeTree(folder, { 'counties.yaml': countyList(address, `    公钥: ${key}\n`) });
    expect((await run())[0]).toContain('没有签名，或者签名不对');
  });
});

describe('a list that is wrong is told before anything is asked', () => {
  it.each([
    [
      'two counties at one address',
      `${countyList('http://127.0.0.1:9')}  - 名称: 石塘县\n    编号: shitang\n    地址: http://127.0.0.1:9\n`,
      'N01',
    ],
    [
      'two counties of one name',
      `${countyList('http://127.0.0.1:9')}  - 名称: 青石县\n    编号: shitang\n    地址: http://127.0.0.2:9\n`,
      'N01',
    ],
    ['no list', '各县: []\n', 'D'],
    ['an address of a page', countyList('http://127.0.0.1:9/?a=1#'), 'N06'],
    ['a private key', countyList('http://127.0.0.1:9', '    公钥: -----BEGIN OPENSSH PRIVATE KEY-----\n'), 'N05'],
    ['an id with a slash', countyList('http://127.0.0.1:9').replace('qingshi', '../..'), 'F06'],
  ])('%s', async (_, list, code) => {
    await expect(plantPortal(list).run()).rejects.toThrow(`错误 ${code}`);
  });
});
