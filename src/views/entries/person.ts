import { unitAddress } from '../../addresses/address.ts';
import { surnameOf } from '../../model/entities/surname.ts';
import { planPicture } from '../../media/plan.ts';
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

export function personView({ data, units, portrait }: EntryOfKind<'member'>): PersonView {
  return {
    name: data.name,
    post: data.post,
    surname: surnameOf(data.name),
    portrait: portrait && pictureView(planPicture(portrait, 'portrait'), data.name),
    units: units.map((unit) => ({ label: unit.data.name, href: unitAddress(unit.id) })),
    joined: data.joinedIn === undefined ? undefined : ENTRY_TEXTS.joined(data.joinedIn),
  };
}
