import { indented, listen } from './nginx-parts.ts';

interface NginxDeskOptions {
  /** Where the desk listens. */
  socket: string;
  host: string;
  tls: { certificate: string; key: string };
}

/** Megabytes of one form: a little more than the desk takes, so that it can say itself what is too much. */
const MOST_MEGABYTES = 310;

/** What nginx itself answers, before the desk hears of it, or where the desk does not answer. */
const TOLD: readonly { name: string; codes: readonly number[]; status: number; text: string }[] = [
  {
    name: 'refused',
    codes: [403],
    status: 403,
    text: '这里进不来：交稿台只给单位自己的网用。在单位里打开，或者先连上 VPN。',
  },
  { name: 'large', codes: [413], status: 413, text: '文件太大了，没有收下。分几次交。' },
  {
    name: 'long',
    codes: [414, 431, 494],
    status: 400,
    text: '网址太长，或者浏览器为这个网址存的 Cookie 太多，打不开。从交稿台的页上点过来；还不行，清掉这个网址的 Cookie。',
  },
  { name: 'unread', codes: [400, 408], status: 400, text: '没有看懂浏览器发来的东西，回到交稿台，刷新以后再来一次。' },
  {
    name: 'away',
    codes: [502, 503, 504],
    status: 503,
    text: '交稿台正在重启，或者没有开。过一分钟再来，存过的都在；还不行，请告诉管理员。',
  },
];

/** In the colours of the desk, without its sheet: that may be what is away. */
const SHEET =
  ':root{color-scheme:light dark}body{max-width:34em;margin:12vh auto;padding:0 1.2em;font:1.1rem/1.8 system-ui,sans-serif;overflow-wrap:anywhere}';

function toldLines({ name, codes, status, text }: (typeof TOLD)[number]): string[] {
  const page = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>交稿台</title><style>${SHEET}</style><h1>交稿台</h1><p>${text}</p></html>`;
  return [
    `error_page ${codes.join(' ')} @desk-${name};`,
    `location @desk-${name} {`,
    '    default_type "text/html; charset=utf-8";',
    `    return ${status} '${page}';`,
    '}',
  ];
}

/**
 * A file for /etc/nginx/conf.d/: the desk, with TLS only. Whom it answers is limited to the department's own network until
 * its administrator says otherwise. Pure.
 */
export function nginxDeskConfig({ socket, host, tls }: NginxDeskOptions): string {
  const lines = [
    ...listen(443, { tls: true, isDefault: false }),
    `server_name ${host};`,
    'server_tokens off;',
    `ssl_certificate ${tls.certificate};`,
    `ssl_certificate_key ${tls.key};`,
    'ssl_protocols TLSv1.2 TLSv1.3;',
    '',
    '# 只给单位自己的网进来。手机上也要用的，换成能到的网段，或者先连 VPN；实在要全开的，删去 deny 这一行',
    'allow 10.0.0.0/8;',
    'allow 172.16.0.0/12;',
    'allow 192.168.0.0/16;',
    'allow 127.0.0.1;',
    'deny all;',
    '',
    '# 一次交的文件',
    `client_max_body_size ${MOST_MEGABYTES}m;`,
    ...TOLD.flatMap(toldLines),
    'location / {',
    `    proxy_pass http://unix:${socket};`,
    '    proxy_http_version 1.1;',
    '    proxy_set_header Host $host;',
    '    # 只写真正的来处，别人自己写的不算',
    '    proxy_set_header X-Forwarded-For $remote_addr;',
    '    proxy_set_header X-Forwarded-Proto $scheme;',
    '    proxy_request_buffering on;',
    '    proxy_read_timeout 300s;',
    '}',
  ];
  return `# 交稿台的 nginx 配置，由 npm run publish:init 生成。网址、证书、网段改成自己的，再启用：
#   cp 这个文件到 /etc/nginx/conf.d/，执行 nginx -t 检查，没有错误再执行 nginx -s reload
# 改了网址的，bangyang-desk.service 里的 --address 也要改成一样的。

server {
${indented(lines)}
}
`;
}
