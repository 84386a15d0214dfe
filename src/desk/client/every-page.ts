import { noticeIn, showNotice } from './notice.ts';
import { OWNER, ownDrafts } from './own-drafts.ts';

/** Runs on every page: what is wrong with a form comes first for whoever reads by keyboard or by ear. */
document.querySelector<HTMLElement>('main .alert[tabindex]')?.focus();

/** Whoever signs out leaves nothing that he typed to the next one at this browser. */
const leaving = document.querySelector<HTMLFormElement>('[data-leave]');
const channel = new BroadcastChannel('desk');

/** A text that is being saved gets so long. */
const TRIES = 30;

if (leaving) {
  const box = noticeIn(document.querySelector<HTMLElement>('main > .wrap')!);
  let isSure = false;
  const leave = () => {
    isSure = true;
    ownDrafts.clear();
    channel.postMessage(OWNER);
    leaving.submit();
  };
  leaving.addEventListener('submit', (event) => {
    if (isSure) return;
    event.preventDefault();
    void ask();
  });
  const ask = async (): Promise<void> => {
    for (let tries = 0; tries < TRIES && ownDrafts.addresses().length > 0; tries++)
      await new Promise((done) => setTimeout(done, 100));
    const left = ownDrafts.addresses();
    if (left.length === 0) {
      leave();
      return;
    }
    const text = `有${left.length}处写的字还没有存上，退出以后这台机器上就没有了。`;
    showNotice(box, text, [
      ...left.map((address, index) => ({ label: `去看第${index + 1}处`, act: () => location.assign(address) })),
      { label: '不要了，退出', act: leave },
      { label: '先不退出', act: () => (box.hidden = true) },
    ]);
    box.scrollIntoView({ block: 'center' });
  };
}

// His other pages hold what he typed, and would keep it again.
channel.addEventListener('message', ({ data }) => {
  if (OWNER !== '' && data === OWNER) location.replace('/sign-in/');
});
