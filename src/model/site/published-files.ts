import { namedAttachments } from '../../ingest/content/attachments.ts';
import { type Content, type EntrySource, validValues } from '../../ingest/content/content.ts';
import { besidePath } from '../../ingest/content/file-uses.ts';
import { folderOf } from '../../ingest/files/content-file.ts';
import type { EntryData } from '../../schema/kinds/entry-kind.ts';
import { isTranscriptFile } from '../../schema/recording.ts';
import type { Monthly, Narration, Photo, Recording } from '../entities/beside.ts';
import type { Entry } from '../entities/linked.ts';

/** A file that is published as it is. */
export interface PublishedFile {
  /** Below the site's root. */
  path: string;
  /** Below the content folder. */
  source: string;
  /** Where it lies. */
  file: string;
}

/** The tables of figures that an entry names, those with nothing wrong. */
export function monthlyOf(source: EntrySource, { monthly }: Content): Monthly[] {
  if (monthly.size === 0) return [];
  return (validValues<EntryData>(source)?.monthly ?? []).flatMap(({ file, name, note }) => {
    const reading = monthly.get(besidePath(source, file) ?? '');
    return reading?.valid ? [{ title: name, note, figures: reading.value }] : [];
  });
}

/** The recordings that an entry lists, those with nothing wrong. */
export function recordingsOf(
  source: EntrySource,
  posters: ReadonlyMap<string, Photo>,
  { companions, recordings, transcripts }: Content,
): Recording[] {
  const listed = validValues<EntryData>(source)?.recordings ?? [];
  if (listed.length === 0) return [];
  const addresses = new Map(namedAttachments(source).map(({ path, address }) => [path, address]));
  return listed.flatMap(({ file, name: title, poster, alt, transcript }) => {
    const path = besidePath(source, file) ?? '';
    const facts = recordings.get(path);
    const text = isTranscriptFile(transcript)
      ? transcripts.get(besidePath(source, transcript) ?? '')?.value
      : transcript;
    if (!facts?.ok || typeof text !== 'string') return [];
    const { kind, seconds, bytes, width, height } = facts;
    return [
      {
        ...{ kind, title, seconds, bytes, width, height, path, alt },
        name: path.slice(folderOf(path).length),
        address: addresses.get(path)!,
        poster: posters.get(poster ?? ''),
        transcript: text.split('\n').flatMap((line) => line.trim() || []),
        file: companions.get(path)!.absolute,
      },
    ];
  });
}

/** The recording of an entry's whole text, where nothing is wrong with it. */
export function narrationOf(
  source: EntrySource,
  { recordings, companions }: Pick<Content, 'recordings' | 'companions'>,
): Narration | undefined {
  const named = validValues<EntryData>(source)?.narration;
  const path = named && besidePath(source, named.file);
  const facts = recordings.get(path ?? '');
  if (!named || path === undefined || !facts?.ok || facts.kind !== 'audio') return undefined;
  const address = namedAttachments(source).find((one) => one.path === path)!.address;
  const { bytes, seconds } = facts;
  return {
    ...{ address, bytes, seconds, by: named.by, cues: undefined },
    files: [{ address, path, file: companions.get(path)!.absolute }],
  };
}

/** Every file of the content that is published as it is. */
export function downloadsOf(
  { downloads }: Content,
  offering: readonly (Pick<Entry, 'attachments'> & Partial<Pick<Entry, 'recordings' | 'narration'>>)[],
): PublishedFile[] {
  return [
    ...downloads.map(({ path, absolute }) => ({ path, source: path, file: absolute })),
    ...offering.flatMap(({ attachments, recordings = [], narration }) =>
      publishedFiles([...attachments, ...recordings, ...(narration?.files ?? [])]),
    ),
  ];
}

/** Files beside pages, under their addresses. */
export function publishedFiles(files: readonly { address: string; path: string; file: string }[]): PublishedFile[] {
  return files.map(({ address, path, file }) => ({ path: address.slice(1), source: path, file }));
}
