import { z } from 'zod';
import { field, text, webAddress } from '../field.ts';

/** One county of a portal: a site of its own, of which only what it publishes is read. */
export const countySchema = z.strictObject({
  name: field('名称', '县（市、区）的名称，网页上照这样写。', text(), '云岭县'),
  id: field('编号', '小写字母、数字和连字符；是网址和文件夹的名称，定了不要改。', text(), 'yunling'),
  address: field(
    '地址',
    '县网站首页的网址，网页上的链接都通到这里；不另写「取自」的，数据也从这里取。',
    webAddress(),
    'https://www.yunling.example/',
  ),
  from: field(
    '取自',
    '数据从别处取的写：内网的网址，或者一个文件夹（里面有 open/），相对的从内容文件夹算起。',
    text().optional(),
    'http://10.1.2.3/',
  ),
  area: field('地图', '地图（map.geojson）上的名称；不写就是「名称」。', text().optional(), '云岭'),
  key: field(
    '公钥',
    '县里给数据签名的钥匙的公钥，一行，ssh- 开头；写了，没有签名、签名不对的就不收。',
    text().optional(),
    'ssh-ed25519 AAAA…',
  ),
});
export type CountyData = z.infer<typeof countySchema>;

/** content/counties.yaml: a site with this file is a portal. */
export const countiesSchema = z.strictObject({
  counties: field('各县', '县（市、区），一个一条「- 」，网页上照这个次序。', z.array(countySchema).min(1).max(300)),
  newsDays: field('消息', '几天没有新文章，就写进「慢了的」；不写是 15 天。', z.int().min(1).max(366).optional(), '15'),
  figureDays: field(
    '数字',
    '几天没有更新数字，就写进「慢了的」；不写是 7 天。',
    z.int().min(1).max(366).optional(),
    '7',
  ),
});
export type CountiesData = z.infer<typeof countiesSchema>;

export const USUAL_NEWS_DAYS = 15;
export const USUAL_FIGURE_DAYS = 7;

/** Where a county's site lies, without a slash at its end: `https://www.yunling.example/xianfeng`. */
export function rootOfCounty({ address }: Pick<CountyData, 'address'>): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/+$/, '');
}

/** The lists of counties, below the content folder. */
export const COUNTIES_FILE = 'counties.yaml';
