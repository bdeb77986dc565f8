import { stderr, stdin } from 'node:process';
import { DraftStore } from '../../ingest/draft/store.js';
import { OpenReview } from '../../ingest/review/openReview.js';
import { pageOf } from '../../ingest/review/page/server.js';
import { countsOf } from '../../ingest/review/session.js';
import { pipedKeyboard, reviewInTerminal, terminalKeyboard } from '../../ingest/review/terminal/review.js';
import { type Command, EXIT, type ExitCode, log, print, UsageError, untilStopped } from '../cli.js';
import { findDraft } from './accept.js';
import { FOLDERS, foldersOf } from './facts.js';

export const review: Command = {
  usage: 'npm run article -- review [draft] [--page]',
  summary: 'Goes through the proposals of a draft: each is accepted, edited or rejected with a key.',
  details:
    'One proposal at a time, in its paragraph; each decision is saved at once. With --page the same in a browser, at an address of\n' +
    'this machine that only whoever sees it here can open. Without a draft: the first in which something is undecided.\n' +
    'Keys may also come from a pipe. Needs no database. Next: npm run article -- accept <draft>.',
  positionals: ['draft?'],
  flags: { page: 'Review in the browser: prints the address, and serves it until it is stopped (Ctrl+C).' },
  options: FOLDERS,
  async run({ positionals: [name], flags, options }) {
    const store = new DraftStore(foldersOf(options).drafts);
    if (flags.has('page')) return page(store, name);
    const stored = name === undefined ? firstUndecided(store) : findDraft(store, name);
    const keyboard = stdin.isTTY ? terminalKeyboard(stdin, stderr) : pipedKeyboard(stdin);
    const look = {
      columns: Math.min(stderr.columns ?? 100, 100),
      colour: stderr.isTTY === true && process.env.NO_COLOR === undefined,
    };
    const show = (screen: string) => stderr.write(`${stderr.isTTY ? '\u001b[2J\u001b[H' : ''}${screen}\n`);
    try {
      const end = await reviewInTerminal(new OpenReview(store, stored), keyboard, look, show);
      const { ACCEPTED, EDITED, REJECTED, UNDECIDED } = countsOf(end.draft);
      log('');
      print(
        `${stored.slug}: ${ACCEPTED + EDITED} accepted (${EDITED} edited), ${REJECTED} rejected, ${UNDECIDED} undecided.`,
      );
      return EXIT.ok;
    } finally {
      keyboard.close();
    }
  },
};

function firstUndecided(store: DraftStore) {
  const slugs = store.slugs();
  const found = slugs.map((slug) => findDraft(store, slug)).find(({ draft }) => countsOf(draft).UNDECIDED > 0);
  if (found) return found;
  throw new UsageError(
    slugs.length === 0
      ? 'There are no drafts: npm run article -- propose <file>.'
      : 'All drafts are decided: npm run article -- accept <draft>.',
  );
}

/** Serves the page until it is stopped. */
async function page(store: DraftStore, name: string | undefined): Promise<ExitCode> {
  if (name !== undefined) findDraft(store, name);
  return untilStopped(async (signal) => {
    const server = await pageOf(store);
    print(`${server.url}${name === undefined ? '' : findDraft(store, name).slug}`);
    log('Open this address on this machine. Stop with Ctrl+C.');
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    await server.close();
    return EXIT.ok;
  });
}
