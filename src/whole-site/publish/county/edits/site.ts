import { nextCount } from '../county.ts';
import { anEntry, type Edits, some } from './edit-call.ts';

/** The glossary, which shows on every page that uses a term. */
export const TERM_EDITS: Edits = {
  'change a term': (call) =>
    some(call, call.county.terms, (term) => (term.explanation = `换了解释 ${nextCount(call.county)}。`)),
  'add a term': (call) =>
    call.county.terms.push({
      term: call.dice.pick(['修渠', '摘要', '正文', '账本', '水渠']) + (call.dice.chance(50) ? '' : '的'),
      aliases: [],
      explanation: '新的名词。',
    }),
  'add an alias': (call) =>
    some(
      call,
      call.county.terms,
      (term) => (term.aliases = term.aliases.length > 0 ? [] : [`第 ${call.dice.below(60)} 篇`]),
    ),
  'remove a term': (call) =>
    some(call, call.county.terms, (term) => call.county.terms.splice(call.county.terms.indexOf(term), 1)),
};

/** What `site.yaml` says, and the files for download. */
export const SETTING_EDITS: Edits = {
  'rename the site': ({ county }) => (county.settings['name'] = `青石先锋 ${nextCount(county)}`),
  'change the tagline': ({ county }) =>
    (county.settings['tagline'] = county.settings['tagline'] ? undefined : '先进典型'),
  'change the domain': ({ county, dice }) =>
    (county.settings['domain'] = dice.pick([
      undefined,
      'https://www.qingshi.example',
      'https://xianfeng.qingshi.example',
    ])),
  'change the folder': ({ county, dice }) =>
    (county.settings['base'] = dice.pick(
      [undefined, '/xianfeng/', '/zt/xianfeng.2026/'].filter((base) => base !== county.settings['base']),
    )),
  'change the navigation': ({ county }) =>
    (county.settings['navigation'] = county.settings['navigation']
      ? undefined
      : [
          { label: '首页', href: '/' },
          { label: '动态', href: '/news/' },
          { label: '名词', href: '/glossary/' },
        ]),
  'change the footer': ({ county, dice }) =>
    (county.settings['icp'] = dice.pick([undefined, `青ICP备${nextCount(county)}号`])),
  'change the contact': ({ county, dice }) => {
    const phone = `0700-661${String(nextCount(county) % 10_000).padStart(4, '0')}`;
    county.settings['contact'] = dice.pick([
      undefined,
      { phone },
      { phone: `${phone}、12345`, email: 'xinxiang@qingshi.example' },
      { phone, sms: '12345', address: '城关街道 1 号' },
    ]);
  },
  'change the organisers': ({ county, dice }) =>
    (county.settings['organisers'] = dice.pick([
      undefined,
      ['中共青石县委组织部'],
      ['中共青石县委宣传部', '中共青石县委组织部'],
    ])),
  'change the page about the site': ({ county }) =>
    (county.settings['about'] = `说明第 ${nextCount(county)} 版。[动态](/news/)`),
  'change the rules': ({ county, dice }) =>
    (county.settings['rules'] = dice.pick([
      undefined,
      { satisfied: 80 },
      { yellow: { shown: true, rate: 90, least: 1 }, red: { least: 1 } },
    ])),
  'change the form for download': ({ county }) => (county.form = `第 ${nextCount(county)} 版`),
  'remove the form for download': ({ county }) => (county.form = undefined),
  'change the lead': (call) => anEntry(call, ({ key }) => (call.county.lead = call.dice.chance(50) ? key : undefined)),
};
