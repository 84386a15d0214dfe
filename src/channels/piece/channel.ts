import { namesOf } from '../../kernel/names.ts';

/** Channels beside the site, by the names that commands know, with those that people say. */
export const CHANNELS = {
  picture: '长图',
  plate: '门牌',
  wechat: '公众号',
  briefing: '简报',
  sms: '短信',
  guangbo: '广播',
} as const;

export type Channel = keyof typeof CHANNELS;
export const CHANNEL_NAMES = namesOf(CHANNELS);

/** A file of a channel; its name is below the folder of the piece. */
export interface ChannelFile {
  name: string;
  bytes: Uint8Array;
}

/** What was made for a channel. Without files it could not be made, and `notes` says why. */
export interface Product {
  channel: Channel;
  files: readonly ChannelFile[];
  /** What whoever uses the files should know, each a sentence. */
  notes: readonly string[];
}

/** A text as Windows' own editor opens it too. */
export function textFile(name: string, text: string): ChannelFile {
  return { name, bytes: new TextEncoder().encode(`\uFEFF${text.replace(/\n/g, '\r\n')}`) };
}
