import { expect, it } from 'vitest';
import { unfitForBundling } from './bundling-place.ts';

it.each(['/srv/bangyang', '/home/林若溪/云岭 先锋（新）', "/srv/a+b,c;d&e'f(g)h@i~j!k$l"])('%s is fit', (folder) => {
  expect(unfitForBundling('程序', folder)).toBeUndefined();
});

it.each([...'#%?*[]{}"\\'])('a path with %s is not, and it is said which mark that is', (mark) => {
  expect(unfitForBundling('缓存', `/srv/a${mark}b${mark}`)).toMatch(`缓存文件夹的路径里有 ${mark}，`);
});
