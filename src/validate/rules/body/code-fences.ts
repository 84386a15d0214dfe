import { finding } from '../../../diagnostics/issue.ts';
import type { BodyRule } from '../rule.ts';

/** What programs write above a text that they give to be copied. */
const NO_CODE = /^(?:markdown|md|text|txt|plaintext|yaml)$/i;

/**
 * B20: a fence of code that nothing closes, with words behind it, or around a text that was copied: it would be printed
 * as code.
 */
export const codeFences: BodyRule = (body) =>
  body.nodes('code').flatMap((node) => {
    const source = body.sourceOf(node).trimEnd();
    const [, fence = ''] = /^(`{3,})/.exec(source) ?? [];
    if (fence === '') return [];
    const isClosed = new RegExp(`\\n[ >]*\`{${fence.length},}$`).test(source);
    const isTitled = /[^\0-\x7f]/.test(node.lang ?? '') || NO_CODE.test(node.lang ?? '');
    const start = node.position?.start.offset ?? 0;
    return isClosed && !isTitled ? [] : finding('B20', {}, body.spanAt(start, start + source.split('\n')[0]!.length));
  });
