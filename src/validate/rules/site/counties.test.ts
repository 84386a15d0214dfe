import { testPlaces } from '../../testing/pledges.ts';
import type { PlantedTree } from '../../testing/tree.ts';

const taken = (id: string) => ({
  [`counties/${id}/taken.json`]: '{"isSigned":false,"failing":{"since":"2026-11-18","trouble":"unreachable"}}\n',
});
const county = (name: string, id: string, address: string, more = '') =>
  `  - 名称: ${name}\n    编号: ${id}\n    地址: ${address}\n${more}`;
const list = (...counties: string[]): PlantedTree => ({
  ...taken('yunling'),
  ...taken('shitang'),
  'counties.yaml': `各县:\n${counties.join('')}`,
});
const YUNLING = county('云岭县', 'yunling', 'https://www.yunling.example/');
const shitang = (address: string, more = '') => county('石塘县', 'shitang', address, more);

testPlaces([
  { name: 'two counties', input: list(YUNLING, shitang('https://shitang.example/xianfeng/')), expected: [] },
  {
    name: 'the same site by another scheme, and without www',
    input: list(YUNLING, shitang('http://yunling.example')),
    expected: ['N01 counties.yaml:7:9'],
  },
  {
    name: 'one name twice',
    input: list(YUNLING, county('云岭县', 'shitang', 'https://shitang.example/')),
    expected: ['N01 counties.yaml:5:9'],
  },
  {
    name: 'an address with a question',
    input: list(YUNLING, shitang('https://shitang.example/?a=1')),
    expected: ['N06 counties.yaml:7:9'],
  },
  {
    name: 'a private key',
    input: list(YUNLING, shitang('https://shitang.example/', '    公钥: "-----BEGIN OPENSSH PRIVATE KEY-----"\n')),
    expected: ['N05 counties.yaml:8:9'],
  },
  {
    name: 'a public key',
    input: list(YUNLING, shitang('https://shitang.example/', `    公钥: ssh-ed25519 ${'A'.repeat(68)} 石塘县\n`)),
    expected: [],
  },
]);
