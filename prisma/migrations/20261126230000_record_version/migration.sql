-- Which state of the record a database holds: what is cached of it is of one version. One row, which changes in the transaction that changes facts, so that
-- nobody sees new facts under an old version.
CREATE TABLE "record_version" (
  "only" BOOLEAN NOT NULL DEFAULT true,
  "version" UUID NOT NULL DEFAULT gen_random_uuid(),
  "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
  "changed_in" XID8 NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT "record_version_pkey" PRIMARY KEY ("only")
);
INSERT INTO record_version DEFAULT VALUES;

-- Gives the record a new version, once in a transaction, and tells who listens when it commits. The time is for a database that was copied to another
-- server, whose transactions begin at lower numbers.
CREATE FUNCTION change_record_version() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  changed uuid;
BEGIN
  UPDATE record_version SET version = gen_random_uuid(), changed_at = now(), changed_in = pg_current_xact_id()
  WHERE changed_in <> pg_current_xact_id() OR changed_at <> now()
  RETURNING version INTO changed;
  IF FOUND THEN
    PERFORM pg_notify('dossier_record', changed::text);
  END IF;
END $$;

CREATE FUNCTION note_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A transaction that has changed no row has no id: its statement found nothing to change.
  IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
    PERFORM change_record_version();
  END IF;
  RETURN NULL;
END $$;

-- A migration that makes a table calls it too: a test names each table that is not watched.
CREATE FUNCTION watch_record(watched regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'CREATE TRIGGER record_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION note_record_change()',
    watched
  );
END $$;

SELECT watch_record(c.oid::regclass)
FROM pg_class c
WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('record_version', '_prisma_migrations');
