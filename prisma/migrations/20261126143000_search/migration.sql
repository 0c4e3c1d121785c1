-- CreateTable
CREATE TABLE "SearchEdition" (
    "editionId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "isLatest" BOOLEAN NOT NULL,
    CONSTRAINT "SearchEdition_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SearchLemma" (
    "editionId" INTEGER NOT NULL,
    "lemma" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("editionId", "lemma", "reading"),
    CONSTRAINT "SearchLemma_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SearchLemma_lemma_idx" ON "SearchLemma"("lemma");

-- CreateIndex
CREATE INDEX "SearchLemma_reading_idx" ON "SearchLemma"("reading");

-- The index: an alignment bead is found by the terms of domain/search/index-terms.ts, parted by spaces.
-- The text itself is not kept here a second time.
CREATE VIRTUAL TABLE "SearchIndex" USING fts5("terms", content='', contentless_delete=1, tokenize='ascii');

-- What goes from the text goes from the index, however it goes.
CREATE TRIGGER "SearchIndex_forget" AFTER DELETE ON "Bead"
BEGIN
    DELETE FROM "SearchIndex" WHERE "rowid" = old."id";
END;
