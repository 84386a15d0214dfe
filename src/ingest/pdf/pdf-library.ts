import { registerHooks } from 'node:module';

/**
 * The library that reads PDF, without the native one that it draws with: nothing is drawn here, and in a process with
 * others of that kind it has broken the memory (November 2026, 1.1.1: `munmap_chunk(): invalid pointer`).
 */
async function loadLibrary() {
  const hooks = registerHooks({
    resolve: (specifier, context, next) => next(specifier === '@napi-rs/canvas' ? 'node:path' : specifier, context),
  });
  // It says that it cannot draw.
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
    hooks.deregister();
  }
}

export const { getDocument, OPS, VerbosityLevel } = await loadLibrary();
