/** Follows a publication: shows what is said, and loads the page anew when it has ended. */
const place = document.querySelector<HTMLElement>('[data-publishing]')!;
const lines = document.querySelector<HTMLElement>('[data-lines]')!;

async function follow(): Promise<void> {
  try {
    const response = await fetch(`${place.dataset['base']}now/`, { headers: { accept: 'application/json' } });
    const job = (await response.json()) as { state: string; lines: string[] };
    lines.textContent = job.lines.join('\n');
    if (job.state !== 'running') {
      location.reload();
      return;
    }
  } catch {
    // The desk is being started anew, or the line is down: it is asked again.
  }
  setTimeout(() => void follow(), 700);
}

void follow();
