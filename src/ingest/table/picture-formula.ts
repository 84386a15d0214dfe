/** What stands in a cell, or as its formula, where a picture was put into the cell: WPS's DISPIMG, Excel's IMAGE. */
export function isPictureFormula(text: string): boolean {
  return PICTURE.test(text);
}

const PICTURE = /^=?\s*(?:_xl(?:fn|ws)\.)*(?:DISPIMG|IMAGE)\s*\(/i;
