import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { docxFile, p, r } from '../../../import/testing/docx-file.ts';
import { PROJECT } from '../../../machine/project.ts';
import type { TestDice } from '../../../testing/dice.ts';
import type { TestPerson } from './desk-of-installation.ts';
import type { DeskVisitor } from './desk-visitor.ts';

/** Who works at the desk of a busy county beside its administrator: logins of writers begin with `w`, of signers with `s`. */
export const OFFICE: readonly TestPerson[] = Array.from({ length: 29 }, (_, index): TestPerson => {
  const name = '莫林邓沈田龚钟柳石苏'[index % 10]! + ['小满', '大海', '望北'][Math.floor(index / 10)]!;
  if (index < 18) return [`w${index}`, name, '白岩乡党委', ['供稿']];
  return [`s${index}`, name, '县委组织部', [(['初审', '复审', '终审'] as const)[index % 3]!]];
});

/** A piece as whoever wrote it knows it. */
export interface WrittenPiece {
  id: string;
  title: string;
  /** What the desk last said that it had saved. */
  text: string;
  hasPhoto: boolean;
}

export interface GivenSignature {
  id: string;
  by: string;
  verdict: '通过' | '退回';
}

/** What came of all their work. */
export class OfficeBook {
  readonly pieces: WrittenPiece[] = [];
  readonly signatures: GivenSignature[] = [];
  /** How many milliseconds each save took. */
  readonly saves: number[] = [];
  /** Answers that nobody should get. */
  readonly faults: string[] = [];

  /** Notes an answer that is no answer to what a person did. */
  look(visitor: DeskVisitor, did: string, isRight: boolean): boolean {
    if (!isRight) this.faults.push(`${did}: ${visitor.status} ${visitor.path} ${visitor.text.slice(0, 400)}`);
    return isRight;
  }
}

const PHOTO = readFileSync(join(PROJECT, 'content/news/tongshui-cun.jpg'));
/** A person types so long until the field saves by itself. */
const TYPING_MS = 3000;
const SAVES = 5;

/** Hands in piece after piece, types in each, and sends it to be signed; what comes back is mended and sent again. */
export async function writeUntil(end: number, [login]: TestPerson, own: DeskVisitor, book: OfficeBook): Promise<void> {
  for (let number = 1; performance.now() < end; number++) {
    const title = `${login}写的第${number}件事`;
    const isFile = number % 2 === 0;
    const id = await handIn(own, title, isFile);
    if (!book.look(own, `${login} hands in`, id !== undefined)) return;
    const piece: WrittenPiece = { id: id!, title, text: '', hasPhoto: isFile };
    book.pieces.push(piece);
    await own.post(`/pieces/${id}/form/`, formOf(own, title));
    book.look(own, `${login} fills in`, own.path === `/pieces/${id}/`);
    let photo = isFile ? photoIn(own) : undefined;
    for (let save = 1; save <= SAVES && performance.now() < end; save++) {
      if (save === 2 && number % 3 === 0) {
        await own.post(`/pieces/${id}/pictures/`, {}, [{ name: '新照片.jpg', bytes: PHOTO }]);
        const src = /"src":"([^"]+)"/.exec(own.html)?.[1];
        if (book.look(own, `${login} adds a photo`, src !== undefined)) [photo, piece.hasPhoto] = [src, true];
      }
      await saveAs(own, piece, `${login}的第${number}件事，改到第${save}遍。`, book, photo);
      await pause(TYPING_MS);
    }
    await sendAgain(own, book, [piece, ...(await returnedTo(own, book))]);
  }
}

async function handIn(own: DeskVisitor, title: string, isFile: boolean): Promise<string | undefined> {
  await own.get('/hand-in/');
  if (isFile) {
    const body = p(r(title)) + p(r(`${title}：今年九月，村里把田界重新量了一遍。`));
    const files = [
      { name: `${title}.docx`, bytes: docxFile({ body }) },
      { name: '照片.jpg', bytes: PHOTO },
    ];
    await own.post('/hand-in/', { kind: 'news', title, text: '' }, files);
  } else await own.post('/hand-in/', { kind: 'news', title, text: `${title}：今年九月。` }, [NO_FILE]);
  return /^\/pieces\/([\w-]+)\/form\/$/.exec(own.path)?.[1];
}

const NO_FILE = { name: '', bytes: new Uint8Array() };

function formOf(own: DeskVisitor, title: string): Record<string, string> {
  const source = { 'source.name': '白岩乡党委', 'source.author': '', 'source.url': '' };
  const alt: Record<string, string> = own.html.includes('name="alt-0"') ? { 'alt-0': '村口的公开栏前站着几个人' } : {};
  return { seen: own.field('seen'), title, publishedAt: '2026-11-20', ...source, ...alt };
}

/** The photo of the text that is open. */
function photoIn(own: DeskVisitor): string | undefined {
  return /(?:&quot;|")src(?:&quot;|"):(?:&quot;|")([^&"]+)(?:&quot;|")/.exec(own.html)?.[1];
}

async function saveAs(own: DeskVisitor, piece: WrittenPiece, text: string, book: OfficeBook, photo?: string) {
  const took = await own.saveText(piece.id, text, photo);
  if (took === undefined) book.faults.push(`a save of ${piece.title}: ${own.answer.slice(0, 400)}`);
  else {
    piece.text = text;
    book.saves.push(took);
  }
}

/** The writer's own pieces that were sent back to him. */
async function returnedTo(own: DeskVisitor, book: OfficeBook): Promise<WrittenPiece[]> {
  await own.get('/');
  const rows = [...own.html.matchAll(/href="\/pieces\/([\w-]+)\/">[^]*?<span class="state state-(\w+)"/g)];
  const back = new Set(rows.flatMap(([, id, look]) => (look === 'back' ? [id!] : [])));
  return book.pieces.filter(({ id }) => back.has(id));
}

async function sendAgain(own: DeskVisitor, book: OfficeBook, pieces: readonly WrittenPiece[]): Promise<void> {
  for (const { id, title } of pieces) {
    await own.post(`/pieces/${id}/send/`);
    book.look(own, `${title} is sent`, own.path === `/pieces/${id}/review/`);
  }
}

/** Signs what waits for somebody, also what another one is signing in the same moment. */
export async function signUntil(
  end: number,
  [, name, , [role]]: TestPerson,
  own: DeskVisitor,
  { book, dice }: { book: OfficeBook; dice: TestDice },
): Promise<void> {
  while (performance.now() < end) {
    await own.get('/');
    const waiting = [...own.html.matchAll(/href="\/pieces\/([\w-]+)\/review\/"/g)].map(([, id]) => id!);
    if (waiting.length > 0) {
      const id = dice.pick(waiting);
      await own.get(`/pieces/${id}/review/`);
      const seen = own.field('seen');
      const verdict = role === '初审' && dice.chance(15) ? '退回' : '通过';
      const opinion = verdict === '退回' ? '写明哪个村' : '';
      if (seen !== '' && own.path.endsWith('/review/')) {
        await own.post(`/pieces/${id}/review/`, { seen, verdict, opinion, secrecy: '不涉密' });
        if (own.path === '/' || own.path.endsWith('/publishing/')) book.signatures.push({ id, by: name, verdict });
        // Somebody else was first, and it is said.
        else book.look(own, `${name} signs`, [400, 404, 422].includes(own.status));
      }
    }
    await pause(2000 + dice.below(3000));
  }
}
