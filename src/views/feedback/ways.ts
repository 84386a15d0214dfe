import { repliesAddress } from '../../addresses/address.ts';
import type { Board, Entry } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { FEEDBACK_TEXTS, NUMBER_BLANK } from '../../wording/feedback.ts';

/** 「我来反映」: how readers say something about a piece. Nothing of theirs passes through the site. */
export interface WaysView {
  title: string;
  /** Where it is to be found, as far as the site knows. */
  address: string;
  /** 「第 ＿＿ 项」 of a board: what a script fills in once a pledge is chosen. */
  number: string | undefined;
  ways: { name: string; href: string | undefined; note: string }[];
  /** Where a slip of paper can be handed in; undefined where no place is known. */
  slip: { place: string; phones: string } | undefined;
  /** Where to read what was replied to others; undefined where nobody has said anything. */
  replies: string | undefined;
}

interface Contact {
  phone: string | undefined;
  sms: string | undefined;
  email: string | undefined;
  address: string | undefined;
}

/** A board's own telephone, mailbox and place come before the site's. */
export function waysOfBoard({ data, unit, address }: Board, site: Site): WaysView | undefined {
  const { contact = {} } = site.settings;
  return waysView(
    site,
    { title: data.title, address, number: FEEDBACK_TEXTS.pledge(NUMBER_BLANK) },
    {
      phone: data.phone ?? unit.data.phone ?? contact.phone,
      sms: contact.sms,
      email: data.email ?? contact.email,
      address: data.address ?? contact.address,
    },
  );
}

export function waysOfEntry({ data, address }: Entry, site: Site): WaysView | undefined {
  const { phone, sms, email, address: place } = site.settings.contact ?? {};
  return waysView(site, { title: data.title, address, number: undefined }, { phone, sms, email, address: place });
}

function waysView(
  { root, replies }: Site,
  { title, address, number }: { title: string; address: string; number: string | undefined },
  contact: Contact,
): WaysView | undefined {
  const whole = root + address;
  const named = `《${title}》${number ?? ''}`;
  const { call, sms, mail } = FEEDBACK_TEXTS;
  const phones = contact.phone === undefined ? [] : numbersIn(contact.phone);
  const ways: WaysView['ways'] = phones.map((phone) => ({ name: call, href: telephoneAddress(phone), note: phone }));
  if (contact.sms !== undefined)
    // Telephones of one make read what follows `?`, those of the other what follows `&`.
    ways.push({
      name: sms,
      href: `sms:${contact.sms}?&body=${percentEncoded(FEEDBACK_TEXTS.smsBody(named))}`,
      note: contact.sms,
    });
  if (contact.email !== undefined) {
    const body = FEEDBACK_TEXTS.body(named, whole);
    const query = `subject=${percentEncoded(FEEDBACK_TEXTS.subject(named))}&body=${percentEncoded(body)}`;
    ways.push({ name: mail, href: `mailto:${contact.email}?${query}`, note: contact.email });
  }
  const slip = contact.address === undefined ? undefined : { place: contact.address, phones: phones.join('、') };
  return ways.length === 0 && !slip
    ? undefined
    : { title, address: whole, number, ways, slip, replies: replies.all.length > 0 ? repliesAddress() : undefined };
}

/** The telephones of a setting: several are written in one line. */
function numbersIn(text: string): string[] {
  return text.split(/[、，,；;/／]/).flatMap((part) => part.trim() || []);
}

/** A number alone can be called; words around it are read. */
function telephoneAddress(phone: string): string | undefined {
  return /^\d[\d -]+\d$/.test(phone) ? `tel:${phone.replace(/ /g, '')}` : undefined;
}

/** As RFC 6068 wants it: UTF-8, lines end with CRLF, and no sign is left that a client may take for its own. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed().replace(/\n/g, '\r\n')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
