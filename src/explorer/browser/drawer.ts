import { say } from './status.js';

const parameter = 'source';

let dialog: HTMLDialogElement | undefined;
let opener: HTMLElement | undefined;
let wanted = 0;

/** Source marks open their citation beside the page. The address gains `?source=…`, so that a link to it opens it again. */
export function openDrawers(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)
      return;
    const link = event.target.closest<HTMLAnchorElement>('a[data-drawer]');
    if (!link) return;
    event.preventDefault();
    opener = link;
    const id = idOf(link.pathname);
    const address = new URL(location.href);
    if (address.searchParams.get(parameter) !== id) {
      address.searchParams.set(parameter, id);
      history.pushState(null, '', address);
    }
    void follow();
  });
  addEventListener('popstate', () => void follow());
  void follow();
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
    if (turn === wanted) show(page);
  } catch {
    if (turn === wanted) location.assign(path);
  }
}

function show(page: Document): void {
  const title = page.querySelector('h1')?.textContent ?? 'Source';
  const body = page.querySelector('.drawer-body');
  if (!body) return;
  dialog ??= made();
  const [heading, content] = [dialog.querySelector('h2'), dialog.querySelector('.drawer-content')];
  if (heading) heading.textContent = title;
  content?.replaceChildren(document.importNode(body, true));
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  say(`Source: ${title}`);
}

function made(): HTMLDialogElement {
  const drawer = document.createElement('dialog');
  drawer.className = 'drawer';
  drawer.setAttribute('aria-labelledby', 'drawer-title');
  drawer.innerHTML =
    '<div class="drawer-head"><h2 id="drawer-title"></h2><form method="dialog"><button class="close">Close</button></form></div>' +
    '<div class="drawer-content"></div>';
  drawer.addEventListener('click', (event) => {
    if (event.target === drawer) drawer.close();
  });
  drawer.addEventListener('close', () => {
    const address = new URL(location.href);
    if (address.searchParams.has(parameter)) {
      address.searchParams.delete(parameter);
      history.pushState(null, '', address);
    }
    opener?.focus();
  });
  document.body.append(drawer);
  return drawer;
}
