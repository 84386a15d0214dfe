/** Text as XML content or an attribute's value; characters that XML forbids are dropped. */
export function xmlText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    // eslint-disable-next-line no-control-regex -- XML 1.0 allows no control characters but tab, line feed and return
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}
