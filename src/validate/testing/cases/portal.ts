import type { Case } from './case.ts';

const COUNTY = '各县:\n  - 名称: 云岭县\n    编号: yunling\n    地址: https://www.yunling.example/\n';
const TAKEN = {
  'counties/yunling/taken.json': '{"isSigned":false,"failing":{"since":"2026-11-18","trouble":"unreachable"}}\n',
};
const AREA =
  '{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"name":"石塘"},"geometry":{"type":"Polygon","coordinates":[[[104,28],[104.1,28],[104.1,28.1],[104,28]]]}}]}\n';

export const PORTAL_CASES: Record<string, Case> = {
  N01: {
    tree: {
      ...TAKEN,
      'counties/shitang/taken.json': TAKEN['counties/yunling/taken.json'],
      'counties.yaml': `${COUNTY}  - 名称: 石塘县\n    编号: shitang\n    地址: http://yunling.example\n`,
    },
    at: 'counties.yaml:7:9',
    message: '「地址」和第 1 个县一样：「yunling.example」。同一个县的数会算两遍，两个县的数会混在一起。',
    hint: '核对这两条；重复的删掉一条，写错的改正。',
  },
  N02: {
    tree: { 'counties.yaml': COUNTY, 'counties/yunling/taken.json': '{"isSigned":"yes"}' },
    at: 'counties/yunling/taken.json:1:1',
    message: '副本数据读不懂。副本是程序取来、核对过的，一个字节也不能改；改过的数，读者对不上县里的网页。',
    hint: '不要手改：从 git 里恢复这个文件夹，或者整个删掉，再运行 npm run portal:fetch。',
  },
  N03: {
    tree: { ...TAKEN, 'counties.yaml': COUNTY, 'counties/shitang/taken.json': TAKEN['counties/yunling/taken.json'] },
    at: 'counties/shitang/taken.json:1:1',
    message: 'counties.yaml 里没有编号是「shitang」的县。这份副本不会登出来。',
    hint: '县还在的，把它写进 counties.yaml；不在了的，删掉这个文件夹。',
  },
  N04: {
    tree: { 'counties.yaml': COUNTY },
    at: 'counties.yaml:2:5',
    message: '「云岭县」还没有取过数据。门户上这个县没有数，全省的合计里也没有它。',
    hint: '运行 npm run portal:fetch，再提交 content/counties/ 里的文件。',
  },
  N05: {
    tree: { ...TAKEN, 'counties.yaml': `${COUNTY}    公钥: 云岭县的钥匙\n` },
    at: 'counties.yaml:5:9',
    message:
      '「公钥」不是 OpenSSH 公钥的样子。用它核对县里数据的签名；读不懂，就什么也不收。私钥谁拿到都能冒充县里，不能放在仓库里。',
    hint: '写县里交来的 .pub 文件里的那一行，如「ssh-ed25519 AAAAC3Nz… 云岭县」。',
  },
  N06: {
    tree: { ...TAKEN, 'counties.yaml': COUNTY.replace('example/', 'example/?from=sheng') },
    at: 'counties.yaml:4:9',
    message:
      '「https://www.yunling.example/?from=sheng」里有「?」或者「#」。要的是网站首页的网址，别的网址都接在它后面。',
    hint: '打开县网站的首页，抄它的网址，去掉「?」「#」和后面的字。',
  },
  N07: {
    tree: {
      ...TAKEN,
      'counties.yaml': COUNTY,
      'site.yaml': 'name: 云岭先锋\ndomain: https://www.example.cn\nmap: { approval: 云S（2026）001号 }\n',
      'map.geojson': AREA,
    },
    at: 'map.geojson:2:1',
    message: '没有哪个县在地图上叫「石塘」。点这个地方到不了任何县，数也写不上去。',
    hint: '在 counties.yaml 里那个县的「地图」写这个名称；本来就不是县的，在地图里它的 properties 写「"单位": "无"」。',
  },
};
