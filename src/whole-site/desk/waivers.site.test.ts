import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../../testing/tree.ts';
import type { TestInstallation } from '../publish/testing/installation.ts';
import type { TestDesk } from './testing/desk-of-installation.ts';
import { openReviewedDesk } from './testing/reviewed-desk.ts';
import { type DeskVisitor } from './testing/desk-visitor.ts';
import { handedIn, publishedEnd, signPiece } from './testing/story-steps.ts';

let installation: TestInstallation;
let desk: TestDesk;
const at = (login: string) => desk.at(login);

beforeAll(async () => {
  ({ installation, desk } = await openReviewedDesk());
});

afterAll(async () => {
  await desk.close();
  removeFolders();
});

describe('what somebody answers for', () => {
  it('a word that is right is let pass with a reason, in the piece and for its reviewers; two at once both stay', async () => {
    const ids = [];
    for (const [title, word] of [
      ['进行进行的事', '进行进行'],
      ['研究研究的事', '开展开展'],
    ]) {
      const id = await handedIn(at('mo'), title!, `村里${word}工作。`);
      ids.push(id);
      await at('mo').get(`/pieces/${id}/`);
      const { findings, tip } = await at('mo').json<{
        tip: string;
        findings: { id: string; text: string; waiver?: string }[];
      }>(`/pieces/${id}/state/`);
      const found = findings.find(({ text }) => text.includes(word!))!;
      expect(found.waiver).toBe('word');
      await at('mo').get(`/pieces/${id}/waive/?finding=${found.id}&seen=${tip}`);
      await at('mo').post(`/pieces/${id}/waive/word/`, { seen: tip, finding: found.id, reason: '' });
      expect(at('mo').status).toBe(422);
      await at('mo').post(`/pieces/${id}/waive/word/`, { seen: tip, finding: found.id, reason: '章程里的原话' });
      expect(at('mo').path, at('mo').text).toBe(`/pieces/${id}/`);
      const after = await at('mo').json<{ findings: { text: string }[] }>(`/pieces/${id}/state/`);
      expect(after.findings.filter(({ text }) => text.includes(word!))).toEqual([]);
      await at('mo').post(`/pieces/${id}/send/`);
      await at('lin').get(`/pieces/${id}/review/`);
      expect(at('lin').text).toContain(`“${word}”没写错：章程里的原话。莫青禾`);
    }
    for (const id of ids) {
      await signPiece(at('lin'), id, '通过');
      await signPiece(at('deng'), id, '通过');
      await signPiece(at('shen'), id, '通过');
      const { state, lines } = await publishedEnd(at('shen'), id);
      expect(state, lines.join('\n')).toBe('live');
    }
    await installation.git('pull', '--quiet', 'origin', 'main');
    const words = readFileSync(join(installation.clone, 'content/words.yaml'), 'utf8');
    expect(words.match(/写法: .*/g)).toEqual(['写法: 进行进行', '写法: 开展开展']);
  });

  it('personal data are published by whoever signs last alone', async () => {
    const id = await handedIn(at('mo'), '车停在村口', '公务车的车牌是京A12345。');
    const state = async (visitor: DeskVisitor) =>
      visitor.json<{ tip: string; findings: { id: string; text: string; waiver?: string }[] }>(`/pieces/${id}/state/`);
    const { tip, findings } = await state(at('mo'));
    const found = findings.find(({ text }) => text.includes('车牌'))!;
    expect(found.waiver).toBeUndefined();
    const form = { seen: tip, finding: found.id, reason: '单位的公务车' };
    for (const login of ['mo', 'lin', 'deng']) {
      await at(login).get(`/pieces/${id}/`);
      await at(login).post(`/pieces/${id}/waive/privacy/`, form);
      expect(at(login).status, login).toBe(404);
      await at(login).post(`/pieces/${id}/waive/word/`, form);
      expect(at(login).status, login).toBe(404);
    }
    await at('shen').get(`/pieces/${id}/`);
    expect((await state(at('shen'))).findings.find(({ id: one }) => one === found.id)?.waiver).toBe('privacy');
    await at('shen').post(`/pieces/${id}/waive/privacy/`, form);
    expect(at('shen').path, at('shen').text).toBe(`/pieces/${id}/`);
    expect((await state(at('mo'))).findings.some(({ text }) => text.includes('车牌'))).toBe(false);
    const row = await installation.git('show', `origin/desk/${id}:content/privacy.yaml`).catch(async () => {
      await installation.git('fetch', '--quiet', 'origin');
      return installation.git('show', `origin/desk/${id}:content/privacy.yaml`);
    });
    expect(row).toMatch(/种类: 车牌号\n\s+处数: 1\n\s+理由: 单位的公务车\n\s+决定人: 沈怀谷\n/);
  });
});
