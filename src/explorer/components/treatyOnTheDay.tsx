import { day } from '../dates.js';
import { type FragmentOf, graphql, readFragment } from '../graphql.js';
import { lineAnchor, treatyPath } from '../links.js';
import { word } from '../words.js';

export const Standing = graphql(`
  fragment Standing on TreatyStatus { standing on actions { kind takenOn } }
`);

export const TreatyOfPackage = graphql(
  `
    fragment TreatyOfPackage on PackageTreatyStatus {
      treaty { slug name }
      donor { ...Standing }
      recipient { ...Standing }
      lineItems { slug asReported }
    }
  `,
  [Standing],
);

/** What a country was to a treaty, with the act that it follows from. */
export function StandingOf({ of }: { of: FragmentOf<typeof Standing> }) {
  const { standing, actions } = readFragment(Standing, of);
  const last = actions.at(-1);
  return (
    <>
      <b>{word('TreatyStanding', standing)}</b>
      {last && (
        <small>
          {word('TreatyActionKind', last.kind)}, {day(last.takenOn, true)}
        </small>
      )}
    </>
  );
}

/** What donor and recipient were to a treaty on the day of a package that brings something it governs. */
export function TreatyOnTheDay(props: { of: FragmentOf<typeof TreatyOfPackage>; donor: string; recipient: string }) {
  const { treaty, donor, recipient, lineItems } = readFragment(TreatyOfPackage, props.of);
  return (
    <section class="treaty">
      <h2>
        <a href={treatyPath(treaty.slug)}>{treaty.name}</a>
      </h2>
      <p class="small">On the day of the announcement:</p>
      <dl class="standing">
        <dt>{props.donor}</dt>
        <dd>
          <StandingOf of={donor} />
        </dd>
        <dt>{props.recipient}</dt>
        <dd>
          <StandingOf of={recipient} />
        </dd>
      </dl>
      <p class="small">
        Governs{' '}
        {lineItems.map(({ slug, asReported }, index) => (
          <>
            {index > 0 && ', '}
            <a href={`#${lineAnchor(slug)}`}>{asReported}</a>
          </>
        ))}
        .
      </p>
    </section>
  );
}
