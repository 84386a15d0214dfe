import type { Pledge } from '../model/entities/linked.ts';
import type { Environment } from '../machine/environment.ts';
import type { Site } from '../model/site/site.ts';
import { CHANNEL_TEXTS } from '../wording/channels/channel-texts.ts';
import { type Channel, type Product } from './piece/channel.ts';
import { boardPiece, doorPledge, entryPiece, type ChannelPiece } from './piece/piece.ts';
import { doorPledges, type Ordered, usualChannels } from './order.ts';
import { loudspeakerPack } from './sound/loudspeaker.ts';
import { briefingProduct } from './briefing/briefing.ts';
import { pictureProduct, plateProduct } from './picture/draw.ts';
import { smsProduct } from './words/sms.ts';
import { wechatProduct } from './wechat/wechat.ts';

/** A piece with what was made of it. */
export interface MadePiece {
  piece: ChannelPiece;
  products: readonly Product[];
}

/** Makes a published piece for channels, undefined for all that make sense. Writes nothing. */
export async function makeChannels(
  ordered: Ordered,
  channels: readonly Channel[] | undefined,
  site: Site,
  environment: Environment,
): Promise<MadePiece> {
  const piece = ordered.entry ? entryPiece(ordered.entry, site) : boardPiece(ordered.board, site, ordered.unit);
  const doors = doorPledges(ordered, site);
  const products: Product[] = [];
  for (const channel of channels ?? usualChannels(ordered, doors))
    products.push(await MAKERS[channel](piece, { site, doors, environment }));
  if (!piece.hasDomain) return { piece, products: products.map(withoutDomain) };
  return { piece, products };
}

/** A script names no address; what needs one was not made. */
function withoutDomain(product: Product): Product {
  if (product.files.length === 0 || product.channel === 'guangbo') return product;
  return { ...product, notes: [...product.notes, CHANNEL_TEXTS.pathsOnly] };
}

interface Means {
  site: Site;
  doors: readonly Pledge[];
  environment: Environment;
}

const MAKERS: Readonly<Record<Channel, (piece: ChannelPiece, means: Means) => Product | Promise<Product>>> = {
  picture: (piece, { environment }) => pictureProduct(piece, environment),
  plate: (piece, { doors, site, environment }) =>
    plateProduct(
      piece,
      doors.map((pledge) => doorPledge(pledge, site)),
      environment,
    ),
  wechat: wechatProduct,
  briefing: briefingProduct,
  sms: smsProduct,
  guangbo: (piece, { site, environment }) => loudspeakerPack(piece, site, environment),
};
