-- Short names and codes are sorted by their characters, whatever locale the database has: in that of en_US "us-pda-1/x" comes before "us-pda/a", and a list
-- would be in another order on another server.
ALTER TABLE "country" ALTER COLUMN "code" TYPE CHAR(2) COLLATE "C";

-- The search of posts is generated from the post: it is dropped and made again, in the database's locale as before.
ALTER TABLE "position" DROP COLUMN "search";
ALTER TABLE "position" ALTER COLUMN "post" TYPE TEXT COLLATE "C";
ALTER TABLE "position" ADD COLUMN "search" tsvector NOT NULL
  GENERATED ALWAYS AS (search_vector("title" || E'\n' || "as_reported" || E'\n' || ("post" COLLATE "default"), 'A')) STORED;
CREATE INDEX "position_search_idx" ON "position" USING GIN ("search");

ALTER TABLE "position" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";
ALTER TABLE "person" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";
ALTER TABLE "organization" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";
ALTER TABLE "equipment" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";
ALTER TABLE "aid_package" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";
ALTER TABLE "package_line_item" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";
ALTER TABLE "policy_decision" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";
ALTER TABLE "treaty" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";
ALTER TABLE "article" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";
ALTER TABLE "quote" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";
