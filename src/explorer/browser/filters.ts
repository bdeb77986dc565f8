import { say } from './status.js';

/** A filter that is changed is applied at once: the old list stays, greyed, until the new one is there. */
export function submitFilters(): void {
  const isNarrow = matchMedia('(max-width: 40rem)').matches;
  for (const form of document.querySelectorAll<HTMLFormElement>('form.filters')) {
    // On a phone the list is what was asked for; the filters are one touch away.
    if (isNarrow) form.querySelector('details')?.removeAttribute('open');
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) form.requestSubmit();
    });
    form.addEventListener('submit', () => {
      // What is empty says nothing, and does not belong into the address.
      for (const field of form.elements) {
        if ((field instanceof HTMLSelectElement || field instanceof HTMLInputElement) && field.value === '')
          field.disabled = true;
      }
      document.documentElement.classList.add('busy');
      say('Loading.');
    });
  }
  addEventListener('pageshow', () => {
    document.documentElement.classList.remove('busy');
    for (const field of document.querySelectorAll<HTMLSelectElement | HTMLInputElement>('form.filters [disabled]'))
      field.disabled = false;
  });
}
