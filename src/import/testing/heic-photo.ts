/** Red, 48 by 32, as a telephone writes it: a program that can is on few machines. */
export const HEIC_PHOTO = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAADAAIAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAGgACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprm4EBAwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAMAAAACAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAACJtZGF0AAAAFigBrxmA70mlv//Opn/TIL/g2taY+bg=',
  'base64',
);

/** The same, held so that it has to be turned to the left by so many quarters: a property more, of the picture. */
export function turnedHeic(quarters: number): Buffer {
  let photo = Buffer.from(HEIC_PHOTO);
  const startOf = (box: string) => photo.indexOf(box, 0, 'latin1') - 4;
  const endOf = (box: string) => startOf(box) + photo.readUInt32BE(startOf(box));
  const grow = (bytes: number[], at: number, boxes: readonly string[]) => {
    for (const box of boxes) photo.writeUInt32BE(photo.readUInt32BE(startOf(box)) + bytes.length, startOf(box));
    photo = Buffer.concat([photo.subarray(0, at), Buffer.from(bytes), photo.subarray(at)]);
  };
  const data = startOf('mdat') + 8;
  grow([0, 0, 0, 9, ...Buffer.from('irot'), quarters], endOf('ipco'), ['ipco', 'iprp', 'meta']);
  // The picture had two properties, the last ones that are listed; this is the fifth of all.
  photo[endOf('ipma') - 3]! += 1;
  grow([0x85], endOf('ipma'), ['ipma', 'iprp', 'meta']);
  const place = photo.indexOf(Buffer.from([0, 0, data >> 8, data & 0xff]), startOf('iloc'));
  photo.writeUInt32BE(startOf('mdat') + 8, place);
  return photo;
}
