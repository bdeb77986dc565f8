-- Keys of clients, each with a budget of its own. They are no facts: the table is not watched, so that a key that is made changes no version of the record.
-- Of a key only the hash is here: whoever reads the table cannot ask in a client's name.
CREATE TABLE "api_key" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "hash" BYTEA NOT NULL,
  "budget" INTEGER,
  "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  "revoked_at" TIMESTAMPTZ(3),
  CONSTRAINT "api_key_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "api_key_id" CHECK ("id" ~ '^[0-9a-f]{12}$'),
  CONSTRAINT "api_key_hash" CHECK (octet_length("hash") = 32),
  CONSTRAINT "api_key_budget" CHECK ("budget" BETWEEN 0 AND 1000000000)
);

-- A name is free again once its key is revoked: a client that changes its key keeps its name.
CREATE UNIQUE INDEX "api_key_name_active" ON "api_key" ("name") WHERE "revoked_at" IS NULL;
