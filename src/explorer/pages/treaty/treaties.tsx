import { Cut } from '../../components/cut.js';
import { Head } from '../../components/shell.js';
import { graphql } from '../../graphql.js';
import { equipmentPath, treatyPath } from '../../links.js';
import type { Page, View } from '../../page.js';
import { plural } from '../../words.js';

const TreatiesDocument = graphql(`
  query Treaties {
    treaties(first: 50, orderBy: [{ field: NAME }]) {
      totalCount
      nodes {
        slug
        name
        officialName
        governs(first: 10) { nodes { slug designation } }
        actions(first: 1) { totalCount }
      }
    }
  }
`);

/** The treaties on record. */
export const treatiesPage: Page = {
  route: '/treaties',
  example: '/treaties',
  async visit(visit) {
    const { treaties } = await visit.ask(TreatiesDocument, {});
    const count = plural(treaties.totalCount, 'treaty', 'treaties');
    const view: Omit<View, 'body'> = {
      title: 'Treaties',
      description: `${count} on record, with what each governs and who is party to it.`,
      section: '/treaties',
      extent: count,
      export: { name: 'treaty-actions', where: {} },
    };
    const body = (
      <article>
        <Head view={view} visit={visit} title="Treaties">
          <p class="standfirst">{count} on record.</p>
        </Head>
        <ul class="list">
          {treaties.nodes.map((treaty) => (
            <li>
              <a href={treatyPath(treaty.slug)}>{treaty.name}</a>
              <span class="role">{plural(treaty.actions.totalCount, 'act')} of states</span>
              <small>{treaty.officialName}</small>
              <small>
                Governs{' '}
                {treaty.governs.nodes.map(({ slug, designation }, index) => (
                  <>
                    {index > 0 && ', '}
                    <a href={equipmentPath(slug)}>{designation}</a>
                  </>
                ))}
              </small>
            </li>
          ))}
        </ul>
        <Cut of={treaties} what="treaties" />
      </article>
    );
    return { ...view, body };
  },
};
