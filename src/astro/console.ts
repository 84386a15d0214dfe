import type { AstroIntegrationLogger } from 'astro';
import { stripVTControlCharacters } from 'node:util';
import { CONSOLE_TEXTS } from '../wording/preview.ts';

type Destination = AstroIntegrationLogger['options']['destination'];
type Event = Parameters<Destination['write']>[0];

/** Astro's mark of a line that is printed without time and label. */
const BARE = 'SKIP_FORMAT';

/**
 * From now on, the window of a preview speaks Chinese: what Astro and Vite say in the ordinary course is put into
 * Chinese or, where it is of no use to an editor, left out. Errors stay as they are, and with `--verbose` everything.
 */
export function speakChinese({ options }: AstroIntegrationLogger): void {
  if (options.level === 'debug') return;
  const { destination } = options;
  options.destination = {
    ...destination,
    write: (event) => {
      const shown = inChinese(event);
      if (shown) destination.write(shown);
    },
  };
}

/** The event for an editor's window; undefined if it has nothing to say to one. */
export function inChinese(event: Event): Event | undefined {
  if (event.level === 'error') return event;
  const message = stripVTControlCharacters(event.message);
  if (/\p{Script=Han}/u.test(message) && event.label === 'bangyang') return event;
  const said = translated(message);
  if (said !== undefined) return { ...event, label: BARE, message: said };
  // Warnings of Astro's that nobody foresaw are about the program, for whoever changes it.
  return event.level === 'warn' && !OF_NO_USE.test(message) ? event : undefined;
}

function translated(message: string): string | undefined {
  const addresses = message.match(/https?:\/\/\S+/g);
  if (addresses && /ready in/.test(message)) return `\n${CONSOLE_TEXTS.ready(addresses)}\n`;
  const [, port] = /^Port (\d+) is in use/.exec(message) ?? [];
  if (port !== undefined) return CONSOLE_TEXTS.portTaken(port);
  const [, status = '', address = ''] = /^\[(\d{3})\] (?:\(rewrite\) )?(?:[A-Z]+ )?(\S+)/.exec(message) ?? [];
  if (status === '404') return CONSOLE_TEXTS.noPage(address);
  return status >= '500' ? CONSOLE_TEXTS.failed(address) : undefined;
}

/** An address without a page, which is reported by itself; a newer Astro, which comes with the program. */
const OF_NO_USE = /getStaticPaths\(\)|New version of Astro/;
