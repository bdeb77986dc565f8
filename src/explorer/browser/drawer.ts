import { say } from './status.js';

const parameter = 'source';

let dialog: HTMLDialogElement | undefined;
let opener: HTMLAnchorElement | undefined;
let wanted = 0;
let isClosing = false;

/** Source marks open their citation beside the page. The address gains `?source=…`, so that a link to it opens it again. */
export function openDrawers(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)
      return;
    const link = event.target.closest<HTMLAnchorElement>('a[data-drawer]');
    if (!link) return;
    event.preventDefault();
    if (!dialog?.contains(link)) opener = link;
    const id = idOf(link.pathname);
    const address = new URL(location.href);
    if (address.searchParams.get(parameter) !== id) {
      address.searchParams.set(parameter, id);
      history.pushState({ sources: opened() + 1 }, '', address);
    }
    void follow();
  });
  addEventListener('popstate', () => {
    if (!isClosing) return void follow();
    isClosing = false;
    forget();
  });
  void follow();
}

/** How many sources were opened, one from the other, since the page was without. */
function opened(): number {
  const state: unknown = history.state;
  const has = typeof state === 'object' && state !== null && 'sources' in state && typeof state.sources === 'number';
  return has ? Number(state.sources) : 0;
}

/** Takes the source out of the address, where it is in it. */
function forget(): void {
  const address = new URL(location.href);
  address.searchParams.delete(parameter);
  history.replaceState(null, '', address);
}

const idOf = (path: string): string => decodeURIComponent(path.split('/').at(-1) ?? '');

/** Shows what the address says. */
async function follow(): Promise<void> {
  const id = new URL(location.href).searchParams.get(parameter);
  const turn = ++wanted;
  if (!id) {
    if (dialog?.open) dialog.close();
    return;
  }
  const path = `/citations/${encodeURIComponent(id)}`;
  say('Loading the source.');
  try {
    const response = await fetch(path);
    if (!response.ok) throw new Error(String(response.status));
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    // A late answer never replaces a newer one.
    if (turn === wanted) show(page, id);
  } catch {
    if (turn === wanted) location.assign(path);
  }
}

function show(page: Document, id: string): void {
  const title = page.querySelector('h1')?.textContent ?? 'Source';
  const body = page.querySelector('.drawer-body');
  if (!body) return;
  dialog ??= made();
  const [heading, content] = [dialog.querySelector('h2'), dialog.querySelector('.drawer-content')];
  if (heading) heading.textContent = title;
  content?.replaceChildren(document.importNode(body, true));
  if (dialog.open) {
    // The link that was followed is gone: what it led to has the focus.
    heading?.focus();
  } else {
    if (!opener || idOf(opener.pathname) !== id) opener = markOf(id) ?? opener;
    dialog.showModal();
  }
  dialog.scrollTop = 0;
  say(`Source: ${title}`);
}

/** The first mark of the page that leads to a source: for who opens the address of one. */
const markOf = (id: string): HTMLAnchorElement | undefined =>
  [...document.querySelectorAll<HTMLAnchorElement>('main a[data-drawer]')].find((link) => idOf(link.pathname) === id);

function made(): HTMLDialogElement {
  const drawer = document.createElement('dialog');
  drawer.className = 'drawer';
  drawer.setAttribute('aria-labelledby', 'drawer-title');
  drawer.innerHTML =
    '<div class="drawer-head"><h2 id="drawer-title" tabindex="-1"></h2><form method="dialog"><button class="close" autofocus>Close</button></form></div>' +
    '<div class="drawer-content"></div>';
  drawer.addEventListener('click', (event) => {
    if (event.target === drawer) drawer.close();
  });
  drawer.addEventListener('close', () => {
    // Back leads to what was before the page, never to a source that was closed.
    if (new URL(location.href).searchParams.has(parameter)) {
      const steps = opened();
      isClosing = steps > 0;
      if (isClosing) history.go(-steps);
      else forget();
    }
    opener?.focus();
  });
  document.body.append(drawer);
  return drawer;
}
