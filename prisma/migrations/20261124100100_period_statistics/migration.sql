-- How many months, quarters and years the dates of a table fall in. Totals and facets are grouped by these expressions (`periodOf` in
-- src/research/groups/keys.ts); knowing the columns alone, the planner expects as many groups as there are days, sorts instead of hashing, and leaves the
-- second core idle: the totals of 200,000 lines by month took twice as long.
CREATE STATISTICS aid_package_announced_on_periods (ndistinct) ON
  (CASE WHEN announced_on_latest < date_trunc('month', announced_on::timestamp) + interval '1 month' THEN coalesce(date_trunc('month', announced_on::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', announced_on::timestamp)::date, 'infinity'::date) END),
  (coalesce(NOT (announced_on_latest < date_trunc('month', announced_on::timestamp) + interval '1 month'), FALSE)),
  (CASE WHEN announced_on_latest < date_trunc('quarter', announced_on::timestamp) + interval '3 months' THEN coalesce(date_trunc('quarter', announced_on::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', announced_on::timestamp)::date, 'infinity'::date) END),
  (coalesce(NOT (announced_on_latest < date_trunc('quarter', announced_on::timestamp) + interval '3 months'), FALSE)),
  (coalesce(date_trunc('year', announced_on::timestamp)::date, 'infinity'::date))
FROM aid_package;

CREATE STATISTICS quote_said_on_periods (ndistinct) ON
  (CASE WHEN said_on_latest < date_trunc('month', said_on::timestamp) + interval '1 month' THEN coalesce(date_trunc('month', said_on::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', said_on::timestamp)::date, 'infinity'::date) END),
  (coalesce(NOT (said_on_latest < date_trunc('month', said_on::timestamp) + interval '1 month'), FALSE)),
  (CASE WHEN said_on_latest < date_trunc('quarter', said_on::timestamp) + interval '3 months' THEN coalesce(date_trunc('quarter', said_on::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', said_on::timestamp)::date, 'infinity'::date) END),
  (coalesce(NOT (said_on_latest < date_trunc('quarter', said_on::timestamp) + interval '3 months'), FALSE)),
  (coalesce(date_trunc('year', said_on::timestamp)::date, 'infinity'::date))
FROM quote;

CREATE STATISTICS article_published_on_periods (ndistinct) ON
  (CASE WHEN published_on_latest < date_trunc('month', published_on::timestamp) + interval '1 month' THEN coalesce(date_trunc('month', published_on::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', published_on::timestamp)::date, 'infinity'::date) END),
  (coalesce(NOT (published_on_latest < date_trunc('month', published_on::timestamp) + interval '1 month'), FALSE)),
  (CASE WHEN published_on_latest < date_trunc('quarter', published_on::timestamp) + interval '3 months' THEN coalesce(date_trunc('quarter', published_on::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', published_on::timestamp)::date, 'infinity'::date) END),
  (coalesce(NOT (published_on_latest < date_trunc('quarter', published_on::timestamp) + interval '3 months'), FALSE)),
  (coalesce(date_trunc('year', published_on::timestamp)::date, 'infinity'::date))
FROM article;

CREATE STATISTICS policy_decision_decided_on_periods (ndistinct) ON
  (CASE WHEN decided_on_latest < date_trunc('month', decided_on::timestamp) + interval '1 month' THEN coalesce(date_trunc('month', decided_on::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', decided_on::timestamp)::date, 'infinity'::date) END),
  (coalesce(NOT (decided_on_latest < date_trunc('month', decided_on::timestamp) + interval '1 month'), FALSE)),
  (CASE WHEN decided_on_latest < date_trunc('quarter', decided_on::timestamp) + interval '3 months' THEN coalesce(date_trunc('quarter', decided_on::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', decided_on::timestamp)::date, 'infinity'::date) END),
  (coalesce(NOT (decided_on_latest < date_trunc('quarter', decided_on::timestamp) + interval '3 months'), FALSE)),
  (coalesce(date_trunc('year', decided_on::timestamp)::date, 'infinity'::date))
FROM policy_decision;

CREATE STATISTICS treaty_action_taken_on_periods (ndistinct) ON
  (CASE WHEN taken_on_latest < date_trunc('month', taken_on::timestamp) + interval '1 month' THEN coalesce(date_trunc('month', taken_on::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', taken_on::timestamp)::date, 'infinity'::date) END),
  (coalesce(NOT (taken_on_latest < date_trunc('month', taken_on::timestamp) + interval '1 month'), FALSE)),
  (CASE WHEN taken_on_latest < date_trunc('quarter', taken_on::timestamp) + interval '3 months' THEN coalesce(date_trunc('quarter', taken_on::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', taken_on::timestamp)::date, 'infinity'::date) END),
  (coalesce(NOT (taken_on_latest < date_trunc('quarter', taken_on::timestamp) + interval '3 months'), FALSE)),
  (coalesce(date_trunc('year', taken_on::timestamp)::date, 'infinity'::date))
FROM treaty_action;

-- The same for the unit of what is reported of a line (`reportedOf` in src/research/groups/measure.ts).
CREATE STATISTICS package_line_item_reported_unit ON
  (CASE WHEN NOT quantity_coded THEN CASE WHEN num_nonnulls(quantity_lower, quantity_upper) > 0 THEN quantity_unit END END)
FROM package_line_item;
