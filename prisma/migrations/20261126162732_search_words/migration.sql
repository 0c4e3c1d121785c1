-- CreateTable
CREATE TABLE "SearchVocabulary" (
    "editionId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "isLatest" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL,
    CONSTRAINT "SearchVocabulary_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "isLatest" BOOLEAN NOT NULL,
    "word" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("isLatest", "word")
);

-- The words of all editions are those of each, added up; what comes or goes of an edition comes or goes there, however it goes.
CREATE TRIGGER "SearchVocabulary_add" AFTER INSERT ON "SearchVocabulary"
BEGIN
    INSERT INTO "SearchWord" ("isLatest", "word", "key", "count")
    SELECT new."isLatest", "value" ->> 0, coalesce("value" ->> 2, "value" ->> 0), "value" ->> 1 FROM json_each(new."words") WHERE true
    ON CONFLICT ("isLatest", "word") DO UPDATE SET "count" = "count" + excluded."count", "key" = excluded."key";
END;

CREATE TRIGGER "SearchVocabulary_forget" AFTER DELETE ON "SearchVocabulary"
BEGIN
    INSERT INTO "SearchWord" ("isLatest", "word", "key", "count")
    SELECT old."isLatest", "value" ->> 0, coalesce("value" ->> 2, "value" ->> 0), -("value" ->> 1) FROM json_each(old."words") WHERE true
    ON CONFLICT ("isLatest", "word") DO UPDATE SET "count" = "count" + excluded."count";
    DELETE FROM "SearchWord" WHERE "isLatest" = old."isLatest" AND "count" <= 0 AND "word" IN (SELECT "value" ->> 0 FROM json_each(old."words"));
END;
