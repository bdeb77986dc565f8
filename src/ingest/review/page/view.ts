import type { Range } from '../../anchor.js';
import {
  type Draft,
  type Entry,
  type EntryName,
  entriesOf,
  SECTION_WORDS,
  SECTIONS,
  STATES,
  type State,
} from '../../draft/draft.js';
import { fieldOf, fieldsOf } from '../edit.js';
import { KEYS } from '../keys.js';
import { segmentsOf } from '../segments.js';
import { countsOf, currentOf, type Session, seenOf, shownIn, undoneBy, undoOf } from '../session.js';
import { type ChoiceView, type EntryView, marksOf, viewOf } from '../view.js';
import { paragraphsOf } from '../words.js';
import { Html, html } from './html.js';
import { SEEN, UNDOES } from './request.js';

/** What each state is called. A machine proposed what is undecided; everything else a person decided. */
const STATE_WORDS: Readonly<Record<State, string>> = {
  UNDECIDED: 'proposed',
  ACCEPTED: 'accepted',
  EDITED: 'edited and accepted',
  REJECTED: 'rejected',
};

/** The review of a draft: the article with every proposal marked, and the proposal that is looked at. */
export function reviewMain(session: Session): Html {
  const entry = currentOf(session);
  const seen = entry ? seenOf(entry) : '';
  return html`<main id="main">
    ${headOf(session, seen)}
    <div class="desk">
      <article class="copy" aria-label="The article" lang="${session.draft.language ?? 'en'}">${articleOf(session, entry)}</article>
      <section class="panel" aria-label="The proposal" data-seen="${seen}" data-undoes="${undoOf(session)}">${
        entry
          ? panelOf(session, entry, seen)
          : html`<p class="soft">Nothing here is to be decided. Other filters may show more.</p>`
      }</section>
    </div>
  </main>`;
}

function headOf(session: Session, seen: string): Html {
  const { draft, message } = session;
  const counts = countsOf(draft);
  const all = entriesOf(draft).length;
  const done = all - counts.UNDECIDED;
  return html`<header class="head">
    <h1>${draft.headline ?? session.slug}</h1>
    <p class="soft">${[draft.publishedOn, draft.url].filter((each) => each !== undefined).join(' · ')}</p>
    <div class="bar">
      <label class="progress">${done} of ${all} decided <progress max="${Math.max(all, 1)}" value="${done}"></progress></label>
      ${filterForm(session, seen)}
    </div>
    <p class="message" role="status">${message ?? ''}</p>
  </header>`;
}

function filterForm({ draft, filter }: Session, seen: string): Html {
  const all = entriesOf(draft);
  const rules = [...new Set(all.map(({ fact }) => fact.review.rule))].sort();
  const option = (value: string, word: string, chosen: string | undefined) =>
    html`<option value="${value}" ${chosen === value ? SELECTED : undefined}>${word}</option>`;
  return form(
    seen,
    { do: 'filter' },
    html`<label>Kind <select
      name="section">${[option('', 'all', filter.section), ...SECTIONS.map((section) => option(section, section, filter.section))]}</select></label>
    <label>Rule <select name="rule">${[option('', 'all', filter.rule), ...rules.map((rule) => option(rule, rule, filter.rule))]}</select></label>
    <label>State <select
      name="state">${[option('', 'all', filter.state), ...STATES.map((state) => option(state, STATE_WORDS[state], filter.state))]}</select></label>
    <button>Show</button>`,
    html`class="filter" aria-label="Show"`,
  );
}

const SELECTED = new Html('selected');

/** A form with what it asks for, and the proposal that it is on. */
function form(seen: string, fields: Readonly<Record<string, string | number>>, body: Html, attributes?: Html): Html {
  const hidden = Object.entries({ ...fields, [SEEN]: seen });
  return html`<form method="post" ${attributes}>${hidden.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}${body}</form>`;
}

interface Marked extends Range {
  readonly of: { readonly entry: Entry; readonly isCurrent: boolean };
}

