import { MEDIA } from '../../addresses/address.ts';
import { PAGE_FILE } from '../store/site-folder.ts';
import { hashedPattern } from './hashed-folders.ts';
import {
  ASK_AGAIN,
  HEALTH,
  KEEP,
  KEEP_A_MINUTE,
  NEVER_KEEP,
  PAGE_POLICY,
  READ_BY_ALL,
  RESOURCE_POLICY,
  SEARCH_CATALOGUE,
  securityHeaders,
  widerPolicies,
} from './headers.ts';
import { ACME_ADDRESS, ACME_FOLDER, type ServingOptions } from './options.ts';

/** The lines of a block, one level in. */
export const indented = (lines: readonly string[]) => lines.map((line) => line && `    ${line}`).join('\n');

/** What a server listens on. `isDefault`: it answers to every name that no other server has. */
export function listen(port: number, how: { tls: boolean; isDefault: boolean }): string[] {
  const options = `${how.tls ? ' ssl http2' : ''}${how.isDefault ? ' default_server' : ''}`;
  return [`listen ${port}${options};`, `listen [::]:${port}${options};  # 服务器停用了 IPv6 的，删去这一行`];
}

/** The name of a variable; each site on a machine has its own. */
export const variable = (name: string, id: string) => `$bangyang_${id}_${name}`;

/**
 * Headers that depend on the address and on how an answer ends. As maps, because a request that nginx refuses before it
 * looks for a location (400, 414, TRACE) has run no `set`.
 */
export function maps(id: string, folder: string, asksCounties: boolean): string {
  const index = `(${folder})?${READ_BY_ALL.below}`;
  return `# 标头随网址和结果而不同。定义在 server 外面，nginx 还没有看到网址就拒绝的请求也带上
map $status:$uri ${variable('cache', id)} {
    # 文件名里有内容指纹，永远不变，浏览器可以存一年
    "~^(200|206|304):${hashedPattern().slice(1)}" "${KEEP}";
    # 搜索的目录：读者打字的时候先取来，一分钟之内不必再问
    "~^(200|206|304):${SEARCH_CATALOGUE.replace('.', '\\.')}$" "${KEEP_A_MINUTE}";
    "~:${HEALTH.replace('.', '\\.')}$" "${NEVER_KEEP}";
    default "${ASK_AGAIN}";
}
map $status ${variable('allow', id)} {
    405 "GET, HEAD";
    default "";
}
# 搜索页和公示页的脚本要读本站的其他文件，安全策略放宽一点
map $uri ${variable('policy', id)} {
${widerPolicies(asksCounties)
  .map(({ below, policy }) => `    "~^${below.slice(0, -1)}(/|${PAGE_FILE.replaceAll('.', '\\.')}$)" "${policy}";`)
  .join('\n')}
    default "${PAGE_POLICY}";
}
# 省里门户的搜索页要读这里的搜索索引：里面只有网页上已经有的。浏览器会先问能不能只取一段
map $uri ${variable('origin', id)} {
    "~^${index}" "${READ_BY_ALL.origin}";
    default "";
}
map "$request_method:$uri" ${variable('preflight', id)} {
    "~^OPTIONS:${index}" 1;
    default "";
}
map ${variable('preflight', id)} ${variable('methods', id)} {
    1 "${READ_BY_ALL.methods}";
    default "";
}
map ${variable('preflight', id)} ${variable('ranges', id)} {
    1 "${READ_BY_ALL.headers}";
    default "";
}
map ${variable('preflight', id)} ${variable('seconds', id)} {
    1 "${READ_BY_ALL.seconds}";
    default "";
}
# 图片可以用在别的网站上（订阅、县里的门户），别的文件不可以
map $uri ${variable('resource', id)} {
    "~^${MEDIA}" "${RESOURCE_POLICY.pictures}";
    default "${RESOURCE_POLICY.usual}";
}
`;
}

export function headers(id: string, secure: boolean): string[] {
  const own = [
    ['Cache-Control', variable('cache', id)],
    ['Allow', variable('allow', id)],
    ['Content-Security-Policy', variable('policy', id)],
    ['Cross-Origin-Resource-Policy', variable('resource', id)],
    ['Access-Control-Allow-Origin', variable('origin', id)],
    ['Access-Control-Allow-Methods', variable('methods', id)],
    ['Access-Control-Allow-Headers', variable('ranges', id)],
    ['Access-Control-Max-Age', variable('seconds', id)],
  ] as const;
  return [
    ...own.map(([name, value]) => `add_header ${name} ${value} always;`),
    ...securityHeaders(secure).map(([name, value]) => `add_header ${name} "${value}" always;`),
  ];
}

