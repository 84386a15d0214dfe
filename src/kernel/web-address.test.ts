import { describe, expect, it } from 'vitest';
import { hostToRead, isWebAddress, meantOrigin, originOf } from './web-address.ts';

describe('the domain of a site', () => {
  it.each([
    ['https://www.example.gov.cn', 'https://www.example.gov.cn'],
    ['www.example.gov.cn', 'https://www.example.gov.cn'],
    ['http://WWW.Example.cn/', 'http://www.example.cn'],
    ['https://a.cn:8443', 'https://a.cn:8443'],
    ['https://a.cn:443/', 'https://a.cn'],
    ['云岭先锋.政务', 'https://xn--9kqz9d9ypgz0d.xn--zfr164b'],
    ['http://10.2.3.4:8080', 'http://10.2.3.4:8080'],
    ['  https://a.cn  ', 'https://a.cn'],
  ])('%s is %s', (written, origin) => {
    expect(originOf(written)).toBe(origin);
  });

  it.each([
    ['https://b.cn?"><img/src=x/onerror=alert(1)>', 'https://b.cn'],
    ['https://b.cn?', 'https://b.cn'],
    ['https://b.cn#x', 'https://b.cn'],
    ['https://b.cn/xianfeng', 'https://b.cn'],
    ['https://u:p@b.cn', 'https://b.cn'],
    ['https://@b.cn', 'https://b.cn'],
    ['www。b。cn', 'https://www.b.cn'],
    ['https://b.cn.', undefined],
    ['https://b"c.cn', undefined],
    ["https://b'c.cn", undefined],
    ['https://b;c.cn', undefined],
    ['https://b`c.cn', undefined],
    ['https://b_c.cn', undefined],
    ['https://b$&.cn', undefined],
    ['https://-b.cn', undefined],
    ['https://b..cn', undefined],
    ['https:\\\\b.cn', undefined],
    ['https://[::1]', undefined],
    ['https://localhost', undefined],
    ['javascript:alert(1)', undefined],
    ['ftp://b.cn', undefined],
    ['1.2', undefined],
    ['0x7f.1', undefined],
    ['https://b.cn\nhttps://c.cn', 'https://b.cn'],
    ['b.cn c.cn', 'https://b.cn'],
    ['', undefined],
    ['https://', undefined],
    [`https://${'a.'.repeat(200)}cn`, undefined],
  ])('%s is none', (written, meant) => {
    expect(originOf(written)).toBeUndefined();
    expect(meantOrigin(written)).toBe(meant);
  });

  it('is nothing but an origin, whatever is written', () => {
    const signs = [
      ...'ab1.-_:/?#@\\"\'<>`;&$ %\u3000\u202e。·中',
      'https://',
      'http://',
      '.cn',
      'xn--',
      '\n',
      '\0',
      '\ud800',
      '[',
      ']',
    ];
    let seed = 7;
    const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    for (let round = 0; round < 20_000; round++) {
      const written = Array.from({ length: 1 + next(12) }, () => signs[next(signs.length)]!).join('');
      const origin = originOf(written);
      if (origin !== undefined) expect(origin).toMatch(/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/);
      const meant = meantOrigin(written);
      if (meant !== undefined) expect(originOf(meant)).toBe(meant);
    }
  });
});

it('a host is read as people write it', () => {
  expect(hostToRead('https://xn--9kqz9d9ypgz0d.xn--zfr164b:8443')).toBe('云岭先锋.政务:8443');
  expect(hostToRead('https://www.a.cn')).toBe('www.a.cn');
});

describe('a web address', () => {
  it.each([
    'https://a.cn',
    'http://a.cn/x?y=1&z=%41#t',
    'https://a.cn/云岭?题=一',
    'https://a.cn/@user',
    'https://a.cn/x?mail=a@b.cn',
  ])('%s', (written) => {
    expect(isWebAddress(written)).toBe(true);
  });

  it.each([
    'www.a.cn',
    'javascript:alert(1)',
    'https://',
    'https:///a.cn',
    'https://u:p@a.cn',
    'https://www.gov.cn@b.cn/',
    'https://@a.cn',
    'https://a.cn\\@b.cn',
    'https://a.cn/\u202ex',
    'https://a.cn/a b',
    'https://a.cn/\u0001',
    'https://a.cn/\n',
  ])('%j is none', (written) => {
    expect(isWebAddress(written)).toBe(false);
  });
});
