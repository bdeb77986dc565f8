-- How many units the reported figures of lines are in (`reportedOf` in src/research/groups/measure.ts). Totals are grouped by this expression; knowing its
-- columns alone, the planner expects as many groups as there are figures, sorts instead of hashing, and leaves the second core idle.
CREATE STATISTICS package_line_item_reported_unit ON
  (CASE WHEN NOT quantity_coded THEN CASE WHEN num_nonnulls(quantity_lower, quantity_upper) > 0 THEN quantity_unit END END)
FROM package_line_item;
