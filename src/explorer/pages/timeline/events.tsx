import { Day } from '../../components/day.js';
import { MoneyFigure, QuantityFigure } from '../../components/figures.js';
import { SourceMark } from '../../components/source.js';
import {
  articlePath,
  decisionPath,
  linePath,
  packagePath,
  personPath,
  quotePath,
  treatyPath,
  withParameters,
} from '../../links.js';
import { plural, word } from '../../words.js';
import type { Entry } from './document.js';

/** An entry of a timeline: what happened, with what it is known from. */
export function Happened({ entry }: { entry: Entry }) {
  const { record } = entry;
  const effect = record.__typename === 'PolicyDecision' ? record.effect.toLowerCase() : '';
  return (
    <li class={effect}>
      <Day of={entry.date} />
      <RecordLink record={record} />
      <small>
        {entry.dateMeaning ? word('TimelineDateMeaning', entry.dateMeaning) : word('TimelineKind', entry.kind)}
        {record.__typename === 'AidPackage' && (
          <>
            {' '}
            · <MoneyFigure of={record.value} />
          </>
        )}
      </small>
      {entry.lineItems.map((line) => (
        <small>
          <a href={linePath(line.slug)}>{line.asReported}</a>: <QuantityFigure of={line.quantity} />
        </small>
      ))}
      {entry.lineItemCount > entry.lineItems.length && (
        <small>and {plural(entry.lineItemCount - entry.lineItems.length, 'more line')}</small>
      )}
      {entry.citation && <SourceMark best={entry.citation} count={1} />}
    </li>
  );
}

/** The record of an event: where its page is, and what it is called in one line. */
export function recordOf(record: Entry['record']): { readonly href: string; readonly text: string } {
  switch (record.__typename) {
    case 'PolicyDecision':
      return { href: decisionPath(record.slug), text: record.title };
    case 'AidPackage':
      return { href: packagePath(record.slug), text: record.title };
    case 'TreatyAction': {
      const { country, treaty } = record;
      const text = `${country.name}: ${word('TreatyActionKind', record.action)}, ${treaty.name}`;
      return { href: withParameters(treatyPath(treaty.slug), { country: country.code }), text };
    }
    case 'Quote': {
      const words = record.quoteKind === 'INDIRECT' ? record.text : `“${record.text}”`;
      return { href: quotePath(record.slug), text: `${speakerOf(record)}: ${words}` };
    }
    case 'Article':
      return { href: articlePath(record.slug), text: record.headline ?? record.slug };
    case 'Position':
      return { href: personPath(record.person.slug), text: `${record.person.name}, ${record.positionTitle}` };
  }
}

type Quoted = Extract<Entry['record'], { __typename: 'Quote' }>;

const speakerOf = ({ speaker, speakerLabel }: Quoted) => speaker?.name ?? speakerLabel;

function RecordLink({ record }: { record: Entry['record'] }) {
  const { href, text } = recordOf(record);
  // A paraphrase is in italics, as everywhere.
  const isParaphrase = record.__typename === 'Quote' && record.quoteKind === 'INDIRECT';
  return (
    <a href={href}>
      {isParaphrase ? (
        <>
          {speakerOf(record)}: <i>{record.text}</i>
        </>
      ) : (
        text
      )}
    </a>
  );
}
