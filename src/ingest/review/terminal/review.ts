import { createInterface, emitKeypressEvents } from 'node:readline';
import type { ReadStream } from 'node:tty';
import { decide } from '../decide.js';
import { fieldOf, fieldsOf } from '../edit.js';
import { actionOf } from '../keys.js';
import { currentOf, type Session } from '../session.js';
import { type Look, screenOf } from './screen.js';

/** Where keys come from: a key, or undefined at the end. `ask` reads a line. */
export interface Keyboard {
  key(): Promise<string | undefined>;
  ask(question: string, before: string): Promise<string>;
  close(): void;
}

/** The terminal's face of a review: shows a screen, takes a key, and saves after each decision. Ends with `q` or at the end of the keys. */
export async function reviewInTerminal(
  start: Session,
  keyboard: Keyboard,
  look: Look,
  show: (screen: string) => void,
  save: (session: Session) => void,
): Promise<Session> {
  let session = start;
  for (;;) {
    show(screenOf(session, look));
    const key = await keyboard.key();
    if (key === undefined || key === 'q') return session;
    const before = session.draft;
    if (key === 'e') session = await edited(session, keyboard);
    else {
      const action = actionOf(key);
      session = action
        ? decide(session, action)
        : { ...session, message: `The key ${JSON.stringify(key)} does nothing here.` };
    }
    if (session.draft !== before) save(session);
  }
}

/** Asks which field is to be written, and what. */
async function edited(session: Session, keyboard: Keyboard): Promise<Session> {
  const entry = currentOf(session);
  const fields = entry ? fieldsOf(entry) : [];
  if (!entry || fields.length === 0) return { ...session, message: 'Nothing can be edited here.' };
  const listed = fields.map((field, index) => `${index + 1} ${field}`).join('  ');
  const wanted = (await keyboard.ask(`Which? ${listed}: `, '')).trim();
  const field = fields[Number(wanted) - 1] ?? fields.find((each) => each === wanted);
  if (field === undefined) return { ...session, message: `There is no field ${JSON.stringify(wanted)} here.` };
  return decide(session, { do: 'set', field, value: await keyboard.ask(`${field}: `, fieldOf(entry, field)) });
}

/** Keys as they are pressed in a terminal. */
export function terminalKeyboard(input: ReadStream, output: NodeJS.WritableStream): Keyboard {
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
        lines.question(question, (answer) => {
          lines.close();
          input.setRawMode(true);
          input.resume();
          resolve(answer);
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
  const line = async () => {
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
    ask: async () => (await line()) ?? '',
    close() {},
  };
}
