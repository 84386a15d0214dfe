import { TAKING_TROUBLES, type TakingTrouble } from '../../../schema/open/county-copy.ts';
import { define } from '../definition.ts';

/** N: a portal and its counties. */
export const PORTAL_PROBLEMS = {
  N01: define<{ label: string; value: string; first: number }>({
    severity: 'error',
    title: '两个县写得一样',
    what: ({ label, value, first }) => `「${label}」和第 ${first} 个县一样：「${value}」`,
    why: '同一个县的数会算两遍，两个县的数会混在一起。',
    fix: () => '核对这两条；重复的删掉一条，写错的改正。',
    sample: { label: '地址', value: 'https://www.yunling.example', first: 1 },
  }),
  N02: define<{ trouble: TakingTrouble; detail: string }>({
    severity: 'error',
    title: '县里数据的副本坏了',
    what: ({ trouble, detail }) => `副本${TAKING_TROUBLES[trouble]}${detail === '' ? '' : `（${detail}）`}`,
    why: '副本是程序取来、核对过的，一个字节也不能改；改过的数，读者对不上县里的网页。',
    fix: () => '不要手改：从 git 里恢复这个文件夹，或者整个删掉，再运行 npm run portal:fetch。',
    sample: { trouble: 'sums', detail: 'digest.json' },
  }),
  N03: define<{ id: string }>({
    severity: 'warning',
    title: '副本不是哪个县的',
    what: ({ id }) => `counties.yaml 里没有编号是「${id}」的县`,
    why: '这份副本不会登出来。',
    fix: () => '县还在的，把它写进 counties.yaml；不在了的，删掉这个文件夹。',
    sample: { id: 'yunling' },
  }),
  N04: define<{ name: string }>({
    severity: 'warning',
    title: '县里的数据还没有取过',
    what: ({ name }) => `「${name}」还没有取过数据`,
    why: '门户上这个县没有数，全省的合计里也没有它。',
    fix: () => '运行 npm run portal:fetch，再提交 content/counties/ 里的文件。',
    sample: { name: '云岭县' },
  }),
  N05: define<{ isPrivate: boolean }>({
    severity: 'error',
    title: '公钥写得不对',
    what: ({ isPrivate }) => (isPrivate ? '这里写的是私钥' : '「公钥」不是 OpenSSH 公钥的样子'),
    why: '用它核对县里数据的签名；读不懂，就什么也不收。私钥谁拿到都能冒充县里，不能放在仓库里。',
    fix: ({ isPrivate }) =>
      isPrivate
        ? '删掉；这把钥匙已经不能用了，请县里换一把，只交 .pub 文件里的那一行。'
        : '写县里交来的 .pub 文件里的那一行，如「ssh-ed25519 AAAAC3Nz… 云岭县」。',
    sample: { isPrivate: false },
  }),
  N06: define<{ value: string }>({
    severity: 'error',
    title: '县网站的地址写多了',
    what: ({ value }) => `「${value}」里有「?」或者「#」`,
    why: '要的是网站首页的网址，别的网址都接在它后面。',
    fix: () => '打开县网站的首页，抄它的网址，去掉「?」「#」和后面的字。',
    sample: { value: 'https://www.yunling.example/?from=sheng' },
  }),
  N07: define<{ name: string }>({
    severity: 'warning',
    title: '地图上的地方对不上县',
    what: ({ name }) => `没有哪个县在地图上叫「${name}」`,
    why: '点这个地方到不了任何县，数也写不上去。',
    fix: () =>
      '在 counties.yaml 里那个县的「地图」写这个名称；本来就不是县的，在地图里它的 properties 写「"单位": "无"」。',
    sample: { name: '石塘' },
  }),
};
