import { base as baseSchema } from '../../schema/field.ts';

/** What a web server's configuration depends on. */
export interface ServingOptions {
  /** The site folder's absolute path. */
  site: string;
  /** The folder of the host in which the site lies, as `base` in `site.yaml`: `/xianfeng/`. The root without it. */
  base?: string | undefined;
  /** The server's name (`www.example.gov.cn`); without one the server answers to every name and address. */
  host?: string | undefined;
  /**
   * Absolute paths of the certificate, with its chain, and of its key; without them the site is served over plain HTTP.
   */
  tls?: { certificate: string; key: string } | undefined;
  /** 443 or 80 unless it is given. */
  port?: number | undefined;
  /** True if one account alone writes into the site folder: then a link leads to nothing but what belongs to it. */
  oneAccount?: boolean | undefined;
  /** True for a portal: its search page asks other sites. */
  asksCounties?: boolean | undefined;
  /** Where programs that fetch certificates (ACME) put their answers: `ACME_FOLDER` unless it is given. */
  acme?: string | undefined;
}

/** Outside of releases, which come and go. */
export const ACME_FOLDER = '/var/www/acme';

/** Below this address certificate authorities look for what proves that the server is whose it says. */
export const ACME_ADDRESS = '/.well-known/acme-challenge/';

/** A path that means the same to a shell, to nginx (`$`, `;`, `{`) and to Caddy (`{`). */
const PLAIN_PATH = /^\/[^\s"'`\\;{}$#*?[\]]+$/u;
const HOST = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i;

/** Throws, in Chinese, if an option cannot be written into a configuration as it is. */
export function checkOptions({ site, base, host, tls, port, acme }: ServingOptions): void {
  const paths = [
    ['网站文件夹', site],
    ['证书', tls?.certificate],
    ['私钥', tls?.key],
    ['证书验证文件夹', acme],
  ] as const;
  for (const [name, path] of paths) {
    if (path !== undefined && !PLAIN_PATH.test(path)) {
      throw new Error(
        `${name}的路径「${path}」不能写进服务器配置：要用以 / 开头的完整路径，里面不能有空格、引号和 \\ ; { } $ # * ? [ ] 这些符号。`,
      );
    }
  }
  if (base !== undefined && !baseSchema().safeParse(base).success)
    throw new Error(
      `目录「${base}」不能写进服务器配置：和 site.yaml 的 base 写得一样，以 / 开头、以 / 结尾，例如 /xianfeng/。`,
    );
  if (host !== undefined && !HOST.test(host))
    throw new Error(
      `域名「${host}」不能写进服务器配置：只写域名本身，例如 www.example.gov.cn，不带 https:// 和端口；中文域名要写成 xn-- 开头的形式。`,
    );
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new Error(`端口「${port}」不对：要用 1 到 65535 的整数。`);
}

/** The folder without the slash at its end, as it stands before an address; '' for the root. */
export function folderInHost({ base = '/' }: Pick<ServingOptions, 'base'>): string {
  return base.slice(0, -1);
}
