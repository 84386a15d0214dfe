import type { EntryData } from '../../schema/kinds/entry-kind.ts';
import { type SpeakerWithPost, speakersWithPosts } from '../../schema/kinds/speech.ts';

/** Whoever spoke, in the order of the file; the check has seen to it that each has a post. */
export function speakersOf({ speaker, post }: EntryData<'speech'>): readonly SpeakerWithPost[] {
  return speakersWithPosts(speaker, post) ?? [];
}
