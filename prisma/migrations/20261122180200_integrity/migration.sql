-- What a Prisma schema cannot declare. Each rule is named after what it says; test/database/integrity.test.ts breaks every one of them.

-- ── Shapes of values ────────────────────────────────────────────────────────────────────────────────────────────────────────────

-- A date known to the day, the month or the year is held as the first and the last day that it may be.
CREATE FUNCTION is_partial_date(first_day date, last_day date) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN first_day IS NULL OR last_day IS NULL THEN first_day IS NULL AND last_day IS NULL
  WHEN NOT isfinite(first_day) OR NOT isfinite(last_day) THEN false
  WHEN last_day = first_day THEN true
  WHEN extract(day FROM first_day) = 1 AND last_day = (first_day + interval '1 month' - interval '1 day')::date THEN true
  ELSE extract(doy FROM first_day) = 1 AND last_day = (first_day + interval '1 year' - interval '1 day')::date
END;

-- The bounds that each qualifier has (design: unknown is a value). PostgreSQL sorts NaN, which is no figure, behind all others.
CREATE FUNCTION bounds_fit(qualifier "Qualifier", lower_bound numeric, upper_bound numeric) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(lower_bound, 0) >= 0 AND coalesce(lower_bound, 0) < 'NaN' AND coalesce(upper_bound, 0) >= 0 AND coalesce(upper_bound, 0) < 'NaN' AND CASE
  WHEN qualifier IN ('EXACT', 'ABOUT') THEN coalesce(lower_bound = upper_bound, false)
  WHEN qualifier IN ('AT_LEAST', 'MORE_THAN') THEN lower_bound IS NOT NULL AND upper_bound IS NULL
  WHEN qualifier = 'UP_TO' THEN lower_bound IS NULL AND upper_bound IS NOT NULL
  WHEN qualifier = 'BETWEEN' THEN coalesce(lower_bound < upper_bound, false)
  ELSE lower_bound IS NULL AND upper_bound IS NULL
END;

-- The figure that stands for an amount: the one that was printed. A range and an unknown have none.
CREATE FUNCTION amount_fits(qualifier "Qualifier", amount numeric, lower_bound numeric, upper_bound numeric) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN amount IS NOT DISTINCT FROM CASE
  WHEN qualifier IN ('EXACT', 'ABOUT', 'AT_LEAST', 'MORE_THAN') THEN lower_bound
  WHEN qualifier = 'UP_TO' THEN upper_bound
END;

