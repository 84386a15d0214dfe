import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation } from './installation.ts';
import { caddyConfig } from './serving/caddy.ts';
import { nginxConfig } from './serving/nginx.ts';

/** Certificates as they are usually called: to be changed where they lie elsewhere. */
const TLS = { certificate: '/etc/ssl/bangyang/fullchain.pem', key: '/etc/ssl/bangyang/privkey.pem' };

/** Writes the configurations for web servers beside the site. Answers the names of those that were other, or not there. */
export async function writeServing({ site, host, brotli }: Installation): Promise<string[]> {
  const folder = servingFolder(site.root);
  const options = { site: site.root, host };
  const files: Record<string, string> = {
    'nginx.conf': nginxConfig({ ...options, brotli }),
    'nginx-tls.conf': nginxConfig({ ...options, brotli, tls: TLS }),
    Caddyfile: caddyConfig(options),
    'Caddyfile-tls': caddyConfig({ ...options, tls: TLS }),
  };
  const changed: string[] = [];
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
    await writeFile(file, text);
    changed.push(file);
  }
  return changed;
}

function servingFolder(root: string): string {
  return join(root, 'serving');
}

/** What an administrator does next, the configuration of nginx included. `engine`: where commands are typed. */
export function nextSteps({ repo, branch, site, host, brotli, engine }: Installation): string {
  const config = join(servingFolder(site.root), 'nginx.conf');
  return `${nginxConfig({ site: site.root, host, brotli })}
装好了。
  仓库：${repo}（推送到 ${branch} 分支就发布）
  网站：${site.current}

接下来：
  1. 让 nginx 用上面这份配置（已经存为 ${config}）：
       cp ${config} /etc/nginx/conf.d/bangyang.conf
       nginx -t && nginx -s reload
     要用 HTTPS 的，用旁边的 nginx-tls.conf，先改好里面的证书路径；用 Caddy 的，用旁边的 Caddyfile。
  2. 在编辑的电脑上推送内容：
       git remote add site 用户名@这台机器:${repo}
       git push site ${branch}
     有错的会退回来，说清楚在哪里、怎么改；没有错的几秒钟就在网上。
  3. 让到了时间的文章自己发布：用计划任务（crontab -e）每 5 分钟运行一次
       */5 * * * * cd ${engine} && npm run -s publish:tick -- --site ${site.root}
  4. 随时看一看：npm run publish:status、npm run publish:doctor；退回上一次：npm run publish:rollback`;
}