/** What a browser asks before it asks for a part of a file of another site. */
export function preflight(id: string): string[] {
  return [`if (${variable('preflight', id)}) {`, '    return 204;', '}'];
}

export function acme({ acme: folder = ACME_FOLDER }: ServingOptions): string[] {
  return [
    '# 申请证书时的验证文件，由 certbot 等程序放进来',
    `location ^~ ${ACME_ADDRESS} {`,
    `    root ${folder};`,
    '    default_type text/plain;',
    '    charset off;',
    '    try_files $uri =404;',
    '}',
  ];
}

/**
 * For a site in a folder of its host: what is asked below the folder is looked for from the site's root on, and nothing
 * else is answered. A folder that is asked for without its slash is sent on here: nginx would leave the folder out.
 */
export function inFolder(folder: string, id: string): string[] {
  if (folder === '') return [];
  const asked = variable('asked', id);
  return [
    `# 网站在 ${folder}/ 下面，别的网址没有东西。整个域名都给它用的，打开首页就转过去`,
    `if ($request_uri ~ "^(/|${folder})(\\?|$)") {`,
    `    return 302 ${folder}/;`,
    '}',
    '# 404 那一页是 nginx 自己来取的，不看当初要的是什么',
    `set ${asked} $request_uri;`,
    `if ($uri = /404.html) { set ${asked} ${folder}/; }`,
    `if (${asked} !~ "^(//*${folder.slice(1)}/|${ACME_ADDRESS})") {`,
    '    return 404;',
    '}',
    // What is rewritten may see what is internal.
    `rewrite ^${folder}/404\\.html$ ${folder}/404;`,
    `rewrite ^${folder}(/.*)$ $1;`,
    'if (-d $document_root$uri) {',
    `    rewrite ^(.*[^/])$ ${folder}$1/ permanent;`,
    '}',
    '',
  ];
}

/** Ends every connection to a name that is not the site's: other domains may lead to this machine. */
export function refusal(id: string, ports: readonly { port: number; tls: boolean }[]): string {
  const isSecure = ports.some(({ tls }) => tls);
  const lines = [
    ...ports.flatMap(({ port, tls }) => listen(port, { tls, isDefault: true })),
    'server_name _;',
    'server_tokens off;',
    ...(isSecure
      ? [
          '# nginx 1.19.4 以前没有这一行的写法：换成 ssl_certificate、ssl_certificate_key 两行，和下面的一样',
          'ssl_reject_handshake on;',
        ]
      : []),
    ...headers(id, false),
    'return 444;',
  ];
  return `
# 用别的域名、用 IP 地址来访问的，一概不答：别人的域名解析到这台机器，也打不开这个网站。
# 一台机器上只能有一段 default_server：nginx -t 提示 duplicate default server 的，停用 nginx 自带的默认网站
# （例如删去 /etc/nginx/sites-enabled/default）；几个网站都用这样的配置的，只留一份，其余的删去这一段
server {
${indented(lines)}
}
`;
}

/** Sends readers to the same address with TLS, but for what is asked to get a certificate. */
export function redirection(options: ServingOptions, id: string, port: number, plainPort: number): string {
  const { host } = options;
  const target = `https://${host ?? '$host'}${port === 443 ? '' : `:${port}`}$request_uri`;
  const lines = [
    ...listen(plainPort, { tls: false, isDefault: host === undefined }),
    `server_name ${host ?? '_'};`,
    'server_tokens off;',
    ...headers(id, false),
    '',
    ...acme(options),
    'location / {',
    `    return 301 ${target};`,
    '}',
  ];
  return `
server {
${indented(lines)}
}
`;
}

/**
 * Mozilla's intermediate list (ssl-config.mozilla.org, 5.7) without the ciphers that need a file of Diffie-Hellman
 * parameters.
 */
const CIPHERS = [
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
];

export function encryption({ certificate, key }: NonNullable<ServingOptions['tls']>): string[] {
  return [
    '',
    '# 证书文件要包含中间证书；换证书后执行 nginx -s reload',
    `ssl_certificate ${certificate};`,
    `ssl_certificate_key ${key};`,
    'ssl_protocols TLSv1.2 TLSv1.3;',
    `ssl_ciphers ${CIPHERS.join(':')};`,
    'ssl_prefer_server_ciphers off;',
    '# 记住会话一天，回来的读者少握一次手。不用票据：nginx 不换票据的密钥，密钥泄露了以前的通信都能解开',
    'ssl_session_timeout 1d;',
    'ssl_session_cache shared:bangyang:10m;',
    'ssl_session_tickets off;',
    '# 签发机构还提供 OCSP 的（Let’s Encrypt 2025 年起不再提供），可以加 ssl_stapling on; ssl_stapling_verify on; 和 resolver',
  ];
}