-- Names are matched between line breaks (fold_names), so none may hold one.
CREATE FUNCTION is_one_line(name text, aliases text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN position(E'\n' IN name) = 0 AND position(E'\n' IN coalesce(array_to_string(aliases, ''), '')) = 0;

ALTER TABLE "aid_package"
  ADD CONSTRAINT "aid_package_announced_on_precision" CHECK (is_partial_date("announced_on", "announced_on_latest")),
  ADD CONSTRAINT "aid_package_value_bounds" CHECK (bounds_fit("value_qualifier", "value_lower", "value_upper")),
  ADD CONSTRAINT "aid_package_value_amount" CHECK (amount_fits("value_qualifier", "value_amount", "value_lower", "value_upper")),
  ADD CONSTRAINT "aid_package_value_currency" CHECK (("value_currency" IS NULL) = (num_nonnulls("value_lower", "value_upper") = 0)),
  ADD CONSTRAINT "aid_package_tranche_positive" CHECK ("tranche" > 0),
  ADD CONSTRAINT "aid_package_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "package_line_item"
  ADD CONSTRAINT "package_line_item_quantity_bounds" CHECK (bounds_fit("quantity_qualifier", "quantity_lower", "quantity_upper")),
  ADD CONSTRAINT "package_line_item_quantity_unit" CHECK ("quantity_unit" IS NOT NULL OR num_nonnulls("quantity_lower", "quantity_upper") = 0),
  ADD CONSTRAINT "package_line_item_ordinal_positive" CHECK ("ordinal" > 0),
  ADD CONSTRAINT "package_line_item_as_reported_not_empty" CHECK ("as_reported" <> ''),
  ADD CONSTRAINT "package_line_item_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "citation"
  ADD CONSTRAINT "citation_one_subject" CHECK (num_nonnulls(
    "quote_id", "person_id", "position_id", "organization_id", "country_id", "equipment_id", "aid_package_id", "line_item_id",
    "decision_id", "decision_link_id", "treaty_id", "treaty_action_id", "article_link_id", "article_credit_id") = 1),
  ADD CONSTRAINT "citation_value_bounds" CHECK (bounds_fit("value_qualifier", "value_lower", "value_upper")),
  ADD CONSTRAINT "citation_value_amount" CHECK (amount_fits("value_qualifier", "value_amount", "value_lower", "value_upper")),
  ADD CONSTRAINT "citation_value_currency" CHECK (("value_currency" IS NULL) = (num_nonnulls("value_lower", "value_upper") = 0)),
  ADD CONSTRAINT "citation_value_subject" CHECK ("value_qualifier" IS NULL OR "aid_package_id" IS NOT NULL),
  ADD CONSTRAINT "citation_quantity_bounds" CHECK (bounds_fit("quantity_qualifier", "quantity_lower", "quantity_upper")),
  ADD CONSTRAINT "citation_quantity_unit" CHECK ("quantity_unit" IS NOT NULL OR num_nonnulls("quantity_lower", "quantity_upper") = 0),
  ADD CONSTRAINT "citation_quantity_subject" CHECK ("quantity_qualifier" IS NULL OR "line_item_id" IS NOT NULL),
  ADD CONSTRAINT "citation_ordinal_positive" CHECK ("ordinal" > 0),
  ADD CONSTRAINT "citation_wording_not_empty" CHECK ("wording" <> ''),
  ADD CONSTRAINT "citation_not_relayed_by_itself" CHECK ("relayed_by_id" <> "article_id");

ALTER TABLE "passage"
  ADD CONSTRAINT "passage_start_before_end" CHECK ("start" >= 0 AND "start" < "end"),
  ADD CONSTRAINT "passage_length" CHECK (length(utf16_pad("exact")) = "end" - "start"),
  ADD CONSTRAINT "passage_sha256_form" CHECK ("text_sha256" ~ '^[0-9a-f]{64}$');

ALTER TABLE "article"
  ADD CONSTRAINT "article_published_on_precision" CHECK (is_partial_date("published_on", "published_on_latest")),
  ADD CONSTRAINT "article_sha256_form" CHECK ("text_sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "article_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "article_text"
  ADD CONSTRAINT "article_text_sha256" CHECK ("sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));

ALTER TABLE "article_link" ADD CONSTRAINT "article_link_two_articles" CHECK ("from_id" <> "to_id");

ALTER TABLE "policy_decision"
  ADD CONSTRAINT "policy_decision_decided_on_precision" CHECK (is_partial_date("decided_on", "decided_on_latest")),
  ADD CONSTRAINT "policy_decision_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "policy_decision_link" ADD CONSTRAINT "policy_decision_link_two_decisions" CHECK ("from_id" <> "to_id");

ALTER TABLE "treaty"
  ADD CONSTRAINT "treaty_name_one_line" CHECK (is_one_line("name", array_prepend("official_name", "aliases"))),
  ADD CONSTRAINT "treaty_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "treaty_action" ADD CONSTRAINT "treaty_action_taken_on_precision" CHECK (is_partial_date("taken_on", "taken_on_latest"));

ALTER TABLE "person"
  ADD CONSTRAINT "person_name_one_line" CHECK (is_one_line("name", "aliases")),
  ADD CONSTRAINT "person_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "organization"
  ADD CONSTRAINT "organization_name_one_line" CHECK (is_one_line("name", "aliases")),
  ADD CONSTRAINT "organization_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "country"
  ADD CONSTRAINT "country_name_one_line" CHECK (is_one_line("name", "aliases")),
  ADD CONSTRAINT "country_code_form" CHECK ("code" ~ '^[A-Z]{2}$');

ALTER TABLE "equipment"
  ADD CONSTRAINT "equipment_name_one_line" CHECK (is_one_line("designation", array_prepend("name", "aliases"))),
  ADD CONSTRAINT "equipment_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "quote"
  ADD CONSTRAINT "quote_said_on_precision" CHECK (is_partial_date("said_on", "said_on_latest")),
  ADD CONSTRAINT "quote_one_speaker" CHECK (num_nonnulls("speaker_person_id", "speaker_organization_id") <= 1),
  ADD CONSTRAINT "quote_position_of_a_person" CHECK ("position_id" IS NULL OR "speaker_person_id" IS NOT NULL),
  ADD CONSTRAINT "quote_addressee_printed" CHECK ("addressee_id" IS NULL OR "addressee_as_printed" IS NOT NULL),
  ADD CONSTRAINT "quote_place_printed" CHECK ("place_id" IS NULL OR "place_as_printed" IS NOT NULL),
  ADD CONSTRAINT "quote_ordinal_positive" CHECK ("ordinal" > 0),
  ADD CONSTRAINT "quote_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "position"
  ADD CONSTRAINT "position_held_from_precision" CHECK (is_partial_date("held_from", "held_from_latest")),
  ADD CONSTRAINT "position_held_until_precision" CHECK (is_partial_date("held_until", "held_until_latest")),
  ADD CONSTRAINT "position_dates_in_order" CHECK ("held_from" <= "held_until_latest"),
  ADD CONSTRAINT "position_end_dated" CHECK ("end" = 'ENDED' OR "held_until" IS NULL),
  ADD CONSTRAINT "position_of_somebody" CHECK (num_nonnulls("organization_id", "country_id") >= 1),
  ADD CONSTRAINT "position_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- The days that the post was certainly held; an unknown bound is open, so that two undated terms of one person collide.
  ADD CONSTRAINT "position_no_overlap" EXCLUDE USING gist (
    "person_id" WITH =, "post" WITH =,
    daterange(coalesce("held_from_latest", '-infinity'), greatest(coalesce("held_from_latest", '-infinity'), coalesce("held_until", 'infinity')), '[)') WITH &&);

-- ── Rules over several rows: checked when the transaction commits, so that the order of writing does not matter ─────────────────

-- A passage that is said to stand in the text does stand there, and one whose text is held was looked at.
CREATE FUNCTION check_passages_of_article() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  bad record;
BEGIN
  -- A row that changes hands concerns both articles.
  SELECT p.id, p.start, p."end", p.anchor, t.text IS NULL AS not_held INTO bad
  FROM passage p LEFT JOIN article_text t ON t.article_id = p.article_id
  WHERE p.article_id IN (OLD.article_id, NEW.article_id)
    AND CASE p.anchor
      WHEN 'EXACT' THEN t.text IS NULL OR substr(utf16_pad(t.text), p.start + 1, p."end" - p.start) <> utf16_pad(p.exact)
      WHEN 'UNVERIFIED' THEN t.text IS NOT NULL
      ELSE t.text IS NULL
    END
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'passage % (% to %) is marked %, but the text %', bad.id, bad.start, bad."end", bad.anchor,
      CASE WHEN bad.not_held THEN 'is not held' WHEN bad.anchor = 'EXACT' THEN 'reads differently there' ELSE 'is held' END
      USING ERRCODE = 'check_violation', CONSTRAINT = 'passage_stands_in_text';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER passage_stands_in_text AFTER INSERT OR UPDATE ON passage
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_passages_of_article();
CREATE CONSTRAINT TRIGGER article_text_fits_passages AFTER INSERT OR UPDATE OR DELETE ON article_text
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_passages_of_article();

-- A citation's passage stands in the article that was read: the source itself, or the one that relays it. A quote is cited to its own article.
CREATE FUNCTION check_citation_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM passage p WHERE p.id = NEW.passage_id AND p.article_id <> coalesce(NEW.relayed_by_id, NEW.article_id)) THEN
    RAISE EXCEPTION 'citation % points at a passage of another article', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'citation_passage_of_its_article';
  END IF;
  IF EXISTS (SELECT FROM quote q WHERE q.id = NEW.quote_id AND q.article_id <> NEW.article_id) THEN
    RAISE EXCEPTION 'citation % gives a quote to another article than the one that prints it', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'citation_quote_of_its_article';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER citation_source AFTER INSERT OR UPDATE ON citation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_citation_source();

-- The same two rules when it is the passage or the quote that moves to another article.
CREATE FUNCTION check_citations_of_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'passage' AND EXISTS (SELECT FROM citation c JOIN passage p ON p.id = c.passage_id
      WHERE c.passage_id = NEW.id AND p.article_id <> coalesce(c.relayed_by_id, c.article_id)) THEN
    RAISE EXCEPTION 'passage % is cited as one of another article', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'citation_passage_of_its_article';
  END IF;
  IF TG_TABLE_NAME = 'quote' AND EXISTS (SELECT FROM citation c JOIN quote q ON q.id = c.quote_id
      WHERE c.quote_id = NEW.id AND q.article_id <> c.article_id) THEN
    RAISE EXCEPTION 'quote % is cited to another article', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'citation_quote_of_its_article';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER passage_cited_in_its_article AFTER UPDATE OF article_id ON passage
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_citations_of_moved();
CREATE CONSTRAINT TRIGGER quote_cited_to_its_article AFTER UPDATE OF article_id ON quote
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_citations_of_moved();

-- The post that a quote names is one of its speaker's.
CREATE FUNCTION check_quote_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "position" p WHERE p.id = NEW.position_id AND p.person_id IS DISTINCT FROM NEW.speaker_person_id) THEN
    RAISE EXCEPTION 'quote % names a post of another person', NEW.slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_position_of_its_speaker';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER quote_position_of_its_speaker AFTER INSERT OR UPDATE ON quote
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_quote_position();

CREATE FUNCTION check_position_quotes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM quote q JOIN "position" p ON p.id = q.position_id WHERE q.position_id = NEW.id AND p.person_id IS DISTINCT FROM q.speaker_person_id) THEN
    RAISE EXCEPTION 'position % is named by a quote of another person', NEW.slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_position_of_its_speaker';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER position_of_its_quotes_speaker AFTER UPDATE OF person_id ON "position"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_position_quotes();

