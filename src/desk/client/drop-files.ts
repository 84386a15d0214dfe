/** Files may be dropped on the field that takes them, and are named below it. */
for (const place of document.querySelectorAll<HTMLElement>('[data-drop]')) {
  const input = place.querySelector<HTMLInputElement>('input[type=file]')!;
  const chosen = place.querySelector<HTMLElement>('[data-chosen]')!;
  const tell = () => {
    const names = [...(input.files ?? [])].map(({ name }) => name);
    chosen.textContent = names.length === 0 ? '' : `选了${names.length}个：${names.join('、')}`;
  };
  input.addEventListener('change', tell);
  for (const kind of ['dragenter', 'dragover'] as const)
    place.addEventListener(kind, (event) => {
      event.preventDefault();
      place.classList.add('drop-here');
    });
  place.addEventListener('dragleave', () => place.classList.remove('drop-here'));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('drop-here');
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    tell();
  });
}
