import { beijingTimeOf } from '../../../../kernel/beijing-time.ts';
import { type CountyEntry, MEMBERS, newEntry, nextCount } from '../county.ts';
import { anEntry, type EditCall, type Edits, HOUR, KINDS, pastTime, some, unitId } from './edit-call.ts';

const PICTURES = 4;

/** Entries: what they say, where they stand, what they link to. */
export const ENTRY_EDITS: Edits = {
  'add an entry now': (call) => add(call, beijingTimeOf(new Date(call.now))),
  'add an entry between others': (call) => add(call, pastTime(call)),
  'add an entry that is due later': (call) =>
    add(call, beijingTimeOf(new Date(call.now + (1 + call.dice.below(72)) * HOUR))),
  'change a body': (call) =>
    anEntry(call, (entry) => (entry.paragraphs[0] = `改过第 ${nextCount(call.county)} 回，讲双承诺和四议两公开。`)),
  'change a title': (call) => anEntry(call, (entry) => (entry.title = `改名第 ${nextCount(call.county)} 回`)),
  'change a heading that others link to': (call) =>
    aLinked(call, ({ headings }) => (headings[headings.length - 1] = `小标题第 ${nextCount(call.county)} 个`)),
  // What links to the one stays as it is written, but leads to another id.
  'put a heading of the same sound before': (call) =>
    aLinked(call, ({ headings }) => headings.unshift(headings.at(-1)!.replaceAll('标', '彪').replaceAll('节', '结'))),
  'add or remove headings': (call) =>
    anEntry(
      call,
      (entry) =>
        (entry.headings =
          entry.headings.length > 1
            ? entry.headings.slice(1)
            : [...entry.headings, `节${nextCount(call.county)}`, `节${nextCount(call.county)}`]),
    ),
  'link to a heading': (call) =>
    anEntry(call, (entry) =>
      entry.links.push({ to: call.dice.pick(call.county.entries).key, heading: call.dice.chance(70) }),
    ),
  'change a summary': (call) =>
    anEntry(call, (entry) => (entry.fields['summary'] = `换了摘要 ${nextCount(call.county)}。`)),
  'change keywords': (call) =>
    anEntry(call, (entry) => (entry.fields['keywords'] = entry.fields['keywords'] ? undefined : ['公开承诺', '修渠'])),
  'update an entry': (call) =>
    anEntry(
      call,
      (entry) => (entry.fields['updatedAt'] = [entry.publishedAt, beijingTimeOf(new Date(call.now))].sort().at(-1)),
    ),
  'move an entry': (call) => anEntry(call, (entry) => (entry.slug = `moved-${nextCount(call.county)}`)),
  'delete an entry': (call) =>
    anEntry(call, (entry) => call.county.entries.splice(call.county.entries.indexOf(entry), 1)),
  'change the kind of an entry': (call) => anEntry(call, (entry) => (entry.kind = call.dice.pick(KINDS))),
  'publish an entry at another time': (call) =>
    anEntry(call, (entry) => {
      entry.publishedAt = pastTime(call);
      entry.fields['updatedAt'] = undefined;
    }),
  'change the unit of an entry': (call) =>
    anEntry(call, (entry) => (entry.unit = call.dice.chance(20) ? undefined : unitId(call))),
  'name related entries': (call) =>
    anEntry(
      call,
      (entry) =>
        (entry.related = [call.dice.pick(call.county.entries).key, call.dice.pick(call.county.entries).key].filter(
          (key, at, all) => all.indexOf(key) === at,
        )),
    ),
};

/** Photos of entries. */
export const PHOTO_EDITS: Edits = {
  'change a photo': (call) =>
    anEntry(call, (entry) => (entry.photos = entry.photos.map((place) => (place + 1) % PICTURES))),
  'add a photo': (call) =>
    anEntry(call, (entry) => {
      entry.photos.push(call.dice.below(PICTURES));
      entry.cover = call.dice.chance(50);
    }),
  'remove photos': (call) => anEntry(call, (entry) => (entry.photos = [])),
};

/** Components in topics. */
export const TOPIC_EDITS: Edits = {
  'change a topic': (call) =>
    some(
      call,
      call.county.entries.filter(({ kind }) => kind === 'topic'),
      (topic) =>
        (topic.components = [
          call.dice.pick([
            '<Quote by="石远舟，镇党委书记">说到做到。</Quote>',
            '<Card title="全部承诺" href="/pledges/">一项不少。</Card>',
            '<EntryList kind="member" title="党员" year="2026" />',
            '<EntryList kind="news" keyword="公开承诺" limit="3" />',
            '<Timeline>\n<Event date="2026-02-26" title="开会">定下六条。</Event>\n</Timeline>',
          ]),
        ]),
    ),
};

function add(call: EditCall, publishedAt: string): void {
  const kind = call.dice.pick(KINDS);
  const entry = newEntry(call.county, kind, publishedAt, {
    unit: unitId(call),
    headings: call.dice.chance(50) ? ['头一节', '第二节', '第三节'] : [],
  });
  if (kind === 'member') entry.fields['name'] = call.dice.pick(MEMBERS);
}

/** An entry with headings, one that others link to if there is any. */
function aLinked(call: EditCall, change: (entry: CountyEntry) => void): void {
  const { entries } = call.county;
  const linked = entries.filter(
    ({ key, headings }) =>
      headings.length > 0 && entries.some(({ links }) => links.some(({ to, heading }) => heading && to === key)),
  );
  some(call, linked.length > 0 ? linked : entries.filter(({ headings }) => headings.length > 0), change);
}

/** Recordings of entries. */
export const RECORDING_EDITS: Edits = {
  'add or change a recording': (call) =>
    anEntry(
      call,
      (entry) =>
        (entry.recording = { words: `录音里的第 ${nextCount(call.county)} 句话。`, isPlaced: call.dice.chance(50) }),
    ),
  'remove a recording': (call) =>
    some(
      call,
      call.county.entries.filter(({ recording }) => recording !== undefined),
      (entry) => (entry.recording = undefined),
    ),
};