-- No fact without a citation. The argument is the citation's column for the table; the second function watches citations go.
CREATE FUNCTION check_cited() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  present boolean;
  cited boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1), EXISTS (SELECT FROM citation WHERE %I = $1)', TG_TABLE_NAME, TG_ARGV[0])
    INTO present, cited USING NEW.id;
  IF present AND NOT cited THEN
    RAISE EXCEPTION '% % has no citation', TG_TABLE_NAME, NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_cited';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION check_still_cited() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject record;
  present boolean;
  cited boolean;
BEGIN
  FOR subject IN SELECT s.* FROM (VALUES
    ('quote', 'quote_id', OLD.quote_id), ('person', 'person_id', OLD.person_id), ('position', 'position_id', OLD.position_id),
    ('organization', 'organization_id', OLD.organization_id), ('country', 'country_id', OLD.country_id),
    ('equipment', 'equipment_id', OLD.equipment_id), ('aid_package', 'aid_package_id', OLD.aid_package_id),
    ('package_line_item', 'line_item_id', OLD.line_item_id), ('policy_decision', 'decision_id', OLD.decision_id),
    ('policy_decision_link', 'decision_link_id', OLD.decision_link_id), ('treaty', 'treaty_id', OLD.treaty_id),
    ('treaty_action', 'treaty_action_id', OLD.treaty_action_id), ('article_link', 'article_link_id', OLD.article_link_id),
    ('article_credit', 'article_credit_id', OLD.article_credit_id)) AS s("table", "column", id) WHERE s.id IS NOT NULL
  LOOP
    -- The lock lets two transactions, each removing one of the last two citations, not pass each other.
    EXECUTE format('SELECT true FROM %I WHERE id = $1 FOR NO KEY UPDATE', subject."table") INTO present USING subject.id;
    EXECUTE format('SELECT EXISTS (SELECT FROM citation WHERE %I = $1)', subject."column") INTO cited USING subject.id;
    IF present AND NOT cited THEN
      RAISE EXCEPTION '% % would lose its last citation', subject."table", subject.id
        USING ERRCODE = 'check_violation', CONSTRAINT = subject."table" || '_cited';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER citation_leaves_no_fact_alone AFTER UPDATE OR DELETE ON citation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_still_cited();