function articleOf(session: Session, current: Entry | undefined): Html[] {
  const isCurrent = (entry: EntryName) => entry.section === current?.section && entry.key === current.key;
  const marks: Marked[] = shownIn(session).flatMap((entry) =>
    marksOf(session.draft, entry)
      .filter(({ of }) => of === 'WORDS' || isCurrent(entry))
      .map(({ start, end }) => ({ start, end, of: { entry, isCurrent: isCurrent(entry) } })),
  );
  const words = current ? marksOf(session.draft, current).filter(({ of }) => of === 'WORDS') : [];
  const paragraphs = paragraphsOf(session.text);
  const inParagraphs = marksIn(
    paragraphs,
    marks.toSorted((a, b) => a.end - a.start - (b.end - b.start)),
  );
  return paragraphs.map((paragraph, number) => {
    const segments = segmentsOf(session.text, paragraph, inParagraphs[number] ?? []);
    let at = paragraph.start;
    const parts = segments.map(({ text, marks: covering }) => {
      const start = at;
      at += text.length;
      return segmentOf(
        text,
        covering,
        words.some((word) => word.start <= start && start < word.end),
      );
    });
    return html`<p>${parts}</p>`;
  });
}

/** The marks of each paragraph, in the order that they have: a long article has thousands of both. */
function marksIn(paragraphs: readonly Range[], marks: readonly Marked[]): Marked[][] {
  const found: Marked[][] = paragraphs.map(() => []);
  for (const mark of marks) {
    let [first, behind] = [0, paragraphs.length];
    while (first < behind) {
      const middle = (first + behind) >> 1;
      if ((paragraphs[middle]?.end ?? 0) <= mark.start) first = middle + 1;
      else behind = middle;
    }
    for (let at = first; (paragraphs[at]?.start ?? mark.end) < mark.end; at++) found[at]?.push(mark);
  }
  return found;
}

/** A stretch of the article: a way to its narrowest proposal; the words of the one that is looked at are marked. */
function segmentOf(text: string, covering: readonly Marked['of'][], isCited: boolean): Html {
  const [narrowest] = covering;
  if (!narrowest) return html`${text}`;
  const { entry } = covering.find(({ isCurrent }) => !isCurrent) ?? narrowest;
  const { section, key, fact } = entry;
  const { state } = fact.review;
  const here = covering.some(({ isCurrent }) => isCurrent);
  return html`<a href="?section=${section}&key=${key}" class="mark ${state.toLowerCase()}${here ? ' here' : ''}${isCited ? ' cited' : ''}"
    title="${SECTION_WORDS[section]}, ${STATE_WORDS[state]}">${text}</a>`;
}

function panelOf(session: Session, entry: Entry, seen: string): Html {
  const view = viewOf(session.draft, session.text, entry);
  const shown = shownIn(session);
  const place = shown.findIndex(({ section, key }) => section === entry.section && key === entry.key) + 1;
  return html`
    <h2>${capital(SECTION_WORDS[entry.section])} <span class="soft">${place} of ${shown.length}</span></h2>
    <p class="state"><b class="tag ${view.state.toLowerCase()}">${STATE_WORDS[view.state]}</b> by the rule <b>${view.rule}</b>, ${
      view.confidence === undefined
        ? 'of which nobody has measured how often a person agrees'
        : `which a person agrees with in ${view.confidence}`
    }</p>
    ${entry.section === 'quotes' && html`<blockquote class="${entry.fact.kind === 'INDIRECT' ? 'indirect' : 'direct'}">${entry.fact.text}</blockquote>`}
    <dl>${view.fields.filter(({ name }) => name !== 'text').map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    ${view.choices.map((choice) => choiceOf(choice, seen))}
    ${view.notes.map((note) => html`<p class="contra">${note}</p>`)}
    ${view.missing !== undefined && html`<p class="missing">To accept it: ${view.missing}.</p>`}
    ${keysOf(view, session, seen)}
    ${editOf(entry, seen)}`;
}

