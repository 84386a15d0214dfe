import Card from './Card.astro';
import EntryList from './EntryList.astro';
import Event from './Event.astro';
import Figure from './Figure.astro';
import Quote from './Quote.astro';
import Timeline from './Timeline.astro';

type Component = (attributes: Readonly<Record<string, string>>) => unknown;

/**
 * The components of topics under the names that editors write; `TOPIC_COMPONENTS` describes them, and the check has
 * seen that each gets what it needs.
 */
export const topicComponents = { Card, EntryList, Event, Figure, Quote, Timeline } as unknown as Readonly<
  Record<string, Component>
>;
