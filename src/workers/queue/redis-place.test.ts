import { expect, it } from 'vitest';
import { NoQueue, openRedis, redisOptions, shownAddress } from './redis-place.ts';

it.each([
  ['redis://host', { host: 'host', port: 6379 }],
  ['redis://host:7000/2', { host: 'host', port: 7000, db: 2 }],
  ['redis://:a%40b@host', { host: 'host', password: 'a@b' }],
  ['rediss://user:b@host', { username: 'user', password: 'b', tls: {} }],
  ['redis://[::1]:7000', { host: '::1', port: 7000 }],
  ['unix:/run/redis/redis.sock', { path: '/run/redis/redis.sock' }],
])('%s', (address, options) => {
  expect(redisOptions(address)).toMatchObject(options);
});

it('people see no password', () => {
  expect(shownAddress('redis://user:geheim@host:7000')).toBe('redis://user:***@host:7000');
  expect(shownAddress('unix:/run/redis.sock')).toBe('unix:/run/redis.sock');
});

it.each(['redis://:geheim@127.0.0.1:1', 'unix:/nowhere/redis.sock'])(
  '%s, where nobody is, says why',
  async (address) => {
    const opening = openRedis(address);
    await expect(opening).rejects.toThrow(NoQueue);
    await expect(opening).rejects.toThrow(/^连不上队列 .*：(?:ECONNREFUSED|ENOENT)，看看/);
    await expect(opening).rejects.not.toThrow('geheim');
  },
);
