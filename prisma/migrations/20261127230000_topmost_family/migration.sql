-- Whether the ancestor of a pair is the topmost: in the pair itself PostgreSQL counts such pairs, between two tables it took them for a fiftieth.
ALTER TABLE "equipment_family" ADD COLUMN "is_topmost" BOOLEAN NOT NULL DEFAULT false;

UPDATE equipment_family SET is_topmost = true FROM equipment WHERE equipment.id = ancestor_id AND equipment.parent_id IS NULL;

CREATE OR REPLACE FUNCTION rebuild_equipment_family() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH RECURSIVE family (member_id, ancestor_id) AS (
    SELECT id, id FROM equipment
    UNION
    SELECT f.member_id, e.parent_id FROM family f JOIN equipment e ON e.id = f.ancestor_id WHERE e.parent_id IS NOT NULL
  ), gone AS (
    DELETE FROM equipment_family kept
    WHERE NOT EXISTS (SELECT FROM family f WHERE f.member_id = kept.member_id AND f.ancestor_id = kept.ancestor_id)
  )
  INSERT INTO equipment_family AS kept (member_id, ancestor_id, is_topmost)
  SELECT f.member_id, f.ancestor_id, e.parent_id IS NULL FROM family f JOIN equipment e ON e.id = f.ancestor_id
  ON CONFLICT (member_id, ancestor_id) DO UPDATE SET is_topmost = excluded.is_topmost WHERE kept.is_topmost <> excluded.is_topmost;

  IF EXISTS (SELECT FROM equipment_family a JOIN equipment_family b ON b.member_id = a.ancestor_id AND b.ancestor_id = a.member_id
             WHERE a.member_id <> a.ancestor_id) THEN
    RAISE EXCEPTION 'an equipment would belong to its own family twice over: its parents lead back to itself'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'equipment_no_cycle';
  END IF;
  RETURN NULL;
END $$;
