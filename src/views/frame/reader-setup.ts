/**
 * Runs before the first paint, so that a reader's theme and edition do not flash and a search that is asked for has its
 * room from the start. `?ban=zhanglao` asks for the elders' edition (`addresses/address.ts`), which is then remembered;
 * what is chosen in it stands in the address too where a browser keeps nothing.
 * Its sheet is written into the head, so that nothing is painted before it is there; other readers do not load it.
 * The only script inside a page; its digest stands in the content security policy.
 */
export const READER_SETUP =
  "!function(e,s){e.classList.add('js');/[?&]q=./.test(s)&&e.classList.add('search-asked');var t,b=/[?&]ban=zhanglao\\b/.test(s);try{t=localStorage}catch(n){}['theme','elder','contrast','line'].forEach(function(k){var v=t&&t.getItem(k)||b&&((s.match('[?&]'+k+'=(\\\\w+)')||[])[1]||k=='elder'&&'22');v&&e.setAttribute('data-'+k,v)});try{b&&t&&!t.getItem('elder')&&t.setItem('elder',e.getAttribute('data-elder'))}catch(n){}e.hasAttribute('data-elder')&&document.write('<link rel=\"stylesheet\" href=\"'+document.currentScript.getAttribute('data-elder-sheet')+'\">')}(document.documentElement,location.search)";
