import { expect, it } from 'vitest';
import { linkTarget } from './link.ts';

it.each([
  ['https://example.cn/a', { to: 'web' }],
  ['HTTP://example.cn', { to: 'web' }],
  ['https://example.cn/@a', { to: 'web' }],
  ['https://www.gov.cn@example.cn/', { to: 'unsafe' }],
  ['http://:p@example.cn/', { to: 'unsafe' }],
  ['https://', { to: 'unclear' }],
  ['mailto:a@b.cn', { to: 'contact' }],
  ['tel:0700-661', { to: 'contact' }],
  ['#下文', { to: 'anchor', anchor: '下文' }],
  ['#%E4%B8%8B', { to: 'anchor', anchor: '下' }],
  ['/news/?q=1#a', { to: 'site', path: '/news/', anchor: 'a' }],
  ['/news/', { to: 'site', path: '/news/', anchor: undefined }],
  ['/%', { to: 'site', path: '/%', anchor: undefined }],
  ['javascript:alert(1)', { to: 'unsafe' }],
  [' java\nscript\t:alert(1)', { to: 'unsafe' }],
  ['\u0001JAVASCRIPT:x', { to: 'unsafe' }],
  ['data:text/html,x', { to: 'unsafe' }],
  ['vbscript:x', { to: 'unsafe' }],
  ['file:///etc/passwd', { to: 'unsafe' }],
  ['//example.cn', { to: 'unclear' }],
  ['/\\example.cn', { to: 'unclear' }],
  ['\\\\example.cn', { to: 'unclear' }],
  ['news/', { to: 'unclear' }],
  ['../news/', { to: 'unclear' }],
  ['', { to: 'unclear' }],
])('%j', (address, target) => {
  expect(linkTarget(address)).toEqual(target);
});
