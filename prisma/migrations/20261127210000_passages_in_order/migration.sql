-- Passages are listed by where they begin or end, and those of one place by their id: an index has that order as a whole.
DROP INDEX "passage_start_idx";
CREATE INDEX "passage_start_id_idx" ON "passage"("start", "id");
DROP INDEX "passage_end_idx";
CREATE INDEX "passage_end_id_idx" ON "passage"("end", "id");
