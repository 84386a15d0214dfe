import { installRelease } from '../../../publish/archive/install.ts';
import { siteFolder } from '../../../publish/store/site-folder.ts';

/** Installs an archive in a separate process, which a test can kill: `node install-process.ts SITE FILE`. */
const [site = '', file = ''] = process.argv.slice(2);
await installRelease({ site: siteFolder(site), file, sum: undefined, print: (line) => console.log(line) });
