CREATE TABLE "ReadingChoice" (
    "profileId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "edition" INTEGER,
    "address" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "before" TEXT,
    "after" TEXT,
    "lemma" TEXT,
    "surface" TEXT NOT NULL,
    "reading" TEXT,
    "changedAt" BIGINT NOT NULL,
    "changeId" TEXT NOT NULL,

    PRIMARY KEY ("profileId", "key"),
    CONSTRAINT "ReadingChoice_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
