-- What is printed is sorted as people sort it: without regard to case and accents where the letters differ ("protect-ukraine-now" among the p's, "İbrahim"
-- among the i's), and numbers by their value (F-5 before F-16). It is the order of the Unicode Collation Algorithm, which ICU brings to every PostgreSQL, the
-- embedded one included: the locale of the operating system and of the database makes no difference. Two texts that differ are never equal in it.
CREATE COLLATION "as_people_sort" (provider = icu, locale = 'und-u-kn-true');

-- The collation belongs to the column, so that an order, the comparison with a cursor and an index are always in the same one. A column that others are
-- generated from keeps its type: these are dropped and made again. What is generated is compared by its bytes, as before.
ALTER TABLE "person" DROP COLUMN "names_folded", DROP COLUMN "search";
ALTER TABLE "organization" DROP COLUMN "names_folded", DROP COLUMN "search";
ALTER TABLE "country" DROP COLUMN "names_folded", DROP COLUMN "search";
ALTER TABLE "equipment" DROP COLUMN "names_folded", DROP COLUMN "search";
ALTER TABLE "treaty" DROP COLUMN "names_folded", DROP COLUMN "search";
ALTER TABLE "policy_decision" DROP COLUMN "title_folded", DROP COLUMN "search";
ALTER TABLE "aid_package" DROP COLUMN "title_folded", DROP COLUMN "search";
ALTER TABLE "article" DROP COLUMN "headline_folded", DROP COLUMN "search";
ALTER TABLE "package_line_item" DROP COLUMN "as_reported_folded", DROP COLUMN "search";

ALTER TABLE "person" ALTER COLUMN "name" TYPE TEXT COLLATE "as_people_sort";
ALTER TABLE "organization" ALTER COLUMN "name" TYPE TEXT COLLATE "as_people_sort";
ALTER TABLE "country" ALTER COLUMN "name" TYPE TEXT COLLATE "as_people_sort";
ALTER TABLE "equipment" ALTER COLUMN "designation" TYPE TEXT COLLATE "as_people_sort";
ALTER TABLE "treaty" ALTER COLUMN "name" TYPE TEXT COLLATE "as_people_sort";
ALTER TABLE "policy_decision" ALTER COLUMN "title" TYPE TEXT COLLATE "as_people_sort";
ALTER TABLE "aid_package" ALTER COLUMN "title" TYPE TEXT COLLATE "as_people_sort";
ALTER TABLE "article" ALTER COLUMN "headline" TYPE TEXT COLLATE "as_people_sort";
ALTER TABLE "article_credit" ALTER COLUMN "as_printed" TYPE TEXT COLLATE "as_people_sort";
ALTER TABLE "package_line_item" ALTER COLUMN "as_reported" TYPE TEXT COLLATE "as_people_sort";

ALTER TABLE "person" ADD COLUMN "names_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_names("name" COLLATE "C", "aliases")) STORED;
ALTER TABLE "organization" ADD COLUMN "names_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_names("name" COLLATE "C", "aliases")) STORED;
ALTER TABLE "country" ADD COLUMN "names_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_names("name" COLLATE "C", "aliases")) STORED;
ALTER TABLE "equipment" ADD COLUMN "names_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_names("designation" COLLATE "C", array_prepend("name", "aliases"))) STORED;
ALTER TABLE "treaty" ADD COLUMN "names_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_names("name" COLLATE "C", array_prepend("official_name", "aliases"))) STORED;
ALTER TABLE "policy_decision" ADD COLUMN "title_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_text("title" COLLATE "C")) STORED;
ALTER TABLE "aid_package" ADD COLUMN "title_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_text("title" COLLATE "C")) STORED;
ALTER TABLE "article" ADD COLUMN "headline_folded" TEXT GENERATED ALWAYS AS (fold_text("headline" COLLATE "C")) STORED;
ALTER TABLE "package_line_item" ADD COLUMN "as_reported_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_text("as_reported" COLLATE "C")) STORED;

CREATE INDEX "person_names_folded_idx" ON "person" USING GIN ("names_folded" gin_trgm_ops);
CREATE INDEX "organization_names_folded_idx" ON "organization" USING GIN ("names_folded" gin_trgm_ops);
CREATE INDEX "country_names_folded_idx" ON "country" USING GIN ("names_folded" gin_trgm_ops);
CREATE INDEX "equipment_names_folded_idx" ON "equipment" USING GIN ("names_folded" gin_trgm_ops);
CREATE INDEX "treaty_names_folded_idx" ON "treaty" USING GIN ("names_folded" gin_trgm_ops);
CREATE INDEX "policy_decision_title_folded_idx" ON "policy_decision" USING GIN ("title_folded" gin_trgm_ops);
CREATE INDEX "aid_package_title_folded_idx" ON "aid_package" USING GIN ("title_folded" gin_trgm_ops);
CREATE INDEX "article_headline_folded_idx" ON "article" USING GIN ("headline_folded" gin_trgm_ops);
CREATE INDEX "package_line_item_as_reported_folded_idx" ON "package_line_item" USING GIN ("as_reported_folded" gin_trgm_ops);
