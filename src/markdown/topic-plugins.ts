import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import { published } from '../published.ts';
import { pluginsFor } from './render.ts';

/** The plugins of the topic that is being compiled; Astro tells its file. Throws for a file that the validator has not passed. */
export function topicPlugins({ fileURL }: PluginFactoryContext): HastPluginDefinition[] {
  const { site } = published();
  const file = fileURL && fileURLToPath(fileURL);
  const topic = site.ofKind.topic.find((entry) => entry.file === file);
  if (!topic) throw new Error(`${file ?? 'A topic'} was not checked, so it is not compiled.`);
  return pluginsFor(topic, site, true);
}
