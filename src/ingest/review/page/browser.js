// All that needs a script: keys, and that the page stays where it is when something is decided. Without it every button still works.
const EDITABLE = /^(input|select|textarea)$/i;

let sent = Promise.resolve();

/** One after another: what is sent is on the proposal that is shown then, unless its form says which it is on. */
function send(form) {
  sent = sent.then(() => post(form)).catch(() => location.reload());
}

async function post(asked) {
  const form = new URLSearchParams(asked);
  if (!form.has('seen')) form.set('seen', document.querySelector('.panel')?.dataset.seen ?? '');
  if (!form.has('undoes')) form.set('undoes', document.querySelector('.panel')?.dataset.undoes ?? '');
  const answer = await fetch(location.pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-part': 'main' },
    body: form,
  });
  if (!answer.ok) return location.reload();
  show(await answer.text());
}

function show(markup) {
  const scrolled = document.querySelector('.copy')?.scrollTop ?? 0;
  document.getElementById('main').outerHTML = markup;
  const copy = document.querySelector('.copy');
  if (copy) copy.scrollTop = scrolled;
  document.querySelector('.here')?.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('submit', (event) => {
  if (event.target.method !== 'post') return;
  event.preventDefault();
  send(new FormData(event.target));
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('a.mark');
  if (!link) return;
  event.preventDefault();
  const { section, key } = Object.fromEntries(new URL(link.href).searchParams);
  send({ do: 'go', section, key });
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
  if (EDITABLE.test(document.activeElement?.tagName ?? '') || !document.querySelector('.panel')) return;
  // A space presses the button that has the focus.
  if (event.key === ' ') return;
  event.preventDefault();
  if (event.key !== 'e') return void send({ do: 'key', key: event.key });
  const edit = document.querySelector('.edit');
  if (!edit) return;
  edit.open = true;
  edit.querySelector('textarea, input:not([type=hidden])').focus();
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.activeElement?.blur();
});

document.querySelector('.here')?.scrollIntoView({ block: 'center' });
