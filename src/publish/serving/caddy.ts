import { MEDIA, WITHDRAWN_MARK } from '../../addresses/address.ts';
import { PAGE_FILE, siteFolder } from '../store/site-folder.ts';
import { CONTENT_TYPES, OTHER_TYPE } from './content-types.ts';
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
import { ACME_ADDRESS, ACME_FOLDER, checkOptions, folderInHost, type ServingOptions } from './options.ts';

/**
 * A Caddyfile that serves as `nginxConfig` does, for Caddy 2.6 and later. What Caddy refuses before it looks at an
 * address (400, 431) has none of the headers, and links are not looked at. `plainPort`: where plain HTTP is sent on to
 * TLS, 80 unless it is given. Pure. Throws as `checkOptions`.
 */
export function caddyConfig(options: ServingOptions & { plainPort?: number | undefined }): string {
  checkOptions(options);
  const { host, tls, port, plainPort } = options;
  const { current, assets } = siteFolder(options.site);
  const folder = folderInHost(options);
  const at = (scheme: string, name: string, number: number | undefined) =>
    `${scheme}://${name}${number === undefined ? '' : `:${number}`}`;
  const address = at(tls ? 'https' : 'http', host ?? '', port);
  const plainAddress = (name: string) => (tls ? at('http', name, plainPort) : at('http', name, port));
  const types = CONTENT_TYPES.flatMap(({ type, extensions, isText }) =>
    extensions.map((extension) => [`.${extension}`, isText ? `${type}; charset=utf-8` : type] as const),
  );
  return `# 榜样网站的 Caddy 配置，由 npm run publish:init 生成。
#
# 启用：存为 /etc/caddy/Caddyfile（或由它 import），执行 caddy validate --config /etc/caddy/Caddyfile 检查，
# 没有错误再执行 systemctl reload caddy 生效。
# 引擎升级后请重新生成一份：下面的安全策略里有网页内嵌脚本的指纹，要和网页一致。
# 发布新稿不用改动这个文件，也不用重启 Caddy。
${!tls && host !== undefined ? '#\n# 服务器能从外网访问的，删去网址前的 http://，Caddy 会自动申请证书、启用 https。\n' : ''}
${
  host === undefined
    ? ''
    : `# 用别的域名、用 IP 地址来访问的，一概不答：别人的域名解析到这台机器，也打不开这个网站
${plainAddress('')} {
	abort
}

`
}${
    tls
      ? `${plainAddress(host ?? '')} {
${acme(options)}
	handle {
		redir https://{host}${port === undefined ? '' : `:${port}`}{uri} 308
	}
}

`
      : ''
  }${address} {
${tls ? `\t# 证书文件要包含中间证书；换证书后执行 systemctl reload caddy\n\ttls ${tls.certificate} ${tls.key}\n\n` : ''}	map {http.request.uri.path.file.ext} {bangyang_type} {
		"" "text/html; charset=utf-8"
${types.map(([extension, type]) => `\t\t${extension} "${type}"`).join('\n')}
		default "${OTHER_TYPE}"
	}

