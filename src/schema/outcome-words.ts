/**
 * What to write in place of a result in other words. A result is never made better than it was written: what was kept
 * by and large is not kept, and only its editor knows whether 「已完成」 meets the standard.
 */
export function outcomeAdvice(written: string): string {
  const text = written.normalize('NFKC').replace(/[\s。.，,；;]+/g, '');
  if (NOTHING_YET.test(text)) return '还没有结果的，这一格空着；办到哪一步写在「进展」里。';
  // A printed choice says all of its answers.
  if (/[□☐○◯]/.test(text) && /[☑☒✓✔√●■]/.test(text)) return CHOICE;
  if (/延期|推迟|顺延|延至|延后|暂缓/.test(text))
    return '延期的写「延期」，在「延期至」里写新的时限，在「原因」里写为什么；已经有结果的，写结果。';
  if (NOT_AT_ALL.test(text) && !/全部|完全|全面/.test(text))
    return '到了时限没有做到的写「未兑现」，并写「原因」；还没有到时限的，这一格空着。';
  if (PARTLY.test(text) || NOT_AT_ALL.test(text))
    return '没有全部做到的写「部分兑现」，并写「原因」；按完成标准全部做到了，才写「兑现」。';
  if (DONE.test(text))
    return '按完成标准全部做到了的写「兑现」，只做到一部分的写「部分兑现」；日期写在「完成日期」里，做了什么写在「进展」里。';
  return CHOICE;
}

const CHOICE = '写「兑现」「部分兑现」「未兑现」「延期」中的一个；还没有结果的，这一格空着。';

const NOTHING_YET =
  /^(?:[/\\—–_-]+|无|暂无|没有|待定|空|0%?|未到期|未到时限|没有到期|尚未到期)$|正在|进行中|推进中|办理中|实施中|建设中|施工中|践诺中|落实中|未开始|未启动|待办|^待|等待|持续|推进$|跟进/;
const NOT_AT_ALL = /未|没|不|无|否|^[x×✗✘]$/i;
const PARTLY =
  /基本|部分|部份|大部|大体|主体|接近|初步|阶段|多数|一半|过半|(?<!\d)(?:[1-9]\d?)(?:\.\d+)?%|[一二三四五六七八九\d]成$/;
const DONE = /兑现|对现|完成|办结|完工|竣工|落实|达标|实现|做到|到位|已办|解决|^[√✓✔☑是对y]$|^100(?:\.0+)?%?$/i;