CREATE CONSTRAINT TRIGGER quote_cited AFTER INSERT ON quote DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('quote_id');
CREATE CONSTRAINT TRIGGER person_cited AFTER INSERT ON person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('person_id');
CREATE CONSTRAINT TRIGGER position_cited AFTER INSERT ON "position" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('position_id');
CREATE CONSTRAINT TRIGGER organization_cited AFTER INSERT ON organization DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('organization_id');
CREATE CONSTRAINT TRIGGER country_cited AFTER INSERT ON country DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('country_id');
CREATE CONSTRAINT TRIGGER equipment_cited AFTER INSERT ON equipment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('equipment_id');
CREATE CONSTRAINT TRIGGER aid_package_cited AFTER INSERT ON aid_package DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('aid_package_id');
CREATE CONSTRAINT TRIGGER package_line_item_cited AFTER INSERT ON package_line_item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('line_item_id');
CREATE CONSTRAINT TRIGGER policy_decision_cited AFTER INSERT ON policy_decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('decision_id');
CREATE CONSTRAINT TRIGGER policy_decision_link_cited AFTER INSERT ON policy_decision_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('decision_link_id');
CREATE CONSTRAINT TRIGGER treaty_cited AFTER INSERT ON treaty DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('treaty_id');
CREATE CONSTRAINT TRIGGER treaty_action_cited AFTER INSERT ON treaty_action DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('treaty_action_id');
CREATE CONSTRAINT TRIGGER article_link_cited AFTER INSERT ON article_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('article_link_id');
CREATE CONSTRAINT TRIGGER article_credit_cited AFTER INSERT ON article_credit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cited('article_credit_id');

