-- CreateTable
CREATE TABLE "Dictionary" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "url" TEXT,
    "importedAt" DATETIME NOT NULL,
    "entryCount" INTEGER NOT NULL,
    "kanjiCount" INTEGER NOT NULL,
    "metaCount" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "DictionaryEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "dictionaryId" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "DictionaryEntry_dictionaryId_fkey" FOREIGN KEY ("dictionaryId") REFERENCES "Dictionary" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
-- WITHOUT ROWID, written by hand: the table is its primary key, so that a look-up reads one tree.
CREATE TABLE "DictionaryForm" (
    "text" TEXT NOT NULL,
    "entryId" INTEGER NOT NULL,
    "dictionaryId" INTEGER NOT NULL,
    "classes" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,

    PRIMARY KEY ("text", "entryId"),
    CONSTRAINT "DictionaryForm_dictionaryId_fkey" FOREIGN KEY ("dictionaryId") REFERENCES "Dictionary" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "DictionaryKanji" (
    "dictionaryId" INTEGER NOT NULL,
    "character" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("character", "dictionaryId"),
    CONSTRAINT "DictionaryKanji_dictionaryId_fkey" FOREIGN KEY ("dictionaryId") REFERENCES "Dictionary" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DictionaryMeta" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "dictionaryId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "DictionaryMeta_dictionaryId_fkey" FOREIGN KEY ("dictionaryId") REFERENCES "Dictionary" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Dictionary_name_key" ON "Dictionary"("name");

-- CreateIndex
CREATE INDEX "DictionaryMeta_text_kind_idx" ON "DictionaryMeta"("text", "kind");
