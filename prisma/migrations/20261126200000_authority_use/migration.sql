-- Whether a package's announced value is authority used for the first time, and how much of it is: revaluations free authority that is then announced again,
-- so that announced values add up to more than the authority used.
CREATE TYPE "AuthorityUse" AS ENUM ('NEW', 'EARLIER', 'PARTLY_NEW', 'UNKNOWN');

ALTER TABLE "aid_package"
  ADD COLUMN "authority_use" "AuthorityUse" NOT NULL DEFAULT 'UNKNOWN',
  ADD COLUMN "new_authority_amount" DECIMAL(18,2),
  ADD COLUMN "new_authority_lower" DECIMAL(18,2),
  ADD COLUMN "new_authority_upper" DECIMAL(18,2),
  ADD COLUMN "new_authority_currency" "Currency",
  ADD COLUMN "new_authority_qualifier" "Qualifier" NOT NULL DEFAULT 'UNSPECIFIED',
  ADD COLUMN "new_authority_verbatim" TEXT;

-- How much of a value is newly used authority: all of it, none of it (which is a known zero), a part of it, or nobody knows.
CREATE FUNCTION new_authority_fits(
  authority_use "AuthorityUse",
  value_qualifier "Qualifier", value_lower numeric, value_upper numeric, value_currency "Currency",
  new_qualifier "Qualifier", new_lower numeric, new_upper numeric, new_currency "Currency"
) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE authority_use
  WHEN 'NEW' THEN (new_qualifier, new_lower, new_upper, new_currency)
    IS NOT DISTINCT FROM (value_qualifier, value_lower, value_upper, value_currency)
  WHEN 'EARLIER' THEN new_qualifier = 'EXACT' AND new_upper = 0 AND new_currency IS NOT DISTINCT FROM value_currency
  WHEN 'PARTLY_NEW' THEN coalesce(new_currency = value_currency, true)
    AND coalesce(new_lower < value_upper, true) AND coalesce(new_upper > 0, true)
  ELSE new_qualifier = 'UNSPECIFIED'
END;

ALTER TABLE "aid_package"
  ADD CONSTRAINT "aid_package_new_authority_bounds" CHECK (bounds_fit("new_authority_qualifier", "new_authority_lower", "new_authority_upper")),
  ADD CONSTRAINT "aid_package_new_authority_amount" CHECK (
    amount_fits("new_authority_qualifier", "new_authority_amount", "new_authority_lower", "new_authority_upper")),
  ADD CONSTRAINT "aid_package_new_authority_currency" CHECK (
    ("new_authority_currency" IS NULL) = (num_nonnulls("new_authority_lower", "new_authority_upper") = 0)),
  ADD CONSTRAINT "aid_package_new_authority_of_value" CHECK (new_authority_fits(
    "authority_use", "value_qualifier", "value_lower", "value_upper", "value_currency",
    "new_authority_qualifier", "new_authority_lower", "new_authority_upper", "new_authority_currency"));

CREATE INDEX "aid_package_authority_use_idx" ON "aid_package"("authority_use");
CREATE INDEX "aid_package_new_authority_amount_id_idx" ON "aid_package"("new_authority_amount", "id");
CREATE INDEX "aid_package_new_authority_lower_idx" ON "aid_package"("new_authority_lower");
CREATE INDEX "aid_package_new_authority_upper_idx" ON "aid_package"("new_authority_upper");
CREATE INDEX "aid_package_new_authority_currency_idx" ON "aid_package"("new_authority_currency");
CREATE INDEX "aid_package_new_authority_qualifier_idx" ON "aid_package"("new_authority_qualifier");
