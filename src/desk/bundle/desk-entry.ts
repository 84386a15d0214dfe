import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

/**
 * The HTML of a page of `src/desk/pages` by the name of its file. What it shows is in `locals`; Fastify sends it, so that
 * status and headers are decided in one place. Throws what the page throws.
 */
export async function renderPage(name: string, locals: App.Locals): Promise<string> {
  const response = await app.render(new Request(`http://desk.invalid/${name}/`), { locals });
  if (response.status !== 200)
    throw new Error(`The page ${name} of the desk could not be printed (${response.status}).`);
  return response.text();
}
