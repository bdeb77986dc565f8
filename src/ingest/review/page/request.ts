import * as z from 'zod';
import { SECTIONS, STATES } from '../../draft/draft.js';
import type { Action } from '../decide.js';
import { actionOf } from '../keys.js';

const optional = <T extends z.ZodType>(shape: T) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(shape)
    .optional();

const go = z.object({ do: z.literal('go'), section: z.enum(SECTIONS), key: z.string() });
const set = z.object({ do: z.literal('set'), field: z.string(), value: z.string() });
const choose = z.object({ do: z.literal('choose'), name: z.string(), number: z.coerce.number().int().min(0) });
const make = z.object({ do: z.literal('new'), name: z.string() });
const filter = z.object({
  do: z.literal('filter'),
  section: optional(z.enum(SECTIONS)),
  rule: optional(z.string()),
  state: optional(z.enum(STATES)),
});
const key = z.object({ do: z.literal('key'), key: z.string().max(1) });

const requestShape = z.discriminatedUnion('do', [go, set, choose, make, filter, key]);

/** The proposal that a form is on, as the page showed it (`seenOf`); empty where it showed none. */
export const SEEN = 'seen';

/** What undo takes back, as the page that a form is on showed it (`undoOf`). */
export const UNDOES = 'undoes';

/** The action that a form of the page asks for; nothing where it asks for none that there is. */
export function actionIn(form: URLSearchParams): Action | undefined {
  const parsed = requestShape.safeParse(Object.fromEntries(form));
  if (!parsed.success) return undefined;
  const asked = parsed.data;
  switch (asked.do) {
    case 'key':
      return actionOf(asked.key);
    case 'go':
      return { do: 'go', to: { section: asked.section, key: asked.key } };
    case 'filter': {
      const { section, rule, state } = asked;
      return {
        do: 'filter',
        filter: { ...(section && { section }), ...(rule === undefined ? {} : { rule }), ...(state && { state }) },
      };
    }
    case 'set':
    case 'choose':
    case 'new':
      return asked;
  }
}
