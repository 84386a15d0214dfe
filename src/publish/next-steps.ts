import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation } from './installation.ts';
import { caddyConfig } from './serving/caddy.ts';
import { nginxConfig } from './serving/nginx.ts';

export interface ServingChoice {
  /** The server's name; undefined for an intranet machine that is asked by its number. */
  host: string | undefined;
  /** True if nginx has loaded the module brotli_static. */
  brotli: boolean;
}

/** Certificates as they are usually called: to be changed where they lie elsewhere. */
const TLS = { certificate: '/etc/ssl/bangyang/fullchain.pem', key: '/etc/ssl/bangyang/privkey.pem' };

/** Writes the configurations for web servers beside the site and answers what an administrator does next, the configuration included. */
export async function nextSteps({ repo, branch, site }: Installation, { host, brotli }: ServingChoice): Promise<string> {
  const folder = join(site.root, 'serving');
  const options = { site: site.root, host };
  const plain = nginxConfig({ ...options, brotli });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'nginx.conf'), plain);
  await writeFile(join(folder, 'nginx-tls.conf'), nginxConfig({ ...options, brotli, tls: TLS }));
  await writeFile(join(folder, 'Caddyfile'), caddyConfig(options));
  await writeFile(join(folder, 'Caddyfile-tls'), caddyConfig({ ...options, tls: TLS }));
  return `${plain}
装好了。
  仓库：${repo}（推送到 ${branch} 分支就发布）
  网站：${join(site.root, 'current')}

接下来：
  1. 让 nginx 用上面这份配置（已经存为 ${join(folder, 'nginx.conf')}）：
       cp ${join(folder, 'nginx.conf')} /etc/nginx/conf.d/bangyang.conf
       nginx -t && nginx -s reload
     要用 HTTPS 的，用旁边的 nginx-tls.conf，先改好里面的证书路径；用 Caddy 的，用旁边的 Caddyfile。
  2. 在编辑的电脑上推送内容：
       git remote add site 用户名@这台机器:${repo}
       git push site ${branch}
     有错的会退回来，说清楚在哪里、怎么改；没有错的几秒钟就在网上。
  3. 让到了时间的文章自己发布：用计划任务（crontab -e）每 5 分钟运行一次
       */5 * * * * cd ${process.cwd()} && npm run -s publish:tick -- --site ${site.root}
  4. 随时看一看：npm run publish:status、npm run publish:doctor；退回上一次：npm run publish:rollback`;
}
