import Card from './Card.astro';
import EntryList from './EntryList.astro';
import Event from './Event.astro';
import Figure from './Figure.astro';
import Quote from './Quote.astro';
import Timeline from './Timeline.astro';

/** The components of topics under the names that editors write; `TOPIC_COMPONENTS` describes them. */
export const topicComponents = { Card, EntryList, Event, Figure, Quote, Timeline };
