import type { Browser, CDPSession, Page } from 'playwright-core';

/** A cheap phone far from the mast, as the limits are meant: so many times slower, milliseconds, bits a second. */
const CPU = 6;
const LATENCY = 150;
const BITS = 1_600_000;

/** A page on such a phone that has loaded nothing yet; `loads` are requests that went over the network. */
export interface SlowPhone {
  page: Page;
  loads: Load[];
}

/** When a request was made and when its answer was there, in seconds of one clock. */
export interface Load {
  url: string;
  from: number;
  to: number;
}

export async function onSlowPhone<T>(browser: Browser, work: (phone: SlowPhone) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const loads = await listenTo(session);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY,
      downloadThroughput: BITS / 8,
      uploadThroughput: BITS / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
    return await work({ page, loads });
  } finally {
    await context.close();
  }
}

async function listenTo(session: CDPSession): Promise<Load[]> {
  const loads: Load[] = [];
  const open = new Map<string, Load>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    open.set(requestId, { url: request.url, from: timestamp, to: Infinity });
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => void open.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache || response.fromPrefetchCache) open.delete(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const load = open.get(requestId);
    if (load) loads.push({ ...load, to: timestamp });
    open.delete(requestId);
  });
  return loads;
}

/** How many of the loads had to wait for one another: the longest chain in which each began when another had ended. */
export function sequentialSteps(loads: readonly Load[]): number {
  let steps = 0;
  let ended = -Infinity;
  for (const { from, to } of loads.toSorted((a, b) => a.to - b.to)) {
    if (from < ended) continue;
    steps++;
    ended = to;
  }
  return steps;
}
