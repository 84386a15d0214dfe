import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** How long the desk waits for what somebody sends. */
export interface RequestTimes {
  /** Milliseconds for what stands above a request, before anything of it is looked at. */
  head: number;
  /** Milliseconds for a whole request, and for a line on which nothing moves at all. */
  whole: number;
  /** Milliseconds in which at least `leastBytes` of a body must come. */
  stall: number;
  leastBytes: number;
}

/** From a village 300 MB take long, and the slowest phone still sends a kilobyte in a second; what never ends must end some day. */
export const REQUEST_TIMES: RequestTimes = { head: 60_000, whole: 3_600_000, stall: 60_000, leastBytes: 20_000 };

/** How often Node looks whether a request has taken too long. */
const LOOK_EVERY = 4;

/** The same for Fastify: what Node itself looks after. */
export function serverTimes({ head, whole, stall }: RequestTimes) {
  const connectionsCheckingInterval = Math.ceil(Math.min(head, stall) / LOOK_EVERY);
  return {
    requestTimeout: whole,
    connectionTimeout: whole,
    http: { headersTimeout: head, connectionsCheckingInterval },
  };
}

/** What is said of a request that stands still, and of one that has taken too long. */
export class SlowRequest extends Error {
  readonly code = 'ERR_HTTP_REQUEST_TIMEOUT';
}

/**
 * Watches whether the body of a request still comes; `cut` is told of one that stands still, with its line. Time in which
 * the desk itself does not read counts for nobody.
 */
export function watchBody(
  request: IncomingMessage,
  { stall, leastBytes }: RequestTimes,
  cut: (error: SlowRequest, socket: Socket) => void,
): void {
  const { socket } = request;
  let before = socket.bytesRead;
  const look = () => {
    if (request.complete) return end();
    if (socket.bytesRead - before < leastBytes && !socket.isPaused()) {
      end();
      cut(new SlowRequest(), socket);
    }
    before = socket.bytesRead;
  };
  const timer = setInterval(look, stall);
  const end = () => clearInterval(timer);
  for (const event of ['end', 'close'] as const) request.once(event, end);
}
