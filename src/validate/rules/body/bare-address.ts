import { finding } from '../../../diagnostics/issue.ts';
import { addressEnd } from '../../../ingest/body/typed/addresses.ts';
import type { BodyRule } from '../rule.ts';

/** A full-width mark, or another address. */
const MARK = /[\u2010-\u203a\u3000-\u303f\uff00-\uffef]|(?<=.)(?=https?:\/\/)/i;

/** B08: an address written without brackets takes the Chinese text behind it along. */
export const bareAddress: BodyRule = (body) =>
  body.nodes('link').flatMap((link) => {
    const source = body.sourceOf(link);
    if (!/^(?:https?:\/\/|www\.)/i.test(source)) return [];
    const { end, isSure } = addressEnd(source);
    if (isSure && end === source.length) return [];
    // Topics have no addresses in angle brackets.
    const proper = (address: string) => {
      const target = /^www\./i.test(address) ? `http://${address}` : address;
      return body.form === 'topic' || target !== address ? `[${address}](${target})` : `<${address}>`;
    };
    const bare = source.slice(0, end).replace(/(?:[\].,;:!?'"]|(?<!\([^()]*)\))+$/, '');
    return [
      finding(
        'B08',
        { address: source, proper: proper(bare), whole: proper(source.split(MARK)[0]!) },
        body.spanOf(link),
      ),
    ];
  });
