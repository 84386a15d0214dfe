/** Where browsers find a desk, as it was typed. Throws, in Chinese, for what is no such address. */
export function deskAddress(written: string | undefined): string {
  if (written === undefined || !/^https?:\/\/[^/\s]+$/.test(written))
    throw new Error('还要写大家从哪里打开交稿台：--address https://gao.example.gov.cn');
  return written;
}
