-- What has to do with an equipment, itself included: what is below it in its family, what is ammunition for any of that, what is below the ammunition, and so
-- on. Kept so that "everything to do with Patriot", launchers and what they fire, is one index lookup.
CREATE TABLE "equipment_system" (
  "system_id" UUID NOT NULL,
  "member_id" UUID NOT NULL,
  CONSTRAINT "equipment_system_pkey" PRIMARY KEY ("member_id", "system_id")
);
CREATE INDEX "equipment_system_system_id_idx" ON "equipment_system"("system_id");
ALTER TABLE "equipment_system"
  ADD CONSTRAINT "equipment_system_system_id_fkey" FOREIGN KEY ("system_id") REFERENCES "equipment"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "equipment_system_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "equipment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- In "_Ammunition" A is what fires and B what is fired.
CREATE FUNCTION rebuild_equipment_system() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH RECURSIVE leads (member_id, system_id) AS (
    SELECT id, parent_id FROM equipment WHERE parent_id IS NOT NULL
    UNION
    SELECT "B", "A" FROM "_Ammunition"
  ), system (member_id, system_id) AS (
    SELECT id, id FROM equipment
    UNION
    SELECT s.member_id, l.system_id FROM system s JOIN leads l ON l.member_id = s.system_id
  ), gone AS (
    DELETE FROM equipment_system kept
    WHERE NOT EXISTS (SELECT FROM system s WHERE s.member_id = kept.member_id AND s.system_id = kept.system_id)
  )
  INSERT INTO equipment_system (member_id, system_id) SELECT member_id, system_id FROM system ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER equipment_system_kept AFTER INSERT OR UPDATE OF parent_id ON equipment
  FOR EACH STATEMENT EXECUTE FUNCTION rebuild_equipment_system();
CREATE TRIGGER equipment_system_kept AFTER INSERT OR UPDATE OR DELETE ON "_Ammunition"
  FOR EACH STATEMENT EXECUTE FUNCTION rebuild_equipment_system();

-- Checked when the transaction commits: a relation may be turned round in two statements.
CREATE FUNCTION check_equipment_system() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid := CASE TG_TABLE_NAME WHEN 'equipment' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'B' END;
BEGIN
  IF EXISTS (SELECT FROM equipment_system a JOIN equipment_system b ON b.member_id = a.system_id AND b.system_id = a.member_id
             WHERE a.member_id = changed AND a.system_id <> changed) THEN
    RAISE EXCEPTION 'the equipment % would have to do with itself: its parents and what it is ammunition for lead back to it', changed
      USING ERRCODE = 'check_violation', CONSTRAINT = 'equipment_no_cycle_of_system';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER equipment_no_cycle_of_system AFTER INSERT OR UPDATE OF parent_id ON equipment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_equipment_system();
CREATE CONSTRAINT TRIGGER equipment_no_cycle_of_system AFTER INSERT OR UPDATE ON "_Ammunition"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_equipment_system();

-- What is there already.
WITH RECURSIVE leads (member_id, system_id) AS (
  SELECT id, parent_id FROM equipment WHERE parent_id IS NOT NULL
  UNION
  SELECT "B", "A" FROM "_Ammunition"
), system (member_id, system_id) AS (
  SELECT id, id FROM equipment
  UNION
  SELECT s.member_id, l.system_id FROM system s JOIN leads l ON l.member_id = s.system_id
)
INSERT INTO equipment_system (member_id, system_id) SELECT member_id, system_id FROM system;
