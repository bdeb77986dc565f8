-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('NEWS_PUBLISHER', 'WIRE_SERVICE', 'GOVERNMENT', 'NGO', 'COALITION', 'INTERGOVERNMENTAL', 'RESEARCH', 'COMPANY', 'REPRINT_SITE');

-- CreateEnum
CREATE TYPE "PositionEnd" AS ENUM ('ENDED', 'IN_OFFICE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "ArticleKind" AS ENUM ('NEWS_STORY', 'OFFICIAL_RELEASE', 'REPRINT', 'FACT_SHEET', 'REPORT', 'ANALYSIS', 'DATASET');

-- CreateEnum
CREATE TYPE "CreditRole" AS ENUM ('AUTHOR', 'WIRE_SERVICE', 'PHOTO');

-- CreateEnum
CREATE TYPE "ArticleLinkKind" AS ENUM ('RELATED', 'CITES', 'REPRINTS');

-- CreateEnum
CREATE TYPE "PassageAnchor" AS ENUM ('UNVERIFIED', 'EXACT', 'ORPHANED');

-- CreateEnum
CREATE TYPE "Qualifier" AS ENUM ('EXACT', 'ABOUT', 'AT_LEAST', 'MORE_THAN', 'UP_TO', 'BETWEEN', 'DOZENS', 'HUNDREDS', 'THOUSANDS', 'UNSPECIFIED', 'WITHHELD');

-- CreateEnum
CREATE TYPE "QuantityUnit" AS ENUM ('PIECE', 'ROUND', 'SYSTEM', 'SET', 'TONNE');

-- CreateEnum
CREATE TYPE "Currency" AS ENUM ('USD', 'EUR', 'GBP', 'CAD', 'AUD', 'NOK', 'SEK', 'DKK', 'CHF', 'PLN', 'CZK', 'JPY', 'UAH');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('SUPPORTS', 'CONTRADICTS', 'MENTIONS');

-- CreateEnum
CREATE TYPE "DecisionEffect" AS ENUM ('AUTHORIZES', 'RESTRICTS', 'LOOSENS');

-- CreateEnum
CREATE TYPE "DecisionLinkKind" AS ENUM ('REVERSES', 'AMENDS', 'REINSTATES', 'EXCEPTION_TO');

-- CreateEnum
CREATE TYPE "EquipmentCategory" AS ENUM ('AIR_DEFENCE', 'ROCKET_ARTILLERY', 'ARTILLERY', 'ARTILLERY_AMMUNITION', 'ANTI_ARMOUR', 'LONG_RANGE_MISSILE', 'AIR_TO_GROUND', 'TANK', 'ARMOURED_VEHICLE', 'VEHICLE', 'AIRCRAFT', 'UNMANNED_AIRCRAFT', 'NAVAL', 'MINE', 'SMALL_ARMS', 'DEMOLITION', 'SENSOR_AND_COMMUNICATION', 'PROTECTION_AND_MEDICAL', 'SUPPORT', 'OTHER');

-- CreateEnum
CREATE TYPE "EquipmentLevel" AS ENUM ('ITEM', 'CLASS');

-- CreateEnum
CREATE TYPE "EquipmentTag" AS ENUM ('ANTI_PERSONNEL_MINE', 'CLUSTER_MUNITION', 'NON_PERSISTENT');

-- CreateEnum
CREATE TYPE "AidAuthority" AS ENUM ('PDA', 'USAI', 'FMF', 'OTHER', 'UNSPECIFIED');

-- CreateEnum
CREATE TYPE "ItemsCompleteness" AS ENUM ('FULL', 'PARTIAL', 'CATEGORIES_ONLY', 'NONE_FOUND');

-- CreateEnum
CREATE TYPE "ItemsWording" AS ENUM ('OFFICIAL', 'PRESS', 'COMPILER', 'NONE');

-- CreateEnum
CREATE TYPE "QuoteKind" AS ENUM ('DIRECT', 'MIXED', 'INDIRECT');

-- CreateEnum
CREATE TYPE "TreatyActionKind" AS ENUM ('SIGNATURE', 'RATIFICATION', 'ACCESSION', 'ENTRY_INTO_FORCE', 'WITHDRAWAL_NOTICE', 'WITHDRAWAL_EFFECTIVE', 'SUSPENSION_DECLARED', 'NOT_SIGNED');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "names_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_names("name", "aliases")) STORED,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_text("title")) STORED,
    "as_reported" TEXT NOT NULL,
    "held_from" DATE,
    "held_from_latest" DATE,
    "held_until" DATE,
    "held_until_latest" DATE,
    "end" "PositionEnd" NOT NULL,
    "person_id" UUID NOT NULL,
    "organization_id" UUID,
    "country_id" UUID,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "names_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_names("name", "aliases")) STORED,
    "kind" "OrganizationKind" NOT NULL,
    "country_id" UUID,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country" (
    "id" UUID NOT NULL,
    "code" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "names_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_names("name", "aliases")) STORED,

    CONSTRAINT "country_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "url" TEXT,
    "kind" "ArticleKind" NOT NULL,
    "headline" TEXT,
    "headline_folded" TEXT GENERATED ALWAYS AS (fold_text("headline")) STORED,
    "published_on" DATE,
    "published_on_latest" DATE,
    "language" TEXT,
    "text_sha256" TEXT,
    "publisher_id" UUID,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_text" (
    "article_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_text_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "article_credit" (
    "id" UUID NOT NULL,
    "role" "CreditRole" NOT NULL,
    "as_printed" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "organization_id" UUID,
    "person_id" UUID,

    CONSTRAINT "article_credit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_link" (
    "id" UUID NOT NULL,
    "kind" "ArticleLinkKind" NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,

    CONSTRAINT "article_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passage" (
    "id" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "exact_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_text("exact")) STORED,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "anchor" "PassageAnchor" NOT NULL DEFAULT 'UNVERIFIED',
    "article_id" UUID NOT NULL,

    CONSTRAINT "passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "wording" TEXT NOT NULL,
    "wording_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_text("wording")) STORED,
    "stance" "Stance" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "value_amount" DECIMAL(18,2),
    "value_lower" DECIMAL(18,2),
    "value_upper" DECIMAL(18,2),
    "value_currency" "Currency",
    "value_qualifier" "Qualifier",
    "value_verbatim" TEXT,
    "quantity_lower" DECIMAL(18,3),
    "quantity_upper" DECIMAL(18,3),
    "quantity_unit" "QuantityUnit",
    "quantity_qualifier" "Qualifier",
    "quantity_verbatim" TEXT,
    "article_id" UUID NOT NULL,
    "relayed_by_id" UUID,
    "passage_id" UUID,
    "quote_id" UUID,
    "person_id" UUID,
    "position_id" UUID,
    "organization_id" UUID,
    "country_id" UUID,
    "equipment_id" UUID,
    "aid_package_id" UUID,
    "line_item_id" UUID,
    "decision_id" UUID,
    "decision_link_id" UUID,
    "treaty_id" UUID,
    "treaty_action_id" UUID,
    "article_link_id" UUID,
    "article_credit_id" UUID,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_decision" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_text("title")) STORED,
    "effect" "DecisionEffect" NOT NULL,
    "decided_on" DATE NOT NULL,
    "decided_on_latest" DATE NOT NULL,
    "country_id" UUID NOT NULL,
    "recipient_id" UUID,
    "decided_by_person_id" UUID,
    "decided_by_organization_id" UUID,

    CONSTRAINT "policy_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_decision_link" (
    "id" UUID NOT NULL,
    "kind" "DecisionLinkKind" NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,

    CONSTRAINT "policy_decision_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "equipment" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "designation" TEXT NOT NULL,
    "name" TEXT,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "names_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_names("designation", array_prepend("name", "aliases"))) STORED,
    "category" "EquipmentCategory" NOT NULL,
    "level" "EquipmentLevel" NOT NULL,
    "tags" "EquipmentTag"[] DEFAULT ARRAY[]::"EquipmentTag"[],
    "parent_id" UUID,

    CONSTRAINT "equipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "equipment_family" (
    "ancestor_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "equipment_family_pkey" PRIMARY KEY ("member_id","ancestor_id")
);

-- CreateTable
CREATE TABLE "aid_package" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_text("title")) STORED,
    "authority" "AidAuthority" NOT NULL,
    "tranche" INTEGER,
    "legal_basis" TEXT,
    "announced_on" DATE NOT NULL,
    "announced_on_latest" DATE NOT NULL,
    "value_amount" DECIMAL(18,2),
    "value_lower" DECIMAL(18,2),
    "value_upper" DECIMAL(18,2),
    "value_currency" "Currency",
    "value_qualifier" "Qualifier" NOT NULL,
    "value_verbatim" TEXT,
    "items_completeness" "ItemsCompleteness" NOT NULL,
    "items_wording" "ItemsWording" NOT NULL,
    "note" TEXT,
    "donor_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,

    CONSTRAINT "aid_package_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "package_line_item" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "as_reported" TEXT NOT NULL,
    "as_reported_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_text("as_reported")) STORED,
    "quantity_lower" DECIMAL(18,3),
    "quantity_upper" DECIMAL(18,3),
    "quantity_unit" "QuantityUnit",
    "quantity_qualifier" "Qualifier" NOT NULL,
    "quantity_verbatim" TEXT,
    "package_id" UUID NOT NULL,

    CONSTRAINT "package_line_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "QuoteKind" NOT NULL,
    "text" TEXT NOT NULL,
    "text_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_text("text")) STORED,
    "speaker_label" TEXT NOT NULL,
    "speaker_label_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_text("speaker_label")) STORED,
    "role_as_printed" TEXT,
    "role_as_printed_folded" TEXT GENERATED ALWAYS AS (fold_text("role_as_printed")) STORED,
    "venue" TEXT,
    "venue_folded" TEXT GENERATED ALWAYS AS (fold_text("venue")) STORED,
    "addressee_as_printed" TEXT,
    "place_as_printed" TEXT,
    "said_on_as_printed" TEXT,
    "said_on" DATE,
    "said_on_latest" DATE,
    "article_id" UUID NOT NULL,
    "speaker_person_id" UUID,
    "speaker_organization_id" UUID,
    "position_id" UUID,
    "addressee_id" UUID,
    "place_id" UUID,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "treaty" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "official_name" TEXT,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "names_folded" TEXT NOT NULL GENERATED ALWAYS AS (fold_names("name", array_prepend("official_name", "aliases"))) STORED,
    "depositary_id" UUID,

    CONSTRAINT "treaty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "treaty_action" (
    "id" UUID NOT NULL,
    "kind" "TreatyActionKind" NOT NULL,
    "taken_on" DATE NOT NULL,
    "taken_on_latest" DATE NOT NULL,
    "treaty_id" UUID NOT NULL,
    "country_id" UUID NOT NULL,

    CONSTRAINT "treaty_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_Ammunition" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_Ammunition_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_LineItemEquipment" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_LineItemEquipment_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_QuoteAbout" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_QuoteAbout_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_DecisionEquipment" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_DecisionEquipment_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_TreatyGoverns" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_TreatyGoverns_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_DecisionPackage" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_DecisionPackage_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_slug_key" ON "person"("slug");

-- CreateIndex
CREATE INDEX "person_name_id_idx" ON "person"("name", "id");

-- CreateIndex
CREATE INDEX "person_names_folded_idx" ON "person" USING GIN ("names_folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "position_slug_key" ON "position"("slug");

-- CreateIndex
CREATE INDEX "position_post_id_idx" ON "position"("post", "id");

-- CreateIndex
CREATE INDEX "position_person_id_held_from_id_idx" ON "position"("person_id", "held_from", "id");

-- CreateIndex
CREATE INDEX "position_organization_id_idx" ON "position"("organization_id");

-- CreateIndex
CREATE INDEX "position_country_id_idx" ON "position"("country_id");

-- CreateIndex
CREATE INDEX "position_held_from_id_idx" ON "position"("held_from", "id");

-- CreateIndex
CREATE INDEX "position_held_from_latest_idx" ON "position"("held_from_latest");

-- CreateIndex
CREATE INDEX "position_held_until_idx" ON "position"("held_until");

-- CreateIndex
CREATE INDEX "position_held_until_latest_idx" ON "position"("held_until_latest");

-- CreateIndex
CREATE INDEX "position_end_idx" ON "position"("end");

-- CreateIndex
CREATE INDEX "position_title_folded_idx" ON "position" USING GIN ("title_folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "organization_name_id_idx" ON "organization"("name", "id");

-- CreateIndex
CREATE INDEX "organization_kind_idx" ON "organization"("kind");

-- CreateIndex
CREATE INDEX "organization_country_id_idx" ON "organization"("country_id");

-- CreateIndex
CREATE INDEX "organization_names_folded_idx" ON "organization" USING GIN ("names_folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "country_code_key" ON "country"("code");

-- CreateIndex
CREATE INDEX "country_name_id_idx" ON "country"("name", "id");

-- CreateIndex
CREATE INDEX "country_names_folded_idx" ON "country" USING GIN ("names_folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "article_slug_key" ON "article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_url_key" ON "article"("url");

-- CreateIndex
CREATE INDEX "article_published_on_id_idx" ON "article"("published_on", "id");

-- CreateIndex
CREATE INDEX "article_published_on_latest_idx" ON "article"("published_on_latest");

-- CreateIndex
CREATE INDEX "article_kind_idx" ON "article"("kind");

-- CreateIndex
CREATE INDEX "article_language_idx" ON "article"("language");

-- CreateIndex
CREATE INDEX "article_publisher_id_idx" ON "article"("publisher_id");

-- CreateIndex
CREATE INDEX "article_headline_folded_idx" ON "article" USING GIN ("headline_folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "article_headline_id_idx" ON "article"("headline", "id");

-- CreateIndex
CREATE INDEX "article_credit_article_id_id_idx" ON "article_credit"("article_id", "id");

-- CreateIndex
CREATE INDEX "article_credit_organization_id_idx" ON "article_credit"("organization_id");

-- CreateIndex
CREATE INDEX "article_credit_person_id_idx" ON "article_credit"("person_id");

-- CreateIndex
CREATE INDEX "article_credit_role_idx" ON "article_credit"("role");

-- CreateIndex
CREATE INDEX "article_credit_as_printed_id_idx" ON "article_credit"("as_printed", "id");

-- CreateIndex
CREATE INDEX "article_link_to_id_idx" ON "article_link"("to_id");

-- CreateIndex
CREATE INDEX "article_link_kind_idx" ON "article_link"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "article_link_from_id_to_id_kind_key" ON "article_link"("from_id", "to_id", "kind");

-- CreateIndex
CREATE INDEX "passage_article_id_start_id_idx" ON "passage"("article_id", "start", "id");

-- CreateIndex
CREATE INDEX "passage_start_idx" ON "passage"("start");

-- CreateIndex
CREATE INDEX "passage_end_idx" ON "passage"("end");

-- CreateIndex
CREATE INDEX "passage_anchor_idx" ON "passage"("anchor");

-- CreateIndex
CREATE INDEX "passage_exact_folded_idx" ON "passage" USING GIN ("exact_folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "passage_article_id_start_end_key" ON "passage"("article_id", "start", "end");

-- CreateIndex
CREATE INDEX "citation_article_id_id_idx" ON "citation"("article_id", "id");

-- CreateIndex
CREATE INDEX "citation_relayed_by_id_idx" ON "citation"("relayed_by_id");

-- CreateIndex
CREATE INDEX "citation_passage_id_idx" ON "citation"("passage_id");

-- CreateIndex
CREATE INDEX "citation_stance_idx" ON "citation"("stance");

-- CreateIndex
CREATE INDEX "citation_ordinal_id_idx" ON "citation"("ordinal", "id");

-- CreateIndex
CREATE INDEX "citation_value_amount_idx" ON "citation"("value_amount");

-- CreateIndex
CREATE INDEX "citation_value_lower_idx" ON "citation"("value_lower");

-- CreateIndex
CREATE INDEX "citation_value_upper_idx" ON "citation"("value_upper");

-- CreateIndex
CREATE INDEX "citation_value_currency_idx" ON "citation"("value_currency");

-- CreateIndex
CREATE INDEX "citation_value_qualifier_idx" ON "citation"("value_qualifier");

-- CreateIndex
CREATE INDEX "citation_quantity_lower_idx" ON "citation"("quantity_lower");

-- CreateIndex
CREATE INDEX "citation_quantity_upper_idx" ON "citation"("quantity_upper");

-- CreateIndex
CREATE INDEX "citation_quantity_unit_idx" ON "citation"("quantity_unit");

-- CreateIndex
CREATE INDEX "citation_quantity_qualifier_idx" ON "citation"("quantity_qualifier");

-- CreateIndex
CREATE INDEX "citation_quote_id_ordinal_idx" ON "citation"("quote_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_person_id_ordinal_idx" ON "citation"("person_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_position_id_ordinal_idx" ON "citation"("position_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_organization_id_ordinal_idx" ON "citation"("organization_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_country_id_ordinal_idx" ON "citation"("country_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_equipment_id_ordinal_idx" ON "citation"("equipment_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_aid_package_id_ordinal_idx" ON "citation"("aid_package_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_line_item_id_ordinal_idx" ON "citation"("line_item_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_decision_id_ordinal_idx" ON "citation"("decision_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_decision_link_id_ordinal_idx" ON "citation"("decision_link_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_treaty_id_ordinal_idx" ON "citation"("treaty_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_treaty_action_id_ordinal_idx" ON "citation"("treaty_action_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_article_link_id_ordinal_idx" ON "citation"("article_link_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_article_credit_id_ordinal_idx" ON "citation"("article_credit_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_wording_folded_idx" ON "citation" USING GIN ("wording_folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "policy_decision_slug_key" ON "policy_decision"("slug");

-- CreateIndex
CREATE INDEX "policy_decision_decided_on_id_idx" ON "policy_decision"("decided_on", "id");

-- CreateIndex
CREATE INDEX "policy_decision_decided_on_latest_idx" ON "policy_decision"("decided_on_latest");

-- CreateIndex
CREATE INDEX "policy_decision_effect_idx" ON "policy_decision"("effect");

-- CreateIndex
CREATE INDEX "policy_decision_country_id_idx" ON "policy_decision"("country_id");

-- CreateIndex
CREATE INDEX "policy_decision_recipient_id_idx" ON "policy_decision"("recipient_id");

-- CreateIndex
CREATE INDEX "policy_decision_decided_by_person_id_idx" ON "policy_decision"("decided_by_person_id");

-- CreateIndex
CREATE INDEX "policy_decision_decided_by_organization_id_idx" ON "policy_decision"("decided_by_organization_id");

-- CreateIndex
CREATE INDEX "policy_decision_title_id_idx" ON "policy_decision"("title", "id");

-- CreateIndex
CREATE INDEX "policy_decision_title_folded_idx" ON "policy_decision" USING GIN ("title_folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "policy_decision_link_to_id_idx" ON "policy_decision_link"("to_id");

-- CreateIndex
CREATE INDEX "policy_decision_link_kind_idx" ON "policy_decision_link"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "policy_decision_link_from_id_to_id_kind_key" ON "policy_decision_link"("from_id", "to_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "equipment_slug_key" ON "equipment"("slug");

-- CreateIndex
CREATE INDEX "equipment_designation_id_idx" ON "equipment"("designation", "id");

-- CreateIndex
CREATE INDEX "equipment_name_idx" ON "equipment"("name");

-- CreateIndex
CREATE INDEX "equipment_category_idx" ON "equipment"("category");

-- CreateIndex
CREATE INDEX "equipment_level_idx" ON "equipment"("level");

-- CreateIndex
CREATE INDEX "equipment_parent_id_idx" ON "equipment"("parent_id");

-- CreateIndex
CREATE INDEX "equipment_tags_idx" ON "equipment" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "equipment_names_folded_idx" ON "equipment" USING GIN ("names_folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "equipment_family_ancestor_id_idx" ON "equipment_family"("ancestor_id");

-- CreateIndex
CREATE UNIQUE INDEX "aid_package_slug_key" ON "aid_package"("slug");

-- CreateIndex
CREATE INDEX "aid_package_announced_on_id_idx" ON "aid_package"("announced_on", "id");

-- CreateIndex
CREATE INDEX "aid_package_announced_on_latest_idx" ON "aid_package"("announced_on_latest");

-- CreateIndex
CREATE INDEX "aid_package_authority_idx" ON "aid_package"("authority");

-- CreateIndex
CREATE INDEX "aid_package_tranche_idx" ON "aid_package"("tranche");

-- CreateIndex
CREATE INDEX "aid_package_value_amount_id_idx" ON "aid_package"("value_amount", "id");

-- CreateIndex
CREATE INDEX "aid_package_value_lower_idx" ON "aid_package"("value_lower");

-- CreateIndex
CREATE INDEX "aid_package_value_upper_idx" ON "aid_package"("value_upper");

-- CreateIndex
CREATE INDEX "aid_package_value_currency_idx" ON "aid_package"("value_currency");

-- CreateIndex
CREATE INDEX "aid_package_value_qualifier_idx" ON "aid_package"("value_qualifier");

-- CreateIndex
CREATE INDEX "aid_package_items_completeness_idx" ON "aid_package"("items_completeness");

-- CreateIndex
CREATE INDEX "aid_package_items_wording_idx" ON "aid_package"("items_wording");

-- CreateIndex
CREATE INDEX "aid_package_donor_id_idx" ON "aid_package"("donor_id");

-- CreateIndex
CREATE INDEX "aid_package_recipient_id_idx" ON "aid_package"("recipient_id");

-- CreateIndex
CREATE INDEX "aid_package_title_id_idx" ON "aid_package"("title", "id");

-- CreateIndex
CREATE INDEX "aid_package_title_folded_idx" ON "aid_package" USING GIN ("title_folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "package_line_item_slug_key" ON "package_line_item"("slug");

-- CreateIndex
CREATE INDEX "package_line_item_package_id_ordinal_id_idx" ON "package_line_item"("package_id", "ordinal", "id");

-- CreateIndex
CREATE INDEX "package_line_item_ordinal_id_idx" ON "package_line_item"("ordinal", "id");

-- CreateIndex
CREATE INDEX "package_line_item_quantity_lower_idx" ON "package_line_item"("quantity_lower");

-- CreateIndex
CREATE INDEX "package_line_item_quantity_upper_idx" ON "package_line_item"("quantity_upper");

-- CreateIndex
CREATE INDEX "package_line_item_quantity_unit_idx" ON "package_line_item"("quantity_unit");

-- CreateIndex
CREATE INDEX "package_line_item_quantity_qualifier_idx" ON "package_line_item"("quantity_qualifier");

-- CreateIndex
CREATE INDEX "package_line_item_as_reported_id_idx" ON "package_line_item"("as_reported", "id");

-- CreateIndex
CREATE INDEX "package_line_item_as_reported_folded_idx" ON "package_line_item" USING GIN ("as_reported_folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "quote_slug_key" ON "quote"("slug");

-- CreateIndex
CREATE INDEX "quote_article_id_ordinal_id_idx" ON "quote"("article_id", "ordinal", "id");

-- CreateIndex
CREATE INDEX "quote_ordinal_id_idx" ON "quote"("ordinal", "id");

-- CreateIndex
CREATE INDEX "quote_kind_idx" ON "quote"("kind");

-- CreateIndex
CREATE INDEX "quote_said_on_id_idx" ON "quote"("said_on", "id");

-- CreateIndex
CREATE INDEX "quote_said_on_latest_idx" ON "quote"("said_on_latest");

-- CreateIndex
CREATE INDEX "quote_speaker_person_id_said_on_id_idx" ON "quote"("speaker_person_id", "said_on", "id");

-- CreateIndex
CREATE INDEX "quote_speaker_organization_id_said_on_id_idx" ON "quote"("speaker_organization_id", "said_on", "id");

-- CreateIndex
CREATE INDEX "quote_position_id_idx" ON "quote"("position_id");

-- CreateIndex
CREATE INDEX "quote_addressee_id_idx" ON "quote"("addressee_id");

-- CreateIndex
CREATE INDEX "quote_place_id_idx" ON "quote"("place_id");

-- CreateIndex
CREATE INDEX "quote_text_folded_idx" ON "quote" USING GIN ("text_folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "quote_speaker_label_folded_idx" ON "quote" USING GIN ("speaker_label_folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "quote_role_as_printed_folded_idx" ON "quote" USING GIN ("role_as_printed_folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "quote_venue_folded_idx" ON "quote" USING GIN ("venue_folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "treaty_slug_key" ON "treaty"("slug");

-- CreateIndex
CREATE INDEX "treaty_name_id_idx" ON "treaty"("name", "id");

-- CreateIndex
CREATE INDEX "treaty_depositary_id_idx" ON "treaty"("depositary_id");

-- CreateIndex
CREATE INDEX "treaty_names_folded_idx" ON "treaty" USING GIN ("names_folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "treaty_action_treaty_id_taken_on_id_idx" ON "treaty_action"("treaty_id", "taken_on", "id");

-- CreateIndex
CREATE INDEX "treaty_action_country_id_idx" ON "treaty_action"("country_id");

-- CreateIndex
CREATE INDEX "treaty_action_kind_idx" ON "treaty_action"("kind");

-- CreateIndex
CREATE INDEX "treaty_action_taken_on_id_idx" ON "treaty_action"("taken_on", "id");

-- CreateIndex
CREATE INDEX "treaty_action_taken_on_latest_idx" ON "treaty_action"("taken_on_latest");

-- CreateIndex
CREATE UNIQUE INDEX "treaty_action_treaty_id_country_id_kind_taken_on_key" ON "treaty_action"("treaty_id", "country_id", "kind", "taken_on");

-- CreateIndex
CREATE INDEX "_Ammunition_B_index" ON "_Ammunition"("B");

-- CreateIndex
CREATE INDEX "_LineItemEquipment_B_index" ON "_LineItemEquipment"("B");

-- CreateIndex
CREATE INDEX "_QuoteAbout_B_index" ON "_QuoteAbout"("B");

-- CreateIndex
CREATE INDEX "_DecisionEquipment_B_index" ON "_DecisionEquipment"("B");

-- CreateIndex
CREATE INDEX "_TreatyGoverns_B_index" ON "_TreatyGoverns"("B");

-- CreateIndex
CREATE INDEX "_DecisionPackage_B_index" ON "_DecisionPackage"("B");

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_text" ADD CONSTRAINT "article_text_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_credit" ADD CONSTRAINT "article_credit_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_credit" ADD CONSTRAINT "article_credit_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_credit" ADD CONSTRAINT "article_credit_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_link" ADD CONSTRAINT "article_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_link" ADD CONSTRAINT "article_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_relayed_by_id_fkey" FOREIGN KEY ("relayed_by_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_equipment_id_fkey" FOREIGN KEY ("equipment_id") REFERENCES "equipment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_aid_package_id_fkey" FOREIGN KEY ("aid_package_id") REFERENCES "aid_package"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_line_item_id_fkey" FOREIGN KEY ("line_item_id") REFERENCES "package_line_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "policy_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_decision_link_id_fkey" FOREIGN KEY ("decision_link_id") REFERENCES "policy_decision_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_treaty_id_fkey" FOREIGN KEY ("treaty_id") REFERENCES "treaty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_treaty_action_id_fkey" FOREIGN KEY ("treaty_action_id") REFERENCES "treaty_action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_article_link_id_fkey" FOREIGN KEY ("article_link_id") REFERENCES "article_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_article_credit_id_fkey" FOREIGN KEY ("article_credit_id") REFERENCES "article_credit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_decision" ADD CONSTRAINT "policy_decision_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_decision" ADD CONSTRAINT "policy_decision_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_decision" ADD CONSTRAINT "policy_decision_decided_by_person_id_fkey" FOREIGN KEY ("decided_by_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_decision" ADD CONSTRAINT "policy_decision_decided_by_organization_id_fkey" FOREIGN KEY ("decided_by_organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_decision_link" ADD CONSTRAINT "policy_decision_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "policy_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_decision_link" ADD CONSTRAINT "policy_decision_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "policy_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equipment" ADD CONSTRAINT "equipment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "equipment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equipment_family" ADD CONSTRAINT "equipment_family_ancestor_id_fkey" FOREIGN KEY ("ancestor_id") REFERENCES "equipment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equipment_family" ADD CONSTRAINT "equipment_family_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "equipment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aid_package" ADD CONSTRAINT "aid_package_donor_id_fkey" FOREIGN KEY ("donor_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aid_package" ADD CONSTRAINT "aid_package_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_line_item" ADD CONSTRAINT "package_line_item_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "aid_package"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_speaker_person_id_fkey" FOREIGN KEY ("speaker_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_speaker_organization_id_fkey" FOREIGN KEY ("speaker_organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty" ADD CONSTRAINT "treaty_depositary_id_fkey" FOREIGN KEY ("depositary_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_action" ADD CONSTRAINT "treaty_action_treaty_id_fkey" FOREIGN KEY ("treaty_id") REFERENCES "treaty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_action" ADD CONSTRAINT "treaty_action_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Ammunition" ADD CONSTRAINT "_Ammunition_A_fkey" FOREIGN KEY ("A") REFERENCES "equipment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Ammunition" ADD CONSTRAINT "_Ammunition_B_fkey" FOREIGN KEY ("B") REFERENCES "equipment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_LineItemEquipment" ADD CONSTRAINT "_LineItemEquipment_A_fkey" FOREIGN KEY ("A") REFERENCES "equipment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_LineItemEquipment" ADD CONSTRAINT "_LineItemEquipment_B_fkey" FOREIGN KEY ("B") REFERENCES "package_line_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_QuoteAbout" ADD CONSTRAINT "_QuoteAbout_A_fkey" FOREIGN KEY ("A") REFERENCES "equipment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_QuoteAbout" ADD CONSTRAINT "_QuoteAbout_B_fkey" FOREIGN KEY ("B") REFERENCES "quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_DecisionEquipment" ADD CONSTRAINT "_DecisionEquipment_A_fkey" FOREIGN KEY ("A") REFERENCES "equipment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_DecisionEquipment" ADD CONSTRAINT "_DecisionEquipment_B_fkey" FOREIGN KEY ("B") REFERENCES "policy_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_TreatyGoverns" ADD CONSTRAINT "_TreatyGoverns_A_fkey" FOREIGN KEY ("A") REFERENCES "equipment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_TreatyGoverns" ADD CONSTRAINT "_TreatyGoverns_B_fkey" FOREIGN KEY ("B") REFERENCES "treaty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_DecisionPackage" ADD CONSTRAINT "_DecisionPackage_A_fkey" FOREIGN KEY ("A") REFERENCES "aid_package"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_DecisionPackage" ADD CONSTRAINT "_DecisionPackage_B_fkey" FOREIGN KEY ("B") REFERENCES "policy_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
