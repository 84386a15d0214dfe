import { defineConfig } from 'astro/config';
import bangyang from './src/astro/integration.ts';

// Set before Astro reads it: a build sends nothing anywhere.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({ integrations: bangyang() });
