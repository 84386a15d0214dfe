import { unitAddress } from '../../addresses/address.ts';
import { surnameOf } from '../../kernel/letters/surname.ts';
import { saysUnit } from '../../model/entities/unit-in-post.ts';
import { planPicture, type Slot } from '../../media/plan.ts';
import type { EntryOfKind } from '../../model/entities/linked.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import type { LinkView } from '../frame/frame.ts';
import { pictureView, type PictureView } from '../frame/picture.ts';

/** What stands for a person beside a title. */
export interface PersonMark {
  /** Printed where there is no portrait. */
  surname: string;
  portrait: PictureView | undefined;
}

/** The person whom a story is about. */
export interface PersonView extends PersonMark {
  name: string;
  post: string;
  units: LinkView[];
  /** 「2003年入党」 */
  joined: string | undefined;
}

type PersonSlot = Extract<Slot, 'portrait' | 'wall'>;

/** The person in a list: who it is, and what the person said. */
export interface PersonItemView extends PersonView {
  href: string;
  title: string;
  /** Where the post does not begin with it. */
  unit: string | undefined;
  /** In quotation marks; undefined where nothing is quoted. */
  words: string | undefined;
}

export function personItemView(entry: EntryOfKind<'member'>, slot: PersonSlot): PersonItemView {
  const { quote, title, post } = entry.data;
  const unit = entry.unit?.data.name;
  return {
    ...personView(entry, slot),
    href: entry.address,
    title,
    unit: unit === undefined || saysUnit(post, unit) ? undefined : unit,
    words: quote && ENTRY_TEXTS.quoted(quote.words),
  };
}

export function personView(
  { data, units, portrait }: EntryOfKind<'member'>,
  slot: PersonSlot = 'portrait',
): PersonView {
  return {
    name: data.name,
    post: data.post,
    surname: surnameOf(data.name),
    portrait: portrait && pictureView(planPicture(portrait, slot), data.name),
    units: units.map((unit) => ({ label: unit.data.name, href: unitAddress(unit.id) })),
    joined: data.joinedIn === undefined ? undefined : ENTRY_TEXTS.joined(data.joinedIn),
  };
}
