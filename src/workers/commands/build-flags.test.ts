import { describe, expect, it } from 'vitest';
import { buildWay, workerWay, WrongFlags } from './build-flags.ts';

it('without flags a build is the plain one', () => {
  expect(buildWay([])).toEqual({ way: 'plain' });
});

it('flags say how many processes, or where the queue is', () => {
  expect(buildWay(['--workers', '4'])).toEqual({ way: 'here', workers: 4 });
  expect(buildWay(['--workers=1'])).toEqual({ way: 'here', workers: 1 });
  expect(buildWay(['--queue', 'redis://host:6379', '--store', '/srv/jieguo'])).toEqual({
    way: 'queue',
    queue: 'redis://host:6379',
    store: '/srv/jieguo',
  });
});

describe('flags that cannot be followed are named', () => {
  it.each([
    [['--wrokers', '2'], '没有「--wrokers」这个选项'],
    [['-w', '2'], '没有「-w」这个选项'],
    [['foo'], '「foo」不是选项'],
    [['--workers'], '「--workers」后面要写一个值'],
    [['--workers', '--queue', 'redis://host'], '「--workers」后面要写一个值'],
    [['--workers', '0'], '「--workers 0」不对'],
    [['--workers', '65'], '1 到 64'],
    [['--workers', '2.5'], '「--workers 2.5」不对'],
    [['--workers', '二'], '「--workers 二」不对'],
    [['--workers', ''], '「--workers 」不对'],
    [['--workers', '2', '--queue', 'redis://host', '--store', 'x'], '只能写一个'],
    [['--queue', 'host:6379', '--store', 'x'], '「--queue」要写 Redis 或 Valkey 的地址'],
    [['--queue', 'https://host', '--store', 'x'], '「--queue」要写 Redis 或 Valkey 的地址'],
    [['--queue', 'redis://host'], '「--store」'],
    [['--queue', 'redis://host', '--store', ' '], '「--store」'],
    [['--store', 'x'], '要和「--queue」一起写'],
    [['--queue', 'NO_SUCH_QUEUE', '--store', 'x'], '没有设环境变量 NO_SUCH_QUEUE'],
    [['--queue', 'redis://host', '--store', 'https://b'], '要写一个文件夹，或者 s3://桶/前缀'],
    [['--queue', 'redis://host', '--store', 's3://B'], '桶的名字是小写字母'],
    [['--idle', '5'], '没有「--idle」这个选项'],
  ])('%j', (args, said) => {
    expect(() => buildWay(args)).toThrow(WrongFlags);
    expect(() => buildWay(args)).toThrow(said);
  });
});

describe('a worker', () => {
  it('is told where the queue is, where results go, how many it may start, and when it ends by itself', () => {
    const flags = ['--queue', 'unix:/run/redis.sock', '--store', '/srv'];
    expect(workerWay(flags)).toEqual({ queue: 'unix:/run/redis.sock', store: '/srv', workers: 1, idle: undefined });
    expect(workerWay([...flags, '--workers', '4', '--idle', '300'])).toMatchObject({ workers: 4, idle: 300 });
  });

  it('takes the address from a variable, so that its password is not on the command line', () => {
    process.env['TEST_QUEUE_URL'] = 'redis://:geheim@host:6379';
    expect(workerWay(['--queue', 'TEST_QUEUE_URL', '--store', '/srv']).queue).toBe('redis://:geheim@host:6379');
    delete process.env['TEST_QUEUE_URL'];
  });

  it.each([
    [['--store', '/srv'], '要写「--queue」'],
    [['--queue', 'redis://host', '--store', '/srv', '--idle', '0'], '「--idle 0」不对'],
    [['--queue', 'redis://host', '--store', '/srv', '--idle', '一会儿'], '「--idle 一会儿」不对'],
    [['--queue', 'redis://host'], '「--store」'],
  ])('that cannot follow %j says so', (args, said) => {
    expect(() => workerWay(args)).toThrow(said);
  });
});
