import { personPath } from '../links.js';

interface Post {
  readonly title: string;
  readonly person: { readonly slug: string; readonly name: string };
}

/** Who held which post: a section of the column beside a page. Nothing where nobody is known to. */
export function Posts({ heading, posts }: { heading: string; posts: readonly Post[] }) {
  if (posts.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="list">
        {posts.map(({ title, person }) => (
          <li>
            <a href={personPath(person.slug)}>{person.name}</a>
            <small>{title}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
