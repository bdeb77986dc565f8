import { gathered, mapped } from './deferred.js';
import { badInput } from './errors.js';
import type { Filter, FilterField } from './filter.js';
import type { WhereInput } from './readWhere.js';
import { decimalDigits, unscaled } from './values/decimal.js';
import { isDayRange, isoDay } from './values/partialDate.js';

/**
 * Refuses ranges that end before they begin: no record is in one, and a total of nothing would be taken for an answer. What is deferred in the `where` is
 * checked in each request.
 * @throws BAD_USER_INPUT naming the place.
 */
export function refuseReversed(filter: Filter, where: WhereInput): void {
  mapped(gathered(where), (known) => inside(known, (input) => refuseBelow(filter, input, 'where')));
}

function refuseBelow(filter: Filter, where: WhereInput, place: string): void {
  for (const [name, value] of Object.entries(where)) {
    const here = `${place}.${name}`;
    const field = filter.fields[name];
    if (field) refuseIn(field, value, here);
    else if (Array.isArray(value))
      for (const [index, part] of value.entries())
        inside(part, (input) => refuseBelow(filter, input, `${here}[${index}]`));
    else inside(value, (input) => refuseBelow(filter, input, here));
  }
}

function refuseIn(field: FilterField, value: unknown, place: string): void {
  inside(value, (input) => {
    switch (field.type) {
      case 'date':
        refuseDays(input, place);
        break;
      case 'column':
        if (field.compare.kind === 'int' || field.compare.kind === 'decimal') refuseNumbers(input, place);
        break;
      case 'group':
        for (const [name, part] of Object.entries(input)) {
          const member = field.fields[name];
          if (member) refuseIn(member, part, `${place}.${name}`);
        }
        break;
      case 'one':
        refuseBelow(field.target(), input, place);
        break;
      case 'many':
        for (const [quantifier, nested] of Object.entries(input))
          inside(nested, (part) => refuseBelow(field.target(), part, `${place}.${quantifier}`));
        break;
      case 'belongs':
        break;
    }
  });
}

/**
 * The same of one range of days, which may be deferred.
 * @throws BAD_USER_INPUT naming the place.
 */
export function refuseReversedDays(date: WhereInput, place: string): void {
  mapped(gathered(date), (known) => inside(known, (input) => refuseDays(input, place)));
}

function refuseDays({ gt, gte, lt, lte }: WhereInput, place: string): void {
  const from = [...(isDayRange(gte) ? [gte.first] : []), ...(isDayRange(gt) ? [gt.last] : [])];
  const to = [...(isDayRange(lte) ? [lte.last] : []), ...(isDayRange(lt) ? [lt.first] : [])];
  for (const begin of from) for (const end of to) if (begin > end) throw reversed(place, isoDay(begin), isoDay(end));
}

function refuseNumbers({ gt, gte, lt, lte }: WhereInput, place: string): void {
  for (const begin of [gt, gte])
    for (const end of [lt, lte])
      if (begin != null && end != null && exact(begin) > exact(end)) throw reversed(place, String(begin), String(end));
}

/** A number to compare: a float would take two amounts for one that differ in their last digits. */
const exact = (value: unknown) => unscaled(String(value), decimalDigits);

const reversed = (place: string, from: string, to: string) =>
  badInput(place, `begins at ${from} and ends at ${to}, before it. Nothing can be in it: turn the range round.`);

function inside(value: unknown, read: (input: WhereInput) => void): void {
  if (typeof value === 'object' && value !== null) read({ ...value });
}