-- The family of every equipment, itself included, kept so that "this item and everything below it" is one index lookup.
CREATE FUNCTION rebuild_equipment_family() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH RECURSIVE family (member_id, ancestor_id) AS (
    SELECT id, id FROM equipment
    UNION
    SELECT f.member_id, e.parent_id FROM family f JOIN equipment e ON e.id = f.ancestor_id WHERE e.parent_id IS NOT NULL
  ), gone AS (
    DELETE FROM equipment_family kept
    WHERE NOT EXISTS (SELECT FROM family f WHERE f.member_id = kept.member_id AND f.ancestor_id = kept.ancestor_id)
  )
  INSERT INTO equipment_family (member_id, ancestor_id) SELECT member_id, ancestor_id FROM family ON CONFLICT DO NOTHING;

  IF EXISTS (SELECT FROM equipment_family a JOIN equipment_family b ON b.member_id = a.ancestor_id AND b.ancestor_id = a.member_id
             WHERE a.member_id <> a.ancestor_id) THEN
    RAISE EXCEPTION 'an equipment would belong to its own family twice over: its parents lead back to itself'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'equipment_no_cycle';
  END IF;
  RETURN NULL;
END $$;

ALTER TABLE "equipment" ADD CONSTRAINT "equipment_not_its_own_parent" CHECK ("parent_id" <> "id");
CREATE TRIGGER equipment_family_kept AFTER INSERT OR UPDATE OF parent_id ON equipment
  FOR EACH STATEMENT EXECUTE FUNCTION rebuild_equipment_family();
