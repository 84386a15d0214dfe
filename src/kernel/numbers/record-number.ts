/** The number of a site's ICP record: 「滇ICP备12345678号-1」; `ICP证` of sites that earn money. */
const ICP = /^\p{Script=Han}{1,2}(?:ICP备|ICP证|B\d-)\d{1,10}号?(?:-\d{1,4})?$/iu;

/** 「滇公网安备53000000000001号」: fourteen digits, by which the police's site finds it. */
const POLICE = /^\p{Script=Han}{1,2}公网安备(\d{14})号?$/u;

export function isIcpNumber(written: string): boolean {
  return ICP.test(narrow(written));
}

/** The fourteen digits of a record with the police; undefined for anything else. */
export function policeNumber(written: string): string | undefined {
  return POLICE.exec(narrow(written))?.[1];
}

function narrow(written: string): string {
  return written.normalize('NFKC').replace(/\s+/g, '');
}
