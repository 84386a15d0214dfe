import { SearchScreen } from './search-page.ts';
import { searchSite, warmUp } from './site-index.ts';

new SearchScreen(document.querySelector<HTMLElement>('[data-search]')!, { ask: searchSite, warmUp });
