-- A citation is linked to and printed in footnotes: twelve digits of a hash of its id are short, and stay when it is seeded anew.
-- The table is written anew, which PostgreSQL allows only while no function has its row as a parameter: claim_of goes for that long.
DO $$
DECLARE
  definition text := pg_get_functiondef('claim_of'::regproc);
BEGIN
  DROP FUNCTION claim_of;
  ALTER TABLE "citation" ADD COLUMN "key" TEXT NOT NULL GENERATED ALWAYS AS (left(md5("id"::text), 12)) STORED;
  EXECUTE definition;
END
$$;

CREATE UNIQUE INDEX "citation_key_key" ON "citation"("key");
