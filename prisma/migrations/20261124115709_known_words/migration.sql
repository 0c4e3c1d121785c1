-- CreateTable
CREATE TABLE "Profile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "startDigest" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "KnownWord" (
    "profileId" TEXT NOT NULL,
    "lemma" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "partOfSpeech" TEXT NOT NULL,
    "state" TEXT,
    "changedAt" BIGINT NOT NULL,
    "changeId" TEXT NOT NULL,
    "work" TEXT,
    "edition" INTEGER,
    "address" TEXT,
    "start" INTEGER,
    "end" INTEGER,

    PRIMARY KEY ("profileId", "lemma", "reading", "partOfSpeech"),
    CONSTRAINT "KnownWord_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Profile_startDigest_key" ON "Profile"("startDigest");