${acme(options)}
	route {
		# current 是一个链接，发布时指向新版
		root * ${current}

		# 每个回答都带的标头
		header {
			Content-Type {bangyang_type}
			Cache-Control "${ASK_AGAIN}"
			Content-Security-Policy "${PAGE_POLICY}"
			Cross-Origin-Resource-Policy "${RESOURCE_POLICY.usual}"
${securityHeaders(tls !== undefined)
  .map(([name, value]) => `\t\t\t${name} "${value}"`)
  .join('\n')}
		}
		header {
			Vary "Accept-Encoding"
			defer
		}

${inFolder(folder)}		# 搜索页和公示页的脚本要读本站的其他文件，安全策略放宽一点
${widerPolicies(options.asksCounties ?? false)
  .map(({ below, policy }) => `\t\theader ${below}* Content-Security-Policy "${policy}"`)
  .join('\n')}

		# 图片可以用在别的网站上（订阅、县里的门户），别的文件不可以
		header ${MEDIA}* Cross-Origin-Resource-Policy "${RESOURCE_POLICY.pictures}"
		# 搜索的目录：读者打字的时候先取来，一分钟之内不必再问
		header ${SEARCH_CATALOGUE} Cache-Control "${KEEP_A_MINUTE}"
		header ${HEALTH} Cache-Control "${NEVER_KEEP}"

		# 省里门户的搜索页要读这里的搜索索引：里面只有网页上已经有的。浏览器会先问能不能只取一段
		header ${READ_BY_ALL.below}* Access-Control-Allow-Origin "${READ_BY_ALL.origin}"
		@preflight {
			method OPTIONS
			path ${READ_BY_ALL.below}*
		}
		header @preflight {
			Access-Control-Allow-Methods "${READ_BY_ALL.methods}"
			Access-Control-Allow-Headers "${READ_BY_ALL.headers}"
			Access-Control-Max-Age "${READ_BY_ALL.seconds}"
		}
		respond @preflight 204

		# 只供阅读：除了 GET 和 HEAD 一概不受理
		@other not method GET HEAD
		header @other Allow "GET, HEAD"
		error @other 405

		# 一个网页只有一个网址：//news/、/news/index.html 都转到 /news/
		@index path_regexp index ^(.*/)index\\.html$
		redir @index ${folder}{re.index.1} 301
		@doubled expression \`{http.request.orig_uri.path}.contains("//")\`
		uri @doubled path_regexp //+ /
		redir @doubled ${folder}{uri} 301

		# 以点开头的文件一律不给；/.well-known/ 除外
		@hidden {
			path */.*
			not path /.well-known/*
		}
		error @hidden 404
		error /404.html 404

		# 撤回的文章：旁边有 ${WITHDRAWN_MARK} 的，答 410 和「已经撤回」的说明，搜索引擎看到就会删去
		@withdrawn {
			path */
			file {path}${WITHDRAWN_MARK}
		}
		error @withdrawn 410

		# 文件名里有内容指纹，永远不变，浏览器可以存一年；新旧各版共用一个文件夹
		@hashed path_regexp ${hashedPattern()}
		root @hashed ${assets}
		header @hashed Cache-Control "${KEEP}"

		# 网页一页一个文件：/news/a/ 是 news/a${PAGE_FILE}；还有别的文件的，是文件夹里的 index.html
		@slashless file {path}${PAGE_FILE}
		route @slashless {
			uri path_regexp $ /
			redir * ${folder}{uri} 308
		}
		@named path_regexp named ^(.*[^/])${PAGE_FILE.replaceAll('.', '\\.')}$
		redir @named ${folder}{re.named.1}/ 301
		@slashed path_regexp slashed ^(/.+)/$
		route @slashed {
			@page file {re.slashed.1}${PAGE_FILE}
			rewrite @page {re.slashed.1}${PAGE_FILE}
		}

		# 旁边有压缩好的 .br、.gz 文件，直接发送；没有的网页发送的时候压缩
		encode gzip {
			match {
				header Content-Type text/html*
			}
		}
		file_server {
			precompressed br gzip
		}
	}

	# 没有的网页、没有目录页的文件夹，都答 404
	handle_errors {
		root * ${current}
${folder === '' ? '' : `\t\turi strip_prefix ${folder}\n`}		header {
			Content-Type "text/html; charset=utf-8"
			Cache-Control "${ASK_AGAIN}"
			Content-Security-Policy "${PAGE_POLICY}"
		}
		header {
			Vary "Accept-Encoding"
			defer
		}
		@missing expression {http.error.status_code} in [403, 404]
		handle @missing {
			rewrite * /404.html
			file_server {
				precompressed br gzip
			}
		}
		@withdrawn expression {http.error.status_code} == 410
		handle @withdrawn {
			rewrite * {path}index.html
			file_server {
				precompressed br gzip
			}
		}
		handle {
			header Content-Type "text/plain; charset=utf-8"
			respond "{http.error.status_code} {http.error.status_text}"
		}
	}
}
`;
}

/** For a site in a folder of its host: what is asked below it is looked for from the site's root on. */
function inFolder(folder: string): string {
  if (folder === '') return '';
  return `\t\t# 网站在 ${folder}/ 下面，别的网址没有东西。整个域名都给它用的，打开首页就转过去
		@front path / ${folder}
		redir @front ${folder}/ 302
		@outside not path ${folder}/*
		error @outside 404
		uri strip_prefix ${folder}

`;
}

/** Where a program other than Caddy fetches the certificate. */
function acme({ acme: folder = ACME_FOLDER }: ServingOptions): string {
  return `\t# 申请证书时的验证文件，由 certbot 等程序放进来；证书由 Caddy 自己申请的，用不着
	handle ${ACME_ADDRESS}* {
		root * ${folder}
		header Content-Type text/plain
		file_server
	}
`;
}
