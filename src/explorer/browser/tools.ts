import { say } from './status.js';

/** Buttons that copy a text or print the page. */
export function copyAndPrint(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('[data-copy],[data-print]');
    if (!button) return;
    if (button.dataset.print !== undefined) print();
    else void copy(button, button.dataset.copy ?? '');
  });
}

async function copy(button: HTMLElement, text: string): Promise<void> {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
    say('Copied.');
  } catch {
    button.textContent = 'Not copied';
    say('The browser did not let it be copied.');
  }
  setTimeout(() => {
    button.textContent = label;
  }, 2_000);
}

/** The key "/" leads to the search, unless something is being written. */
export function searchKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = document.activeElement;
    if (at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    document.getElementById('q')?.focus();
  });
}

/** What a disclosure lays over the page is out of the way again when the focus leaves it, and at Escape. */
export function closePops(): void {
  for (const pop of document.querySelectorAll<HTMLDetailsElement>('details.pop')) {
    pop.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !pop.open) return;
      pop.open = false;
      pop.querySelector('summary')?.focus();
    });
    pop.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !pop.contains(relatedTarget)) pop.open = false;
    });
  }
}
