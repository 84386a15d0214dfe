import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { downloadAddress } from '../../addresses/address.ts';
import { FILE_START, finding, type Finding } from '../../diagnostics/issue.ts';
import type { Content, ContentPicture, PledgeSource, Source } from '../../ingest/content/content.ts';
import { picturePath, pictureUses, usersOfPictures } from '../../ingest/content/picture-uses.ts';
import { NOTHING_READ } from '../../ingest/content/reading.ts';
import { type ContentFile, folderOf, type Role, roleOf } from '../../ingest/files/content-file.ts';
import { isJunk } from '../../ingest/files/junk.ts';
import { readPublicFolder } from '../../ingest/files/public-files.ts';
import { readTree } from '../../ingest/files/read-tree.ts';
import type { ReadRole } from '../../ingest/files/size-limits.ts';
import { unsafeIn } from '../../ingest/table/unsafe-text.ts';
import { NO_LEDGER_FACTS } from '../../ingest/pledges/ledger-facts.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';
import { digestOf } from '../../kernel/digest.ts';
import { MAX_BYTES, probePicture } from '../../media/probe.ts';
import type { WithdrawalOrder } from '../../schema/withdrawn.ts';
import { settleAddresses } from '../addresses/withdrawals.ts';
import { personalDataInName } from '../inspect/personal-data.ts';
import type { Located } from '../rules/rule.ts';
import { settleCompanions } from './companions.ts';
import { problemsOfDownload } from './downloads.ts';
import { problemsOfDocuments } from './published-documents.ts';
import { readMonthlyTables } from './monthly-tables.ts';
import { readRecordings } from './recordings.ts';
import { readSources, type UnreadSource } from './read-sources.ts';
import { readSeals } from './read-seals.ts';
import type { Readings } from './reading-cache.ts';
import { readTranscripts } from './transcripts.ts';

export interface ReadOptions {
  folder: string;
  /** What it holds; read from the disk where it is not said. */
  files?: readonly ContentFile[] | undefined;
  publicFolder: string | undefined;
  now: BeijingTime;
  cache: Readings;
  withdrawals: readonly WithdrawalOrder[];
  display: (path: string) => string;
}

/**
 * Reads every file of the content folder; what is wrong with single files comes along. Throws only if the folder cannot
 * be read.
 */
export async function readContent(
  options: ReadOptions,
): Promise<{ content: Content; located: Located[]; files: number }> {
  const pictureFiles = new Map<string, ContentFile>();
  const downloads: ContentFile[] = [];
  const companions = new Map<string, ContentFile>();
  const unread = new Set<string>();
  const useless = new Set<string>();
  const publicFiles = new Set(readPublicFolder(options.publicFolder).files.map((file) => `/${file.path}`));
  const content: Content = {
    ...emptyContent(options),
    pictureFiles,
    downloads,
    companions,
    unread,
    useless,
    publicFiles,
  };
  const located: Located[] = [];
  const files = options.files ?? readTree(options.folder);
  const sources: UnreadSource[] = [];
  for (const found of files) {
    const { file, role, problems } = placed(found);
    located.push(...problems);
    if (role.role === 'unknown') useless.add(file.path);
    if (role.role === 'ignored' || role.role === 'unknown') continue;
    if (file.link || role.role === 'misplaced') unread.add(file.path);
    else if (role.role === 'picture') pictureFiles.set(file.path, file);
    else if (role.role === 'companion') companions.set(file.path, file);
    else if (role.role === 'download') {
      const problems = problemsOfDownload(file);
      located.push(...problems.map((found) => ({ path: file.path, finding: found })));
      if (problems.every(({ severity }) => severity !== 'error')) downloads.push(file);
      // A problem of the file is reported at the file, not at links to it.
      publicFiles.add(downloadAddress(file.path));
    } else sources.push({ role, source: addSource(content, file, role) });
  }
  await readSources(sources, options.cache);
  for (const { source } of sources)
    for (const found of source.reading.findings) located.push({ path: source.file.path, finding: found });
  const settled = settleCompanions(content);
  for (const path of settled.unread) unread.add(path);
  for (const path of settled.useless) useless.add(path);
  located.push(...settled.located);
  content.soundCompanions = new Set(settled.sound.map(({ path }) => path));
  content.monthly = await readMonthlyTables(settled.monthly, options.now, options.cache);
  for (const [path, { findings }] of content.monthly)
    located.push(...findings.map((found) => ({ path, finding: found })));
  content.transcripts = readTranscripts(settled.transcripts);
  for (const [path, { findings }] of content.transcripts)
    located.push(...findings.map((found) => ({ path, finding: found })));
  const recordings = readRecordings(settled.recordings, [...downloads, ...settled.sound], options.cache);
  content.recordings = recordings.played;
  located.push(...recordings.located);
  located.push(...(await problemsOfDocuments([...downloads, ...settled.sound], options.cache)));
  settleAddresses(content, options.withdrawals);
  content.pictures = await lookIntoPictures(usersOfPictures(content), pictureFiles, options.cache);
  content.sealed = readSeals(content, options.cache);
  return { content, located, files: files.filter(({ path }) => !isJunk(path)).length };
}

