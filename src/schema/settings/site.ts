import { z } from 'zod';
import {
  base,
  domain,
  field,
  mailbox,
  mailboxOrAddress,
  oneOf,
  ownPicture,
  siteCode,
  smsNumber,
  text,
  textOrTexts,
  texts,
  webAddress,
} from '../field.ts';
import { patrolSchema } from './patrol.ts';
import { reviewPoliciesSchema } from '../kinds/review.ts';
import { rulesSchema } from './thresholds.ts';

/** Kinds of entries that may be read aloud, as their columns are called. */
export const NARRATED_COLUMNS = ['先进基层党组织', '优秀共产党员', '讲话', '动态'] as const;

/** content/site.yaml: what the site is called, who stands behind it, and what its footer must show. */
export const siteSchema = z.strictObject({
  name: field('网站名称', '网站的名称。', text(), '云岭先锋'),
  tagline: field('副名', '网站名称下面的一行小字。', text().optional(), '云岭县先进典型 · 公开承诺'),
  description: field('简介', '一句话介绍网站，用在网页标签里。', text().optional()),
  domain: field('域名', '网站的网址；网站地图和订阅要用。', domain().optional(), 'https://www.example.gov.cn'),
  base: field(
    '目录',
    '网站不在域名的根目录，而在它下面的一个目录里时写，以 / 开头、以 / 结尾；不写就在根目录。',
    base().optional(),
    '/xianfeng/',
  ),
  organisers: field('主办单位', '主办单位，可以写几个。', textOrTexts().optional()),
  undertakers: field('承办单位', '承办单位，可以写几个。', textOrTexts().optional()),
  contact: field(
    '联系方式',
    '读者怎样找到编辑部；纠错和每一篇后面的「我来反映」也用它。',
    z
      .strictObject({
        phone: field('电话', '固定电话。', text().optional(), '0700-6612380'),
        sms: field(
          '短信',
          '接收短信的号码，只写数字；没有就不写。不写个人的手机号码。',
          smsNumber().optional(),
          '12345',
        ),
        email: field('邮箱', '电子邮箱。', mailbox().optional(), 'bianji@example.gov.cn'),
        address: field('地址', '通信地址。', text().optional()),
      })
      .optional(),
  ),
  icp: field('ICP备案号', '页脚显示的 ICP 备案号，链接到工信部的备案网站。', text().optional(), '滇ICP备12345678号-1'),
  police: field(
    '公安备案号',
    '页脚显示的公安备案号，链接到公安部网站上的这一条。',
    text().optional(),
    '滇公网安备53000000000001号',
  ),
  siteCode: field('网站标识码', '政府网站标识码，十位。', siteCode().optional(), '1234567890'),
  mark: field(
    '网站标识',
    '页脚的党政机关网站标识；没有批下来的不写。',
    z
      .strictObject({
        picture: field('标识图', '标识的图片，放在 public 文件夹里，写它的地址。', ownPicture(), '/biaoshi.png'),
        href: field(
          '核验网址',
          '点标识打开的网址，批的时候给的。',
          webAddress(),
          'https://bszs.conac.cn/sitename?method=show&id=…',
        ),
      })
      .optional(),
  ),
  findErrors: field(
    '政府网站找错',
    '「政府网站找错」的网址，页脚有链接；党委部门的网站没有就不写。',
    webAddress().optional(),
  ),
  contribute: field('投稿', '投稿的邮箱或网址，页脚有链接。', mailboxOrAddress().optional(), 'tougao@example.gov.cn'),
  notice: field('声明', '页脚的一句说明，如「示例内容，人物均为虚构」。', text().optional()),
  about: field('关于', '「关于本站」一页的正文，用 Markdown 写。', z.string().trim().min(1).optional()),
  lead: field('头条', '首页头条文章的编号；不写则用最新的一篇事迹。', text().optional()),
  navigation: field(
    '导航',
    '顶部栏目，按顺序；不写则列出全部有内容的栏目。',
    z
      .array(
        z.strictObject({
          label: field('文字', '栏目的名称。', text()),
          href: field('地址', '站内地址，以 / 开头、以 / 结尾。', text(), '/branches/'),
        }),
      )
      .min(1)
      .optional(),
  ),
  map: field(
    '地图',
    '全县地图（content/map.geojson）下面要写的。',
    z
      .strictObject({
        approval: field('审图号', '批准公开这张地图的审图号，照原样写；必须有。', text(), '云S（2026）001号'),
        note: field('说明', '地图下面的一句话。', text().optional(), '界线只作示意，不是划界的依据'),
      })
      .optional(),
  ),
  speech: field(
    '朗读命令',
    '用哪一条命令把文章变成声音；管理员允许了，生成、发布的时候才运行。没有「音频」的文章用它。',
    z
      .strictObject({
        command: field(
          '命令',
          '一行，词和词之间一个空格；{output} 是它要写的声音文件（WAV 或 MP3），要念的一句话从标准输入给它。',
          text(),
          'espeak-ng -v cmn --stdin -w {output}',
        ),
        columns: field(
          '哪几类',
          '念哪几类文章；不写则是先进基层党组织和优秀共产党员。',
          z.array(oneOf(NARRATED_COLUMNS)).min(1).optional(),
          '[优秀共产党员, 讲话]',
        ),
        voice: field(
          '说明',
          '印在播放器旁边，告诉读者是谁的声音；不写则是「合成语音」。',
          text().optional(),
          '合成语音',
        ),
      })
      .optional(),
  ),
  unpublishedColumns: field(
    '不公布的栏',
    '台账里不公布的栏，写表头，可以写几个，如备注、联系电话；台账不用改。必填的六栏不能写。',
    texts().optional(),
    '[备注, 联系电话]',
  ),
  reviews: field('审签', '哪几类稿件要三审三校，见文档「三审三校」；不写的不要。', reviewPoliciesSchema.optional()),
  patrol: field('自查', '`npm run inspect` 按什么看一遍网站；不写的按通常的要求。', patrolSchema.optional()),
  rules: field('规则', '公开承诺、群众评议、红黄榜和报送的要求；不写的都按通常的要求。', rulesSchema.optional()),
});
export type SiteSettings = z.infer<typeof siteSchema>;

/** Where the site lies, its folder included, without a slash at the end; undefined where its domain is not known. */
export function rootOf({ domain, base = '' }: SiteSettings): string | undefined {
  return domain === undefined ? undefined : domain + base;
}
