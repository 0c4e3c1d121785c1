-- A profile's start key is spent once its cookie has come back; one that nobody has used for long is removed.
CREATE TABLE "new_Profile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "startDigest" TEXT,
    "createdAt" DATETIME NOT NULL,
    "usedAt" DATETIME NOT NULL
);
-- Of those that are there nobody knows when they were used: they count as used today.
INSERT INTO "new_Profile" ("id", "startDigest", "createdAt", "usedAt")
SELECT "id", NULL, "createdAt", strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM "Profile";
DROP TABLE "Profile";
ALTER TABLE "new_Profile" RENAME TO "Profile";
CREATE UNIQUE INDEX "Profile_startDigest_key" ON "Profile"("startDigest");
CREATE INDEX "Profile_usedAt_idx" ON "Profile"("usedAt");
