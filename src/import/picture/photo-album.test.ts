import { expect, it } from 'vitest';
import { PhotoAlbum } from './photo-album.ts';

const placed = (documents: string[], photos: string[], document = documents[0]!, text = '', isOnly = true) =>
  new PhotoAlbum(documents, photos).take(document, text, isOnly).map(({ photo, reason }) => `${reason} ${photo}`);

it.each([
  { name: 'the only document of a folder', photos: ['村/1.jpg'], expected: ['folder 村/1.jpg'] },
  { name: 'in a folder of photos below it', photos: ['村/照片/1.jpg'], expected: ['folder 村/照片/1.jpg'] },
  { name: 'above it', photos: ['1.jpg'], expected: [] },
  {
    name: 'its name and a number',
    photos: ['村/渠水1.jpg', '村/渠水（2）.JPG'],
    expected: ['name 村/渠水1.jpg', 'name 村/渠水（2）.JPG'],
  },
  { name: 'a folder of its name', photos: ['村/渠水/1.jpg'], expected: ['name 村/渠水/1.jpg'] },
])('$name', ({ photos, expected }) => {
  expect(placed(['村/渠水.docx'], photos)).toEqual(expected);
});

it('of two documents in a folder nobody knows which one is meant, but by names', () => {
  const documents = ['a/渠水.docx', 'a/渠水上山.docx'];
  const photos = ['a/1.jpg', 'a/渠水上山1.jpg', 'a/渠水远了.jpg', 'b/IMG_2031.jpg'];
  expect(placed(documents, photos)).toEqual([]);
  expect(placed(documents, photos, documents[1])).toEqual(['name a/渠水上山1.jpg']);
  expect(placed(documents, photos, documents[0], '见照片：1。（IMG_2031.jpg）')).toEqual(['mention b/IMG_2031.jpg']);
});

it('a photo is with one text only, and what is with none is told', () => {
  const album = new PhotoAlbum(['a.docx', 'b.docx'], ['渠首.jpg', '2.jpg']);
  expect(album.take('a.docx', '（照片：渠首）', true)).toHaveLength(1);
  expect(album.take('b.docx', '（照片：渠首）', true)).toHaveLength(0);
  expect(album.rest()).toEqual(['2.jpg']);
  // Of several texts in one document, and where the document itself was refused.
  const several = new PhotoAlbum(['a.docx'], ['1.jpg']);
  expect(several.take('a.docx', '', false)).toEqual([]);
  expect(several.rest()).toEqual(['1.jpg']);
});

it('many photos of many documents do not take long', () => {
  const documents = Array.from({ length: 5000 }, (_, index) => `稿/第${index}篇.docx`);
  const photos = documents.flatMap((_, index) => [`稿/第${index}篇1.jpg`, `稿/第${index}篇2.jpg`]);
  const album = new PhotoAlbum(documents, photos);
  expect(documents.every((document) => album.take(document, '', true).length === 2)).toBe(true);
});
