import { join } from 'node:path';
import { nginxConfig } from '../serving/nginx.ts';
import { cronLine } from '../serving/timer.ts';
import type { Installation } from '../store/installation.ts';
import { usualDeskAddress, isPortal, servingFolder, timerOf } from './serving-files.ts';

/** What an administrator does next, the configuration of nginx included. `engine`: where commands are typed. */
export async function nextSteps(installation: Installation): Promise<string> {
  const asksCounties = await isPortal(installation);
  const { repo, branch, site, host, base, brotli, user } = installation;
  const [config, service] = ['nginx.conf', 'bangyang-tick.service'].map((name) => join(servingFolder(site.root), name));
  return `${nginxConfig({ site: site.root, host, base, brotli, asksCounties, oneAccount: user !== undefined })}
装好了。
  仓库：${repo}（推送到 ${branch} 分支就发布）
  网站：${site.current}
  发布：${user === undefined ? '能写这两个文件夹的账号都可以' : `只用账号「${user}」；管理员用 root 运行命令，会自动换成这个账号`}

接下来：
  1. 让 nginx 用上面这份配置（已经存为 ${config}）：
       cp ${config} /etc/nginx/conf.d/bangyang.conf
       nginx -t && nginx -s reload
     要用 HTTPS 的，用旁边的 nginx-tls.conf，先改好里面的证书路径；用 Caddy 的，用旁边的 Caddyfile。
  2. 让到了时间的文章自己发布：
       cp ${service} ${service!.replace(/service$/, 'timer')} /etc/systemd/system/
       systemctl daemon-reload && systemctl enable --now bangyang-tick.timer
     没有 systemd 的，用计划任务（${user === undefined ? 'crontab -e' : `crontab -u ${user} -e`}）：
       ${cronLine(timerOf(installation))}
  3. 文章多的（几千篇以上），让发布程序常驻，推送快得多，要用 1 GB 左右的内存；可以不用：
       cp ${service!.replace('tick', 'resident')} /etc/systemd/system/
       systemctl daemon-reload && systemctl enable --now bangyang-resident
  4. 第一次，在编辑的电脑上，只有 content/ 的文件夹里：
       git init -b ${branch} && git add -A && git commit -m 第一版
       git remote add origin ${user ?? '用户名'}@这台机器:${repo}
       git push -u origin ${branch}
     以后各人 git clone 一份，改好了 git push。
     有错的会退回来，说清楚在哪里、怎么改；没有错的几秒钟就在网上。${
       user === undefined
         ? `
     几个账号都要推送的，先让 git 认这个仓库：
       git config --system --add safe.directory ${repo}`
         : ''
     }
  5. 是省、市的门户的（content/ 里有 counties.yaml）：第一次推送以后运行一次 npm run publish:upgrade，换上新的服务器配置，
     不然读者搜不到各县的
  6. 要用交稿台的（在浏览器里交稿、改稿、审签，不用 git；可以不用）：把旁边 nginx-desk.conf 和 bangyang-desk.service
     里的网址、证书改成自己的，照里面写的启用，再给第一个管理员一个登录网址：
       npm run desk:admin -- --site ${site.root} --address ${usualDeskAddress(installation)} --login 登录名 --name 姓名
  7. 随时看一看：npm run publish:status、npm run publish:doctor；退回上一次：npm run publish:rollback`;
}
