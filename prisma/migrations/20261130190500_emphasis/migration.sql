-- CreateTable
CREATE TABLE "Emphasis" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "segmentId" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "mark" TEXT NOT NULL,
    CONSTRAINT "Emphasis_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Emphasis_segmentId_idx" ON "Emphasis"("segmentId");
