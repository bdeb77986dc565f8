import { createInterface, emitKeypressEvents } from 'node:readline';
import { DraftError } from '../../draft/file.js';
import type { Action } from '../decide.js';
import { fieldOf, fieldsOf } from '../edit.js';
import { actionOf } from '../keys.js';
import type { OpenReview } from '../openReview.js';
import { currentOf, type Session } from '../session.js';
import { type Look, screenOf } from './screen.js';

/** Where keys come from: a key, or undefined at the end. `ask` reads a line, also undefined at the end. */
export interface Keyboard {
  key(): Promise<string | undefined>;
  ask(question: string, before: string): Promise<string | undefined>;
  close(): void;
}

/** The terminal's face of a review: shows a screen, takes a key, does what it means. Ends with `q` or at the end of the keys. */
export async function reviewInTerminal(
  review: OpenReview,
  keyboard: Keyboard,
  look: Look,
  show: (screen: string) => void,
): Promise<Session> {
  for (;;) {
    show(screenOf(review.session, look));
    const key = await keyboard.key();
    if (key === undefined || key === 'q') return ended(review);
    const meant = key === 'e' ? await edit(review.session, keyboard) : actionOf(key);
    if (meant === 'END') return ended(review);
    if (meant === undefined) review.say(`The key ${JSON.stringify(key)} does nothing here.`);
    else if ('wrong' in meant) review.say(meant.wrong);
    else saying(review, () => review.act(meant));
  }
}

/** The review at its end, with what others decided too. */
function ended(review: OpenReview): Session {
  saying(review, () => review.read());
  return review.session;
}

/** Does something with the draft; a draft that cannot be read is said on the screen, and can be mended meanwhile. */
function saying(review: OpenReview, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    review.say(`${error.message}. Nothing was written.`);
  }
}

/** Asks which field is to be written, and what. */
async function edit(session: Session, keyboard: Keyboard): Promise<Action | { readonly wrong: string } | 'END'> {
  const entry = currentOf(session);
  const fields = entry ? fieldsOf(entry) : [];
  if (!entry || fields.length === 0) return { wrong: 'Nothing can be edited here.' };
  const listed = fields.map((field, index) => `${index + 1} ${field}`).join('  ');
  const wanted = (await keyboard.ask(`Which? ${listed}: `, ''))?.trim();
  if (wanted === undefined) return 'END';
  const field = fields[Number(wanted) - 1] ?? fields.find((each) => each === wanted);
  if (field === undefined) return { wrong: `There is no field ${JSON.stringify(wanted)} here.` };
  const value = await keyboard.ask(`${field}: `, fieldOf(entry, field));
  return value === undefined ? 'END' : { do: 'set', field, value };
}

/** A terminal's input. */
type Terminal = NodeJS.ReadableStream & { setRawMode(isRaw: boolean): unknown };

/** Keys as they are pressed in a terminal. */
export function terminalKeyboard(input: Terminal, output: NodeJS.WritableStream): Keyboard {
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.resume();
  return {
    key: () =>
      new Promise((resolve) => {
        input.once(
          'keypress',
          (text: string | undefined, key: { readonly name?: string; readonly ctrl?: boolean } | undefined) => {
            const isEnd = key?.ctrl === true && (key.name === 'c' || key.name === 'd');
            resolve(isEnd ? undefined : (arrow(key?.name) ?? text ?? ''));
          },
        );
      }),
    ask: (question, before) =>
      new Promise((resolve) => {
        const lines = createInterface({ input, output, terminal: true });
        // Ctrl+C, Ctrl+D and the end of the input close it without an answer; a promise takes the first that it is given.
        lines.once('close', () => {
          input.setRawMode(true);
          input.resume();
          resolve(undefined);
        });
        lines.question(question, (answer) => {
          resolve(answer);
          lines.close();
        });
        lines.write(before);
      }),
    close() {
      input.setRawMode(false);
      input.pause();
    },
  };
}

function arrow(name: string | undefined): string | undefined {
  if (name === 'right' || name === 'down') return 's';
  return name === 'left' || name === 'up' ? 'b' : undefined;
}

/** Keys from a pipe or a file: a line of several keys, or the answer to a question. */
export function pipedKeyboard(input: NodeJS.ReadableStream): Keyboard {
  const lines = createInterface({ input })[Symbol.asyncIterator]();
  let waiting: string[] = [];
  const line = async (): Promise<string | undefined> => {
    const { value, done } = await lines.next();
    return done === true ? undefined : value;
  };
  return {
    async key() {
      for (;;) {
        const [next, ...rest] = waiting;
        if (next !== undefined) {
          waiting = rest;
          return next;
        }
        const read = await line();
        if (read === undefined) return undefined;
        waiting = [...read.replace(/\s+/g, '')];
      }
    },
    ask: line,
    close() {},
  };
}
