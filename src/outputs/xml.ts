/** Text as XML content or an attribute's value; characters that XML forbids are dropped. */
export function xmlText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
     
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}
