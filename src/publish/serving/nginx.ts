import { siteFolder } from '../site-folder.ts';
import { CONTENT_TYPES, OTHER_TYPE } from './content-types.ts';
import { hashedPattern } from './hashed-folders.ts';
import { ASK_AGAIN, KEEP, PAGE_POLICY, securityHeaders, WIDER_POLICIES } from './headers.ts';
import { checkOptions, type ServingOptions } from './options.ts';

export interface NginxOptions extends ServingOptions {
  /** True if nginx has the module brotli_static; the directive is an error without it. */
  brotli: boolean;
  /** Where plain HTTP is sent on to TLS: 80 unless it is given. */
  plainPort?: number | undefined;
}

/**
 * A file for /etc/nginx/conf.d/ or sites-available/: one `server`, and with `tls` a second one that sends plain HTTP on. For nginx 1.14 and
 * later. Pure: the same options give the same text, so a file on a server can be compared with what it should be. Throws as `checkOptions`.
 */
export function nginxConfig(options: NginxOptions): string {
  checkOptions(options);
  const { host, tls, brotli, port = tls ? 443 : 80, plainPort = 80 } = options;
  const { current, assets } = siteFolder(options.site);
  return `# 榜样网站的 nginx 配置，由 npm run publish:init 生成。
#
# 启用：存为 /etc/nginx/conf.d/bangyang.conf，执行 nginx -t 检查，没有错误再执行 nginx -s reload 生效。
# 引擎升级后请重新生成一份：下面的安全策略里有网页内嵌脚本的指纹，要和网页一致。
# 发布新稿不用改动这个文件，也不用重启 nginx。
${tls ? redirect(host, port, plainPort) : ''}
server {
${listen(port, host, tls)}

    root ${current};
    index index.html;

    # current 是一个链接，发布时指向新版；每次请求都要重新打开，不能记住旧的位置
    open_file_cache off;
    disable_symlinks off;

    # 旁边有压缩好的 .gz${brotli ? '、.br' : ''} 文件，直接发送，不临时压缩；经过前置代理的请求也一样
    gzip off;
    gzip_static on;
    gzip_vary on;
    gzip_proxied any;
    gzip_http_version 1.0;
${brotli ? '    brotli_static on;\n' : ''}
    charset utf-8;
    charset_types ${CONTENT_TYPES.filter(({ type, isText }) => isText && type !== 'text/html').map(({ type }) => type).join(' ')};
    default_type ${OTHER_TYPE};
    types {
${CONTENT_TYPES.map(({ type, extensions }) => `        ${type.padEnd(17)} ${extensions.join(' ')};`).join('\n')}
    }

    # 跳转只写路径，前面有代理、换了端口都不受影响
    absolute_redirect off;
    server_tokens off;
    client_max_body_size 1k;

    # 每个回答都带的标头。要增加请写在这里：写进 location 里，这里的就全部失效
    uninitialized_variable_warn off;
    set $bangyang_cache "${ASK_AGAIN}";
    set $bangyang_allow "";
    set $bangyang_policy "${PAGE_POLICY}";
    add_header Cache-Control $bangyang_cache always;
    add_header Allow $bangyang_allow always;
    add_header Content-Security-Policy $bangyang_policy always;
${securityHeaders(tls !== undefined).map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}

    # 只供阅读：除了 GET 和 HEAD 一概不受理
    if ($request_method !~ ^(GET|HEAD)$) {
        set $bangyang_allow "GET, HEAD";
        return 405;
    }

    # 没有的网页、没有目录页的文件夹，都答 404；访问日志里已有记录，错误日志不再重复
    log_not_found off;
    error_page 403 404 =404 /404.html;
    location = /404.html { internal; }

    # 以点开头的文件一律不给；/.well-known/ 除外，申请证书要用
    location ~ /\\.(?!well-known/) { return 404; }

    # 文件名里有内容指纹，永远不变，浏览器可以存一年；新旧各版共用一个文件夹
    location ~ ${hashedPattern()} {
        root ${assets};
        try_files $uri =404;
        set $bangyang_cache "${KEEP}";
    }

    # 搜索页和公示页的脚本要读本站的其他文件，安全策略放宽一点
${WIDER_POLICIES.map(({ below, policy }) => `    location ${below} {\n        set $bangyang_policy "${policy}";\n    }`).join('\n')}
}
`;
}

function listen(port: number, host: string | undefined, tls: ServingOptions['tls']): string {
  const how = `${tls ? ' ssl http2' : ''}${host === undefined ? ' default_server' : ''}`;
  const lines = [`listen ${port}${how};`, `listen [::]:${port}${how};  # 服务器停用了 IPv6 的，删去这一行`, `server_name ${host ?? '_'};`];
  if (host === undefined) lines.unshift('# 提示 duplicate default server 的，先停用 nginx 自带的默认网站（例如删去 /etc/nginx/sites-enabled/default）');
  if (tls) {
    lines.unshift('# nginx 1.25.1 起会提示 http2 的写法已过时，不影响使用；也可以删去两处 http2，另加一行 http2 on;');
    lines.push(
      '',
      '# 证书文件要包含中间证书；换证书后执行 nginx -s reload',
      `ssl_certificate ${tls.certificate};`,
      `ssl_certificate_key ${tls.key};`,
      'ssl_protocols TLSv1.2 TLSv1.3;',
      'ssl_session_cache shared:bangyang:5m;',
    );
  }
  return indented(lines);
}

/** Sends a reader to the same address with TLS. */
function redirect(host: string | undefined, port: number, plainPort: number): string {
  const target = `https://${host ?? '$host'}${port === 443 ? '' : `:${port}`}$request_uri`;
  return `
server {
${listen(plainPort, host, undefined)}
    server_tokens off;
    return 301 ${target};
}
`;
}

const indented = (lines: readonly string[]) => lines.map((line) => line && `    ${line}`).join('\n');
