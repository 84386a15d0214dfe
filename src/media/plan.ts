/** Raised when the recipe in render.ts changes what comes out, so that old names never get new bytes. */
export const RECIPE = '1';

/**
 * Where a picture stands: top of an article or of the home page, a list's thumbnail, inside the text, beside a person's
 * name, on the wall of portraits.
 */
export type Slot = 'lead' | 'item' | 'body' | 'portrait' | 'wall';

export interface PictureOriginal {
  /** sha256 of the original's bytes, hex. */
  digest: string;
  /** Pixels, after the EXIF turn. */
  width: number;
  height: number;
}

/** One file to be made; width and height in its own pixels. The extension says the format. */
export interface Rendition {
  file: string;
  width: number;
  height: number;
}

export type PictureType = 'image/avif' | 'image/webp';

/** Everything a <picture> element needs. */
export interface Picture {
  /** Attributes of the fallback <img>. */
  width: number;
  height: number;
  sizes: string;
  /** What modern browsers take, best first; renditions narrowest first. */
  formats: { type: PictureType; renditions: Rendition[] }[];
  /** The one JPEG, which every browser can show. */
  fallback: Rendition;
}

// A WebP's side ends at 16383 pixels, an AVIF's at 16384: long screenshots do reach it.
const MAX_SIDE = 16_000;

const TYPES: [PictureType, string][] = [
  ['image/avif', 'avif'],
  ['image/webp', 'webp'],
];

interface Recipe {
  widths: number[];
  sizes: string;
  /** Width divided by height of the crop; left out: the whole picture. */
  ratio?: number;
  /** Width of the fallback. */
  plain: number;
}

const PERSON = { widths: [160, 320, 640], ratio: 4 / 5, plain: 320 };

// The text column is 40rem of 18px less its padding; phones get the full width less 20px.
const RECIPES: Record<Slot, Recipe> = {
  lead: { widths: [400, 720, 1080, 1440], sizes: '(min-width: 46rem) 720px, 100vw', plain: 1080 },
  body: { widths: [400, 720, 1080], sizes: '(min-width: 46rem) 720px, calc(100vw - 40px)', plain: 720 },
  item: { widths: [240, 480], sizes: '120px', ratio: 4 / 3, plain: 240 },
  portrait: { ...PERSON, sizes: '96px' },
  wall: { ...PERSON, sizes: '(min-width: 54rem) 220px, (min-width: 40rem) 24vw, 46vw' },
};

/** Widest file any plan asks for; render.ts resizes from a copy of this width. */
export const WIDEST = 1440;

/** What stands for a crop in the names of files. */
const CROPS: Readonly<Record<Slot, string>> = { lead: 'w', body: 'w', item: 'i', portrait: 'p', wall: 'p' };

const SHARE = { width: 1200, height: 630, least: 300 };

/**
 * Says which files a picture needs in a slot. Pure. Nothing is larger than the original, and there is
 * always at least one width. Whole pictures share their files between slots: the name holds the
 * original's digest, the recipe, the crop and the width, which together decide the bytes.
 */
export function planPicture(source: PictureOriginal, slot: Slot): Picture {
  const recipe = RECIPES[slot];
  const ratio = recipe.ratio ?? source.width / source.height;
  const room = Math.max(1, Math.floor(Math.min(source.width, source.height * ratio, MAX_SIDE, MAX_SIDE * ratio)));
  const fitting = recipe.widths.filter((width) => width <= room);
  const widths = fitting.length > 0 ? fitting : [room];
  const crop = CROPS[slot];

  const formats = TYPES.map(([type, extension]) => ({
    type,
    renditions: widths.map((width) => rendition(source, crop, width, width / ratio, extension)),
  }));
  const plain = Math.max(widths[0]!, ...widths.filter((width) => width <= recipe.plain));
  const fallback = rendition(source, crop, plain, plain / ratio, 'jpg');
  return { width: fallback.width, height: fallback.height, sizes: recipe.sizes, formats, fallback };
}

/**
 * The JPEG for og:image: 1200x630 or, from a smaller original, the largest crop of that shape, or a
 * square. WeChat wants at least 300x300; an original that cannot give it has no share picture.
 */
export function planShare(source: PictureOriginal): Rendition | undefined {
  const shape = SHARE.width / SHARE.height;
  const width = Math.floor(Math.min(SHARE.width, source.width, source.height * shape));
  if (width / shape >= SHARE.least) return rendition(source, 's', width, width / shape, 'jpg');
  const side = Math.min(source.width, source.height);
  return side >= SHARE.least ? rendition(source, 's', side, side, 'jpg') : undefined;
}

/** All files of a picture, each once. */
export function renditionsOf(picture: Picture): Rendition[] {
  const all = [...picture.formats.flatMap((format) => format.renditions), picture.fallback];
  return [...new Map(all.map((one) => [one.file, one])).values()];
}

function rendition(source: PictureOriginal, crop: string, width: number, height: number, extension: string): Rendition {
  return {
    file: `${source.digest.slice(0, 16)}-${RECIPE}${crop}${width}.${extension}`,
    width,
    height: Math.max(1, Math.round(height)),
  };
}
