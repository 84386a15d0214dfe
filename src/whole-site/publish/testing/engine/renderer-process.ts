import { readEnvironment } from '../../../../machine/environment.ts';
import { engineDigest } from '../../../../publish/renderer/engine.ts';
import { cachedRenderer } from '../../../../publish/renderer/renderer-cache.ts';

// Compiles this program's pages into CACHE_DIR, as its first publication does.
await cachedRenderer(engineDigest(), readEnvironment(), () => undefined);
