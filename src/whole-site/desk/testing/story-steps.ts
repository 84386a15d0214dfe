import { expect } from 'vitest';
import type { DeskVisitor } from './desk-visitor.ts';

/** Waits until a publication has ended. */
export async function publishedEnd(visitor: DeskVisitor, id: string): Promise<{ state: string; lines: string[] }> {
  for (;;) {
    const job = await visitor.json<{ state: string; lines: string[] }>(`/pieces/${id}/publishing/now/`);
    if (job.state !== 'running') return job;
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** Hands in a text and fills in its form; answers the piece's id. */
export async function handedIn(
  visitor: DeskVisitor,
  title: string,
  text = '今年九月，村里把田界重新量了一遍。',
): Promise<string> {
  await visitor.get('/hand-in/');
  // Also words that were handed in before.
  const typed = { kind: 'news', title, text, again: 'yes' };
  await visitor.post('/hand-in/', typed, [{ name: '', bytes: new Uint8Array() }]);
  const id = /^\/pieces\/([\w-]+)\/form\/$/.exec(visitor.path)?.[1];
  expect(id, visitor.text).toBeDefined();
  const seen = visitor.field('seen');
  await visitor.post(`/pieces/${id}/form/`, {
    seen,
    title,
    publishedAt: '2026-11-20',
    'source.name': '白岩乡党委',
    'source.author': '',
    'source.url': '',
  });
  expect(visitor.path, visitor.text).toBe(`/pieces/${id}/`);
  return id!;
}

/** Signs a piece at whatever stage it is the visitor's turn. */
export async function signPiece(visitor: DeskVisitor, id: string, verdict: string, opinion = ''): Promise<void> {
  await visitor.get(`/pieces/${id}/review/`);
  await visitor.post(`/pieces/${id}/review/`, { seen: visitor.field('seen'), verdict, opinion, secrecy: '不涉密' });
}
