import { indented, listen } from './nginx-parts.ts';

interface NginxDeskOptions {
  /** Where the desk listens. */
  socket: string;
  host: string;
  tls: { certificate: string; key: string };
}

/** Megabytes of one form: a little more than the desk takes, so that it can say itself what is too much. */
const MOST_MEGABYTES = 310;

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
