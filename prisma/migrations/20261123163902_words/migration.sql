-- CreateTable
CREATE TABLE "Token" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "segmentId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "surface" TEXT NOT NULL,
    "lemma" TEXT NOT NULL,
    "lemmaReading" TEXT,
    "reading" TEXT,
    "readingFrom" TEXT,
    "ruby" TEXT NOT NULL,
    "morphemes" TEXT NOT NULL,
    "conjugation" TEXT,
    "partOfSpeech" TEXT NOT NULL,
    "detail" TEXT,
    "atGap" BOOLEAN NOT NULL,
    "senseEn" TEXT,
    "senseJa" TEXT,
    "stated" BOOLEAN NOT NULL,
    CONSTRAINT "Token_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GrammarPoint" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "pattern" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "textJa" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    CONSTRAINT "GrammarPoint_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GrammarPlace" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "pointId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "segmentId" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    CONSTRAINT "GrammarPlace_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "GrammarPoint" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GrammarPlace_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable (added in place: made anew, the table would take its sections with it)
ALTER TABLE "Edition" ADD COLUMN "analyser" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE UNIQUE INDEX "Token_segmentId_ordinal_key" ON "Token"("segmentId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "GrammarPoint_editionId_ordinal_key" ON "GrammarPoint"("editionId", "ordinal");

-- CreateIndex
CREATE INDEX "GrammarPlace_segmentId_idx" ON "GrammarPlace"("segmentId");

-- CreateIndex
CREATE UNIQUE INDEX "GrammarPlace_pointId_ordinal_key" ON "GrammarPlace"("pointId", "ordinal");
