import type { ComponentChildren } from 'preact';
import type { Choice, Chosen, Sort } from '../filters.js';
import { listPath } from '../filters.js';
import { withParameters } from '../links.js';
import { number } from '../words.js';

export type Choices = Readonly<Record<string, readonly Choice[]>>;

/** What a value of a filter is called: by its choice, else by the filter. */
function labelOf<Where extends object>(chosen: Chosen<Where>, choices: Choices, name: string, value: string): string {
  const choice = choices[name]?.find((each) => each.value === value);
  return choice?.label ?? chosen.filters.find((each) => each.name === name)?.says(value) ?? value;
}

/** The filters in force, in words: "anti-armour, 2024". */
export function filterWords<Where extends object>(chosen: Chosen<Where>, choices: Choices): string {
  return [...chosen.values].map(([name, value]) => labelOf(chosen, choices, name, value)).join(', ');
}

/** From how many choices on a field is one to type in, with suggestions. */
const longFrom = 40;

/** The filters as a form that any browser sends. With script a change is applied at once. */
export function FilterForm<Where extends object>(props: {
  action: string;
  chosen: Chosen<Where>;
  choices: Choices;
  sort?: string | undefined;
  extra?: Readonly<Record<string, string>>;
}) {
  const { action, chosen, choices } = props;
  const shown = chosen.filters.filter(({ name, fixed }) => fixed || choices[name]);
  const kept = [...chosen.values].filter(([name]) => !shown.some((filter) => filter.name === name));
  return (
    <>
      <form class="filters" method="get" action={action}>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {Object.entries(props.extra ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {props.sort && <input type="hidden" name="sort" value={props.sort} />}
        <details open>
          <summary>Filter</summary>
          <div class="filter-fields">
            {shown.map((filter) => (
              <Field
                name={filter.name}
                label={filter.label}
                every={filter.every ?? 'all'}
                value={chosen.values.get(filter.name)}
                choices={
                  choices[filter.name] ?? filter.fixed?.map((value) => ({ value, label: filter.says(value) })) ?? []
                }
                says={filter.says}
              />
            ))}
            <button type="submit">Apply</button>
          </div>
        </details>
      </form>
      {chosen.values.size > 0 && (
        <p class="chips">
          {[...chosen.values].map(([name, value]) => (
            <a
              href={listPath(action, { ...props.extra, ...chosen.parameters({ [name]: undefined, sort: props.sort }) })}
            >
              <span class="hidden">Without </span>
              {labelOf(chosen, choices, name, value)}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

function Field(props: {
  name: string;
  label: string;
  every: string;
  value: string | undefined;
  choices: readonly Choice[];
  says: (value: string) => string;
}) {
  const { name, label, value, choices } = props;
  const isMissing = value !== undefined && !choices.some((choice) => choice.value === value);
  const all = isMissing ? [{ value, label: props.says(value), count: 0 }, ...choices] : choices;
  const text = (choice: Choice) =>
    choice.count === undefined ? choice.label : `${choice.label} (${number(choice.count)})`;
  if (all.length > longFrom)
    return (
      <label>
        {label}
        <input name={name} value={value ?? ''} list={`${name}-list`} placeholder={props.every} autocomplete="off" />
        <datalist id={`${name}-list`}>
          {all.map((choice) => (
            <option value={choice.value}>{text(choice)}</option>
          ))}
        </datalist>
      </label>
    );
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{props.every}</option>
        {all.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {text(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A column's head that sorts the list: from its first page, the other way round when it is sorted by it already. */
export function SortHead<Field extends string>(props: {
  path: string;
  parameters: Readonly<Record<string, string | undefined>>;
  sort: Sort<Field>;
  by: string;
  /** How it is sorted first. */
  first?: 'ASC' | 'DESC';
  children: ComponentChildren;
}) {
  const { sort, by, first = 'ASC' } = props;
  const isBy = sort.name.replace(/^-/, '') === by;
  const next = isBy ? (sort.direction === 'ASC' ? `-${by}` : by) : first === 'ASC' ? by : `-${by}`;
  return (
    <th scope="col" aria-sort={isBy ? (sort.direction === 'ASC' ? 'ascending' : 'descending') : undefined}>
      <a href={listPath(props.path, { ...props.parameters, sort: next })}>{props.children}</a>
      {isBy && <span aria-hidden="true">{sort.direction === 'ASC' ? ' ↑' : ' ↓'}</span>}
    </th>
  );
}

/** The rows of a list, or what is said where there are none, and the way to the next. */
export function Listed<Where extends object>(props: {
  path: string;
  chosen: Chosen<Where>;
  choices: Choices;
  sort?: string | undefined;
  what: string;
  isEmpty: boolean;
  page: PageOfList;
  after: string | null;
  children: ComponentChildren;
}) {
  const { path, chosen, choices, what, sort, after } = props;
  return (
    <>
      {props.isEmpty ? <NothingLeft path={path} chosen={chosen} choices={choices} what={what} /> : props.children}
      <MoreRows
        path={path}
        parameters={chosen.parameters({ sort, after: after ?? undefined })}
        page={props.page}
        what={what}
      />
    </>
  );
}

interface PageOfList {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** The way to the next rows of a list. */
export function MoreRows(props: {
  path: string;
  parameters: Readonly<Record<string, string | undefined>>;
  page: PageOfList;
  what: string;
}) {
  const { path, parameters, page } = props;
  const hasEarlier = Boolean(parameters.after);
  if (!page.hasNextPage && !hasEarlier) return null;
  return (
    <nav class="more-rows under" aria-label="Pages of the list">
      {hasEarlier && <a href={listPath(path, parameters)}>First {props.what}</a>}
      {page.hasNextPage && page.endCursor && (
        <a rel="next" href={withParameters(path, { ...parameters, after: page.endCursor })}>
          Next {props.what}
        </a>
      )}
    </nav>
  );
}

interface NothingProps<Where extends object> {
  readonly path: string;
  readonly chosen: Chosen<Where>;
  readonly choices: Choices;
  readonly what: string;
}

/** What is said where a filter leaves nothing: which one to drop, with its count where a facet has it. */
export function NothingLeft<Where extends object>(props: NothingProps<Where>) {
  const { chosen, choices, path } = props;
  const overlaps = (name: string) => chosen.filters.some((filter) => filter.name === name && filter.overlaps);
  if (chosen.values.size === 0) return <p class="empty">There are no {props.what} on record.</p>;
  return (
    <div class="empty">
      <Unnamed path={path} chosen={chosen} choices={choices} />
      <p>No {props.what} on record fit all of these. Leave one out:</p>
      <ul class="under">
        {[...chosen.values].map(([name, value]) => {
          const others = overlaps(name) ? undefined : choices[name]?.reduce((sum, { count = 0 }) => sum + count, 0);
          return (
            <li>
              <a href={listPath(path, chosen.parameters({ [name]: undefined }))}>
                without {labelOf(chosen, choices, name, value)}
              </a>
              {others !== undefined && others > 0 && ` (${number(others)})`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Names that were written by hand and are none of the choices: what they may stand for, or a search for them. */
function Unnamed<Where extends object>({ path, chosen, choices }: Omit<NothingProps<Where>, 'what'>) {
  return (
    <>
      {chosen.filters.map(({ name, typed }) => {
        const value = chosen.values.get(name);
        const known = choices[name] ?? [];
        if (!typed || value === undefined || known.some((choice) => choice.value === value)) return null;
        const meant = known.find(({ label }) => typed(label) === value);
        return (
          <p>
            {meant ? (
              <>
                For “{meant.label}” the record has another short name:{' '}
                <a href={listPath(path, chosen.parameters({ [name]: meant.value }))}>{meant.value}</a>.
              </>
            ) : (
              <>
                Nothing here is named “{value}”. On record it may have another name:{' '}
                <a href={withParameters('/search', { q: value.replaceAll('-', ' ') })}>search the record for it</a>.
              </>
            )}
          </p>
        );
      })}
    </>
  );
}
