import { say } from './status.js';

/** Where it is kept, from one page to the next, which filter was used with the keyboard. */
const used = 'dossier.filter';

/** A filter that is changed is applied at once: the old list stays, greyed, until the new one is there. */
export function submitFilters(): void {
  const isNarrow = matchMedia('(max-width: 40rem)').matches;
  for (const form of document.querySelectorAll<HTMLFormElement>('form.filters')) {
    // On a phone the list is what was asked for; the filters are one touch away.
    if (isNarrow) form.querySelector('details')?.removeAttribute('open');
    const keyboard = followKeys(form);
    form.addEventListener('change', (event) => {
      if (!(event.target instanceof HTMLSelectElement)) return;
      if (!keyboard.isStepping) return form.requestSubmit();
      form.classList.add('changed');
      say('Enter applies it.');
    });
    form.addEventListener('submit', () => {
      if (keyboard.isUsed) keepFocus(form);
      // What is empty says nothing, and does not belong into the address.
      for (const field of form.elements) {
        if ((field instanceof HTMLSelectElement || field instanceof HTMLInputElement) && field.value === '')
          field.disabled = true;
      }
      document.documentElement.classList.add('busy');
      say('Loading.');
    });
  }
  returnFocus();
  addEventListener('pageshow', () => {
    document.documentElement.classList.remove('busy');
    for (const field of document.querySelectorAll<HTMLSelectElement | HTMLInputElement>('form.filters [disabled]'))
      field.disabled = false;
  });
}

/** Keys that open a list of choices, or choose in an open one. All others step through a closed list, and change it at every step. */
const opening: readonly string[] = [' ', 'Enter', 'F4'];

interface Keyboard {
  /** Whether a key is down that steps through a closed list: who steps has not chosen yet. */
  isStepping: boolean;
  /** Whether the form was last used with the keyboard. */
  isUsed: boolean;
}

/** Follows what the keyboard does in a form. Enter applies what was stepped to. */
function followKeys(form: HTMLFormElement): Keyboard {
  const keyboard: Keyboard = { isStepping: false, isUsed: false };
  form.addEventListener('keydown', (event) => {
    keyboard.isUsed = true;
    if (!(event.target instanceof HTMLSelectElement)) return;
    keyboard.isStepping = !event.altKey && !opening.includes(event.key);
    if (event.key !== 'Enter' || !form.classList.contains('changed')) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('keyup', () => {
    keyboard.isStepping = false;
  });
  form.addEventListener('pointerdown', () => {
    keyboard.isStepping = false;
    keyboard.isUsed = false;
  });
  return keyboard;
}

/** Keeps which field has the focus: who filters with the keyboard goes on from there in the new list. */
function keepFocus(form: HTMLFormElement): void {
  const at = document.activeElement;
  const name = at instanceof HTMLSelectElement || at instanceof HTMLInputElement ? at.name : '';
  try {
    sessionStorage.setItem(used, JSON.stringify([new URL(form.action).pathname, name]));
  } catch {
    // A browser that keeps nothing begins at the top of the page.
  }
}

/** Gives the focus back to the filter that led to this page, or to the button that applied it. */
function returnFocus(): void {
  let kept: string | null = null;
  try {
    kept = sessionStorage.getItem(used);
    sessionStorage.removeItem(used);
  } catch {
    return;
  }
  if (kept === null) return;
  const [path, name]: string[] = JSON.parse(kept);
  if (path !== location.pathname) return;
  const form = document.querySelector<HTMLFormElement>('form.filters');
  const field = name ? form?.elements.namedItem(name) : form?.querySelector('button');
  if (field instanceof HTMLElement) field.focus();
}
