import { WITHDRAWN_MARK } from '../../addresses/address.ts';
import { digestOf } from '../../kernel/digest.ts';
import { PAGE_FILE, siteFolder } from '../store/site-folder.ts';
import { CONTENT_TYPES, OTHER_TYPE } from './content-types.ts';
import { hashedPattern } from './hashed-folders.ts';
import {
  acme,
  encryption,
  headers,
  indented,
  inFolder,
  listen,
  maps,
  preflight,
  redirection,
  refusal,
  variable,
} from './nginx-parts.ts';
import { checkOptions, folderInHost, type ServingOptions } from './options.ts';

export interface NginxOptions extends ServingOptions {
  /** True if nginx has the module brotli_static; the directive is an error without it. */
  brotli: boolean;
  /** Where plain HTTP is sent on to TLS: 80 unless it is given. */
  plainPort?: number | undefined;
}

/**
 * A file for /etc/nginx/conf.d/ or sites-available/: the site, one that refuses other names where `host` is given, and
 * with `tls` one that sends plain HTTP on. For nginx 1.14 and later, with `tls` and `host` 1.19.4. Pure: the same
 * options give the same text, so a file on a server can be compared with what it should be. Throws as `checkOptions`.
 */
export function nginxConfig(options: NginxOptions): string {
  checkOptions(options);
  const { host, tls, brotli, oneAccount, port = tls ? 443 : 80, plainPort = 80 } = options;
  const { root, current, assets } = siteFolder(options.site);
  const folder = folderInHost(options);
  const id = digestOf(root).slice(0, 6);
  const ports = tls
    ? [
        { port: plainPort, tls: false },
        { port, tls: true },
      ]
    : [{ port, tls: false }];
  return `# 榜样网站的 nginx 配置，由 npm run publish:init 生成。
#
# 启用：存为 /etc/nginx/conf.d/bangyang.conf，执行 nginx -t 检查，没有错误再执行 nginx -s reload 生效。
# 引擎升级后请重新生成一份：下面的安全策略里有网页内嵌脚本的指纹，要和网页一致。
# 发布新稿不用改动这个文件，也不用重启 nginx。

${maps(id, folder, options.asksCounties ?? false)}${host === undefined ? '' : refusal(id, ports)}${tls ? redirection(options, id, port, plainPort) : ''}${bareDomain(host)}
# 不让一个地址占满服务器：把这两行放在这里启用，再启用 server 里同样的两行。同一个单位的人常常共用一个地址，数字不要太小
#limit_conn_zone $binary_remote_addr zone=bangyang_${id}_connections:10m;
#limit_req_zone $binary_remote_addr zone=bangyang_${id}_requests:10m rate=100r/s;
server {
${indented(site(options, port))}

    #limit_conn bangyang_${id}_connections 100;
    #limit_req zone=bangyang_${id}_requests burst=500 nodelay;

    root ${current};
    index index.html;

    # current 是一个链接，发布时指向新版；每次请求都要重新打开，不能记住旧的位置
    open_file_cache off;
    # 网站文件夹里的网页都是链接。${oneAccount ? '指向别的账号的文件的，不给' : '几个账号都能发布时，链接和文件可能不是同一个账号的，所以这里不限制'}
    disable_symlinks ${oneAccount ? 'if_not_owner from=$document_root' : 'off'};

    # 旁边有压缩好的 .gz${brotli ? '、.br' : ''} 文件，直接发送；没有的网页（不大，一页不到一毫秒）发送的时候压缩；经过前置代理的请求也一样
    gzip on;
    gzip_comp_level 6;
    gzip_min_length 1024;
    gzip_static on;
    gzip_vary on;
    gzip_proxied any;
    gzip_http_version 1.0;
${brotli ? '    brotli_static on;\n' : ''}
    charset utf-8;
    charset_types ${CONTENT_TYPES.filter(({ type, isText }) => isText && type !== 'text/html')
      .map(({ type }) => type)
      .join(' ')};
    default_type ${OTHER_TYPE};
    types_hash_max_size 4096;
    types {
${CONTENT_TYPES.map(({ type, extensions }) => `        ${type.padEnd(17)} ${extensions.join(' ')};`).join('\n')}
    }

    # 跳转只写路径，前面有代理、换了端口都不受影响
    absolute_redirect off;
    server_tokens off;
    client_max_body_size 1k;

    # 每个回答都带的标头。要增加请写在这里：写进 location 里，这里的就全部失效
${indented(headers(id, tls !== undefined))}

${indented(preflight(id))}
    # 只供阅读：除了 GET 和 HEAD 一概不受理
    if ($request_method !~ ^(GET|HEAD)$) {
        return 405;
    }

${inFolder(folder, id).length === 0 ? '' : `${indented(inFolder(folder, id))}\n`}    # 一个网页只有一个网址：//news/、/news/index.html 都转到 /news/
    if ($request_uri ~ "^[^?]*/index\\.html(\\?|$)") {
        rewrite ^(.*/)index\\.html$ ${folder}$1 permanent;
    }
    if ($request_uri ~ "^(?=[^?]*//)[^?]*(/|\\.\\w+)(\\?|$)") {
        rewrite ^(.*)$ ${folder}$1 permanent;
    }

    # 网页一页一个文件：/news/a/ 是 news/a${PAGE_FILE}；还有别的文件的，是文件夹里的 index.html
    if (-f \$document_root\${uri}${PAGE_FILE}) {
        rewrite ^(.*)$ ${folder}$1/ permanent;
    }
    if ($request_uri ~ "^[^?]*[^/?]${PAGE_FILE.replaceAll('.', '\\.')}(\\?|$)") {
        rewrite ^(.*)${PAGE_FILE.replaceAll('.', '\\.')}$ ${folder}$1/ permanent;
    }

    # 没有的网页、没有目录页的文件夹，都答 404；访问日志里已有记录，错误日志不再重复
    log_not_found off;
    error_page 403 404 =404 /404.html;
    location = /404.html { internal; }

${indented(acme(options))}

    # 撤回的文章：旁边有 ${WITHDRAWN_MARK} 的，答 410 和「已经撤回」的说明，搜索引擎看到就会删去
    error_page 410 \${uri}index.html;
    if (-f \$document_root\${uri}${WITHDRAWN_MARK}) { return 410; }

    # 以点开头的文件一律不给；/.well-known/ 除外
    location ~ /\\.(?!well-known/) { return 404; }

    # 文件名里有内容指纹的，新旧各版共用一个文件夹，里面没有链接
    location ~ ${hashedPattern()} {
        root ${assets};
        disable_symlinks on from=$document_root;
        try_files $uri =404;
    }

    location ~ ^(?<bangyang_${id}_page>/.+)/$ {
        try_files ${variable('page', id)}${PAGE_FILE} \$uri/ =404;
    }
}
`;
}

function site({ host, tls }: NginxOptions, port: number): string[] {
  const isDefault = host === undefined;
  return [
    ...(isDefault
      ? ['# 提示 duplicate default server 的，先停用 nginx 自带的默认网站（例如删去 /etc/nginx/sites-enabled/default）']
      : []),
    ...(tls
      ? ['# nginx 1.25.1 起会提示 http2 的写法已过时，不影响使用；也可以删去各处的 http2，另加一行 http2 on;']
      : []),
    ...listen(port, { tls: tls !== undefined, isDefault }),
    `server_name ${host ?? '_'};`,
    ...(tls ? encryption(tls) : []),
  ];
}

/** For those whose domain without `www.` leads here too: a proposal, since nobody says so. */
function bareDomain(host: string | undefined): string {
  if (!host?.startsWith('www.')) return '';
  const bare = host.slice('www.'.length);
  return `
# ${bare} 也解析到这台机器的，启用这一段，转到带 www 的网址（用 HTTPS 的改成 https://，证书要包含两个域名）
#server {
#    listen 80;
#    listen [::]:80;
#    server_name ${bare};
#    return 301 http://${host}$request_uri;
#}
`;
}
