import { join } from 'node:path';

export interface TimerOptions {
  /** The account that publishes. */
  user: string;
  /** The program's folder, the site folder, the repository: absolute paths. */
  engine: string;
  site: string;
  repo: string;
  /** True if a command is notified of failures, which may need the network. */
  isNotifying: boolean;
}

/** Node as the program brings it: a timer's PATH may know none, or another. */
export function tickCommand(options: Pick<TimerOptions, 'engine' | 'site'>): [program: string, ...args: string[]] {
  return publishCommand('tick', options);
}

function publishCommand(
  name: string,
  { engine, site }: Pick<TimerOptions, 'engine' | 'site'>,
): [program: string, ...args: string[]] {
  return [join(engine, 'node_modules/.bin/node'), join(engine, 'scripts/publish.ts'), name, '--site', site];
}

/** The command for a line of a crontab, where `%` ends a line. */
export function cronLine(options: Pick<TimerOptions, 'engine' | 'site'>): string {
  return `*/5 * * * * ${tickCommand(options)
    .map((word) => shellWord(word).replaceAll('%', '\\%'))
    .join(' ')}`;
}

/** A word as the shell reads it, in quotes only where it needs them. */
export function shellWord(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * A service for systemd (232 and later) that publishes what is due, with as few rights as that needs: it writes into
 * two folders and has no network, unless a command is notified of failures. Pure.
 */
export function tickService(options: TimerOptions): string {
  return `# 由 npm run publish:init 生成：让到了时间的文章自己发布。启用：
#   cp 这个文件和旁边的 bangyang-tick.timer 到 /etc/systemd/system/
#   systemctl daemon-reload
#   systemctl enable --now bangyang-tick.timer
# 看最近几次：journalctl -u bangyang-tick。没有到时间的不出声。
[Unit]
Description=榜样：发布到了时间的内容
RequiresMountsFor=${[options.site, options.repo, options.engine].map(place).join(' ')}
# 失败了要通知人的，用 publish:init 的 --notify；也可以写一个发通知的服务，启用这一行
#OnFailure=bangyang-failed.service

[Service]
Type=oneshot
${runsAs(options, 'tick')}
# 全部重新生成，几万篇要几分钟
TimeoutStartSec=1h
# 让着网页服务器
Nice=10
IOSchedulingClass=best-effort
IOSchedulingPriority=7

${rights(options)}`;
}

/** A service that keeps the program of an installation resident, with the rights of `tickService`. Pure. */
export function residentService(options: TimerOptions): string {
  return lastingService(options, {
    name: 'bangyang-resident',
    what: '让发布程序常驻，推送快得多',
    description: '常驻的发布程序',
    remark: '它停了、坏了，推送照样能发布，只是慢一些。',
    start: runsAs(options, 'resident'),
    whyAgain: '# 程序换了版本、用的内存多了，它自己结束，再重新开始\n',
  });
}

/**
 * A service for the desk, with the rights of `tickService`: it listens on a socket in the site folder, for the web server
 * in front. `address`: where browsers find it. Pure.
 */
export function deskService(options: TimerOptions, address: string): string {
  const { engine, site } = options;
  const program = [join(engine, 'node_modules/.bin/node'), join(engine, 'scripts/desk.ts')];
  return lastingService(options, {
    name: 'bangyang-desk',
    what: '交稿台',
    description: '交稿台',
    remark: '停了不影响推送和网站，写的稿都在仓库里。',
    start: startedAs(options, [...program, '--site', site, '--address', address]),
    whyAgain: '',
  });
}

/** What differs between services that run as long as their machine does. */
interface LastingService {
  name: string;
  what: string;
  description: string;
  /** What an administrator may want to know who looks at it. */
  remark: string;
  start: string;
  /** A line above `Restart`. */
  whyAgain: string;
}

function lastingService(
  options: TimerOptions,
  { name, what, description, remark, start, whyAgain }: LastingService,
): string {
  return `# 由 npm run publish:init 生成：${what}。可以不用。启用：
#   cp 这个文件到 /etc/systemd/system/
#   systemctl daemon-reload
#   systemctl enable --now ${name}
# 看它说了什么：journalctl -u ${name}。${remark}
[Unit]
Description=榜样：${description}
RequiresMountsFor=${[options.site, options.repo, options.engine].map(place).join(' ')}
StartLimitIntervalSec=0

[Service]
${start}
${whyAgain}Restart=always
RestartSec=2
# 停的时候，让正在发布的那一次做完
KillMode=mixed
TimeoutStopSec=5min

${rights(options)}
[Install]
WantedBy=multi-user.target
`;
}

function runsAs(options: TimerOptions, command: string): string {
  return startedAs(options, publishCommand(command, options));
}

function startedAs({ user }: TimerOptions, command: readonly string[]): string {
  const words = command.map((word) => place(word).replaceAll('$', '$$$$'));
  return `User=${user}\nUMask=0002\nExecStart=${words.join(' ')}`;
}

/** What a service may do: write into two folders, and nothing else. */
function rights({ engine, site, repo, isNotifying }: TimerOptions): string {
  const places = [site, repo, engine];
  const isBelow = (folder: string) => places.some((one) => one.startsWith(`${folder}/`));
  const isInHome = ['/home', '/root', '/run/user'].some(isBelow);
  const isTemporary = ['/tmp', '/var/tmp'].some(isBelow);
  return `# 只能写这两个文件夹
ProtectSystem=strict
ReadWritePaths=${[site, repo].map(place).join(' ')}
${isInHome ? '# 网站、仓库或者程序在家目录里，所以只能这样' : '# 看不见家目录'}
ProtectHome=${isInHome ? 'read-only' : 'yes'}
${isTemporary ? '' : 'PrivateTmp=yes\n'}PrivateDevices=yes
${isNotifying ? '# 设置了失败通知，所以能用网络' : '# 生成网站不用网络\nPrivateNetwork=yes'}
NoNewPrivileges=yes
CapabilityBoundingSet=
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictNamespaces=yes
RestrictRealtime=yes
LockPersonality=yes
SystemCallArchitectures=native
`;
}

/** The timer of `tickService`. */
export function tickTimer(): string {
  return `# 由 npm run publish:init 生成，和旁边的 bangyang-tick.service 一起用
[Unit]
Description=榜样：每 5 分钟看一次有没有到时间要发布的

[Timer]
OnCalendar=*:0/5
AccuracySec=30s
# 关机时错过的，开机以后补上
Persistent=yes

[Install]
WantedBy=timers.target
`;
}

/** A path as systemd reads it: `%` stands for itself, and what may not stand alone is in quotes. */
function place(path: string): string {
  const plain = path.replaceAll('%', '%%');
  return /^[\w./:@%+=,-]+$/.test(plain) ? plain : `"${plain.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
