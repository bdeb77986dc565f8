-- The parameter gets a name: pg_dump writes the body of a function without one so that pg_restore does not take it.
CREATE OR REPLACE FUNCTION claim_of(cited citation) RETURNS TABLE ("table" text, "column" text, id uuid)
LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT claim.* FROM (VALUES
    ('aid_package', 'aid_package_id', (cited).aid_package_id), ('package_line_item', 'line_item_id', (cited).line_item_id),
    ('policy_decision', 'decision_id', (cited).decision_id), ('position', 'position_id', (cited).position_id),
    ('treaty_action', 'treaty_action_id', (cited).treaty_action_id)) AS claim("table", "column", id)
  WHERE claim.id IS NOT NULL;
END;
