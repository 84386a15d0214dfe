import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLES, ICONS, MEDIA } from '../../../addresses/address.ts';
import type { Content } from '../../../ingest/content/content.ts';
import { percentDecoded } from '../../../kernel/percent-decoded.ts';
import { drawIcon } from '../../../media/lettering/draw-icon.ts';
import type { Photo } from '../../../model/entities/beside.ts';
import type { PublishedFile } from '../../../model/site/published-files.ts';
import type { Site } from '../../../model/site/site.ts';
import { madePhoto } from '../../../outputs/media.ts';
import { typeOfName } from '../../../publish/serving/content-types.ts';
import type { Asset } from '../questions/messages.ts';
import type { PagePrinter } from './pages.ts';

/** Looks whose pages are still shown somewhere: of the people who work at once. */
const MOST_LOOKS = 60;

/** What a page that was looked at may ask for. */
interface SeenPage {
  pictures: Content['pictures'];
  downloads: readonly PublishedFile[];
  /** Of the site. */
  name: string;
  base: string;
}

/** The files that pages ask for which were looked at lately: pictures that nobody has published yet, too. */
export class SeenFiles {
  readonly #printer: PagePrinter;
  readonly #folder: string;
  #pages: readonly SeenPage[] = [];

  /** `folder`: for pictures in the sizes of pages. */
  constructor(printer: PagePrinter, folder: string) {
    this.#printer = printer;
    this.#folder = folder;
  }

  /** Remembers what the pages of a site show. */
  add({ pictures }: Content, { settings, downloads }: Site): void {
    const page = { pictures, downloads, name: settings.name, base: settings.base ?? '' };
    this.#pages = [page, ...this.#pages].slice(0, MOST_LOOKS);
  }

  /** A file by its path from the host's root, the site's folder included; undefined if no page asks for it. */
  async asset(path: string): Promise<Asset | undefined> {
    const plain = percentDecoded(path.split(/[?#]/)[0]!);
    if (plain.split('/').some((part) => part === '..' || part === '.') || plain.includes('\0')) return undefined;
    const base = this.#pages[0]?.base ?? '';
    const address = base !== '' && plain.startsWith(`${base}/`) ? plain.slice(base.length) : plain;
    const bytes = await this.#bytes(address);
    return bytes && { type: typeOfName(address), bytes };
  }

  async #bytes(address: string): Promise<Uint8Array | undefined> {
    const icon = ICONS.find((one) => one.address === address);
    if (icon && this.#pages[0]) return drawIcon(this.#pages[0].name, icon.size);
    const file = address.startsWith(MEDIA)
      ? await this.#picture(address.slice(MEDIA.length))
      : this.#plainFile(address);
    // Gone, perhaps, since it was looked at.
    return file === undefined ? undefined : readFile(file).catch(() => undefined);
  }

  #plainFile(address: string): string | undefined {
    const bundles = this.#printer.bundles();
    if (address.startsWith(BUNDLES)) return bundles && join(bundles, address.slice(BUNDLES.length));
    for (const { downloads } of this.#pages) {
      const found = downloads.find(({ path }) => `/${path}` === address);
      if (found) return found.file;
    }
    return undefined;
  }

  async #picture(name: string): Promise<string | undefined> {
    const photo = /^[\da-f]{16}-/.test(name) ? this.#photoNamed(name.slice(0, 16)) : undefined;
    return photo && madePhoto(photo, name, this.#folder);
  }

  /** By what the names of its files begin with. */
  #photoNamed(start: string): Photo | undefined {
    for (const { pictures } of this.#pages)
      for (const { file, digest, probe } of pictures.values())
        if (probe.ok && digest.startsWith(start))
          return { file: file.absolute, digest, width: probe.width, height: probe.height };
    return undefined;
  }
}
