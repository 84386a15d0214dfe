import { type FormPairs, formPairs, isSamePairs } from './form-pairs.ts';
import { noticeIn, showNotice } from './notice.ts';
import { draftMoment, OWNER, ownDrafts, PAGE_ID, whoIsIn } from './own-drafts.ts';

/**
 * Forms whose fields stay in the browser until the desk has saved them: a session that is over, a line that is down and a
 * page that is closed lose nothing. What was left is offered, and filled in only when somebody asks for it.
 */
const FILLED = 'desk filled ';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) keepForm(form);

function keepForm(form: HTMLFormElement): void {
  const address = form.dataset['keep']!;
  const given = formPairs(form);
  const box = noticeIn(form);
  const filled = sessionStorage.getItem(FILLED + address);
  sessionStorage.removeItem(FILLED + address);
  let isAllowed = false;
  hidden(form, 'keep').value = PAGE_ID;
  const keep = () => {
    const now = formPairs(form);
    if (isSamePairs(now, given) && form.dataset['unsaved'] === undefined) ownDrafts.forget(address, PAGE_ID);
    else ownDrafts.keep(address, PAGE_ID, now);
  };
  if (form.dataset['unsaved'] !== undefined) {
    keep();
    if (filled !== null) ownDrafts.forget(address, filled);
  }
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
  form.addEventListener('submit', (event) => {
    if (isAllowed || typeof form.requestSubmit !== 'function') return;
    event.preventDefault();
    void allow(event.submitter);
  });

  async function allow(submitter: HTMLElement | null): Promise<void> {
    try {
      const who = await whoIsIn();
      if (who?.owner !== OWNER) {
        const text = who
          ? '现在登录的是另一个人。填的字留在这台机器上，用您自己的名字登录以后还在，别人看不到。'
          : '登录过了时间，填的字还在这一页里。在新的标签页里登录，再回到这里按一次。';
        showNotice(box, text, [{ label: '去登录', act: () => void window.open('/sign-in/', '_blank') }]);
        box.scrollIntoView({ block: 'center' });
        return;
      }
      hidden(form, 'token').value = who.token;
    } catch {
      showNotice(box, '没有连上，填的字还在这一页里，连上了再按一次。', []);
      box.scrollIntoView({ block: 'center' });
      return;
    }
    isAllowed = true;
    form.requestSubmit(submitter);
    isAllowed = false;
  }

  offer();

  function offer(): void {
    const [left] = ownDrafts.of<FormPairs>(address).filter(({ id, kept }) => {
      if (id === PAGE_ID) return false;
      // The same as what stands here already.
      if (isSamePairs(kept, given)) ownDrafts.forget(address, id);
      return !isSamePairs(kept, given);
    });
    box.hidden = true;
    if (!left) return;
    showNotice(box, `这台机器上有您${draftMoment(left.at)}填的、没有存上的字。`, [
      { label: '填进去', act: () => fillIn(form, address, left.id, left.kept) },
      {
        label: '不要了',
        act: () => {
          ownDrafts.forget(address, left.id);
          offer();
        },
      },
    ]);
  }
}

/** Lets the desk print the form with what was left: a list may have had more rows than the page has now. */
function fillIn(form: HTMLFormElement, address: string, id: string, pairs: FormPairs): void {
  const sent = document.createElement('form');
  sent.method = 'post';
  sent.action = form.action;
  const seen = new FormData(form).get('seen');
  const own: FormPairs = [
    ['token', document.body.dataset['token'] ?? ''],
    ['refill', 'yes'],
    ...(typeof seen === 'string' ? ([['seen', seen]] as FormPairs) : []),
  ];
  for (const [name, value] of [...own, ...pairs]) hidden(sent, name, true).value = value;
  // The page that comes keeps it as its own.
  sessionStorage.setItem(FILLED + address, id);
  document.body.append(sent);
  sent.submit();
}

function hidden(form: HTMLFormElement, name: string, isOneMore = false): HTMLTextAreaElement | HTMLInputElement {
  const there = form.querySelector<HTMLInputElement>(`input[type=hidden][name=${CSS.escape(name)}]`);
  if (there && !isOneMore) return there;
  // A field of one line would lose the ends of lines.
  const field = document.createElement('textarea');
  field.hidden = true;
  field.name = name;
  form.append(field);
  return field;
}
