import { downloadAddress } from '../../addresses/address.ts';
import { linkTarget } from '../../addresses/link.ts';
import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { DOWNLOAD_FOLDER } from '../../schema/download.ts';

/**
 * What is wrong with the address of a link. B04: a scheme that runs code or opens a program. B10: an address that
 * depends on where the page stands, as that of a file beside does, or leads nowhere.
 */
export function addressProblem(address: string, at: Span): Finding | undefined {
  const target = linkTarget(address);
  const { to } = target;
  if (to === 'file')
    return finding('B10', { address, suggestion: downloadAddress(`${DOWNLOAD_FOLDER}/${target.name}`) }, at);
  if (to === 'unsafe') return finding('B04', { address }, at);
  return to === 'unclear' ? finding('B10', { address, suggestion: meantAddress(address) }, at) : undefined;
}

/** The whole address of a host that was written without a scheme, or with too many slashes. */
function meantAddress(address: string): string | undefined {
  const [, scheme = 'https:', host] = /^(https?:)?\/*([\w-]+(?:\.[\w-]+)+(?:\/.*)?)$/i.exec(address) ?? [];
  if (host === undefined || /\.(?:mdx?|html?)$/.test(host)) return undefined;
  return `${scheme.toLowerCase()}//${host}`;
}
