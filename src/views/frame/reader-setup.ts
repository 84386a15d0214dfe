/**
 * Runs before the first paint, so that a reader's theme and letter size do not flash and a search that is asked for has
 * its room from the start. The only script inside a page;
 * its digest stands in the content security policy.
 */
export const READER_SETUP =
  "!function(e){e.classList.add('js');/[?&]q=./.test(location.search)&&e.classList.add('search-asked');try{var t=localStorage;['theme','size'].forEach(function(k){var v=t.getItem(k);v&&e.setAttribute('data-'+k,v)})}catch(n){}}(document.documentElement)";