/** A content folder of which nothing has been read. */
function emptyContent({ now, display }: ReadOptions): Content {
  return {
    entries: [],
    units: [],
    series: [],
    boards: [],
    pledges: [],
    comments: [],
    reports: [],
    appraisals: [],
    namelists: [],
    people: [],
    replies: [],
    reviews: [],
    sealed: new Map(),
    holidays: undefined,
    glossary: undefined,
    words: undefined,
    leaders: undefined,
    privacy: undefined,
    site: undefined,
    map: undefined,
    counties: undefined,
    copies: [],
    pictureFiles: new Map(),
    pictures: new Map(),
    companions: new Map(),
    soundCompanions: new Set(),
    monthly: new Map(),
    recordings: new Map(),
    transcripts: new Map(),
    downloads: [],
    unread: new Set(),
    useless: new Set(),
    publicFiles: new Set(),
    withdrawals: [],
    unlinked: new Set(),
    moved: new Map(),
    history: undefined,
    now,
    display,
  };
}

/** Adds a file to the content, where its place says. Its reading follows; the schema of its role makes the values. */
function addSource(content: Content, file: ContentFile, role: ReadRole): Source {
  const unread = { file, hasText: false, text: () => '', digest: '', reading: NOTHING_READ };
  switch (role.role) {
    case 'entry':
      return added(content.entries, { ...unread, kind: role.kind, slug: role.slug });
    case 'unit':
      return added(content.units, { ...unread, id: role.id });
    case 'series':
      return added(content.series, { ...unread, id: role.id });
    case 'board':
      return added(content.boards, { ...unread, slug: role.slug });
    case 'pledges':
      return added(content.pledges, { ...unread, board: role.board, form: role.form, facts: NO_LEDGER_FACTS });
    case 'comment':
      return added(content.comments, { ...unread, slug: role.slug });
    case 'report':
      return added(content.reports, { ...unread, slug: role.slug });
    case 'appraisal':
      return added(content.appraisals, { ...unread, slug: role.slug });
    case 'namelist':
      return added(content.namelists, { ...unread, kind: role.kind, slug: role.slug });
    case 'people':
      return added(content.people, { ...unread, kind: role.kind, namelist: role.namelist });
    case 'review':
      return added(content.reviews, { ...unread, piece: role.piece });
    case 'copy':
      return added(content.copies, { ...unread, county: role.county, name: role.file });
    case 'replies':
      return added(content.replies, unread);
    default:
      return (content[role.role] = unread);
  }
}

function added<S extends Source>(sources: S[], source: S): S {
  sources.push(source);
  return source;
}

/** What a file's place alone says of it. */
interface Placed {
  file: ContentFile;
  role: Role;
  problems: readonly Located[];
}

/** A process that checks again and again has the same files each time. */
const places = new WeakMap<ContentFile, Placed>();

function placed(found: ContentFile): Placed {
  let place = places.get(found);
  if (!place) {
    // macOS takes letters and their marks apart in names; texts have them together.
    const file = { ...found, path: found.path.normalize('NFC') };
    const role = roleOf(file.path);
    const problems = problemsOfPlace(file, role).map((problem) => ({ path: file.path, finding: problem }));
    places.set(found, (place = { file, role, problems }));
  }
  return place;
}

function problemsOfPlace(file: ContentFile, role: Role): Finding[] {
  if (role.role === 'ignored') return [];
  const inName = [...unsafeIn(file.path, 'name', FILE_START), ...personalDataInName(file.path)];
  if (file.link) return [...inName, finding('F09', {}, FILE_START)];
  if (role.role === 'misplaced') return [...inName, finding('F05', { expected: role.expected }, FILE_START)];
  if (role.role === 'unknown') return [...inName, finding('F10', { name: file.path.split('/').at(-1)! }, FILE_START)];
  return inName;
}

async function lookIntoPictures(
  users: readonly (Source | PledgeSource)[],
  files: ReadonlyMap<string, ContentFile>,
  cache: Readings,
): Promise<Map<string, ContentPicture>> {
  const used = new Set<ContentFile>();
  for (const user of users) {
    for (const { name } of pictureUses(user)) {
      const file = files.get(picturePath(folderOf(user.file.path), name) ?? '');
      if (file) used.add(file);
    }
  }
  const pictures = new Map<string, ContentPicture>();
  const queue = [...used];
  const work = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) {
      const { path, stamp } = file;
      pictures.set(path, { file, ...(await cache.picture(path, stamp, () => look(file!))) });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return pictures;
}

async function look(file: ContentFile): Promise<Omit<ContentPicture, 'file'>> {
  if (file.size > MAX_BYTES) return { digest: '', probe: { ok: false, reason: 'too-large' } };
  const bytes = readFileSync(file.absolute);
  return { digest: digestOf(bytes), probe: await probePicture(bytes) };
}