function choiceOf(choice: ChoiceView, seen: string): Html {
  const { name, asPrinted, chosen, open, isAsked, canMake, candidates } = choice;
  const button = (number: number, label: Html, isChosen: boolean) =>
    form(
      seen,
      { do: 'choose', name, number },
      html`<button class="choice" aria-pressed="${isChosen ? 'true' : 'false'}">${isAsked && html`<kbd>${number}</kbd> `}${label}</button>`,
    );
  const none = !open && candidates.every(({ isChosen }) => !isChosen) && chosen === 'the words alone';
  return html`<div class="choices" role="group" aria-label="${name}">
    <h3>${name} <q>${asPrinted}</q> ${open ? html`<b class="which">which?</b>` : html`<span class="soft">${chosen}</span>`}</h3>
    ${candidates.map(({ number, slug, name: called, why, isChosen }) => button(number, html`${called} <span class="soft">${slug}, ${why}</span>`, isChosen))}
    ${button(0, html`the words alone`, none)}
    ${
      canMake &&
      form(
        seen,
        { do: 'new', name },
        html`<button class="choice" aria-pressed="${chosen.startsWith('new:') ? 'true' : 'false'}">
        ${isAsked && html`<kbd>n</kbd> `}a new record</button>`,
      )
    }
  </div>`;
}

function keysOf({ state }: EntryView, session: Session, seen: string): Html {
  const back = undoneBy(session);
  return html`<div class="keys" role="group" aria-label="Decide">${KEYS.map(({ key, does }) =>
    form(
      seen,
      { do: 'key', key, ...(key === 'u' ? { [UNDOES]: undoOf(session) } : {}) },
      html`<button class="${key === 'a' && state === 'UNDECIDED' ? 'main' : ''}"><kbd>${key}</kbd> ${does}${
        key === 'u' && back !== undefined && html` <span class="soft">${back}</span>`
      }</button>`,
    ),
  )}</div>`;
}

function editOf(entry: Entry, seen: string): Html | undefined {
  const fields = fieldsOf(entry);
  if (fields.length === 0) return undefined;
  return html`<details class="edit"><summary><kbd>e</kbd> edit</summary>${fields.map((field) =>
    form(
      seen,
      { do: 'set', field },
      html`<label>${field}
        ${
          field === 'text'
            ? html`<textarea name="value" rows="4">${fieldOf(entry, field)}</textarea>`
            : html`<input name="value" value="${fieldOf(entry, field)}">`
        }</label> <button>Write</button>`,
    ),
  )}</details>`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The list of drafts. */
export function draftList(drafts: readonly { readonly slug: string; readonly draft: Draft }[]): Html {
  const rows = drafts.map(({ slug, draft }) => {
    const counts = countsOf(draft);
    return html`<tr><th scope="row"><a href="${slug}">${draft.headline ?? slug}</a></th><td data-label="Published">${draft.publishedOn ?? 'not stated'}</td>
      <td data-label="Undecided">${counts.UNDECIDED}</td><td data-label="Accepted">${counts.ACCEPTED + counts.EDITED}</td><td
        data-label="Rejected">${counts.REJECTED}</td></tr>`;
  });
  return html`<main id="main"><header class="head"><h1>Drafts</h1></header>
    ${
      rows.length === 0
        ? html`<p class="soft">There are none: npm run article -- propose &lt;file&gt;</p>`
        : html`<table>
      <thead><tr><th scope="col">Article</th><th scope="col">Published</th><th scope="col">Undecided</th><th scope="col">Accepted</th><th
        scope="col">Rejected</th></tr></thead>
      <tbody>${rows}</tbody></table>`
    }</main>`;
}

/** A whole page around its main part. */
export function pageAround(title: string, root: string, main: Html): string {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark"><title>${title} · Dossier review</title>
    <link rel="stylesheet" href="${root}assets/look.css"><link rel="stylesheet" href="${root}assets/page.css">
    <link rel="stylesheet" href="${root}assets/panel.css">
    <script type="module" src="${root}assets/browser.js"></script></head>
    <body><a class="skip" href="#main">Skip to the article</a>
    <header class="masthead"><a class="wordmark" href="${root}">Dossier</a><span>Review. Nothing is a fact before a person says so.</span></header>
    ${main}</body></html>`.markup;
}
