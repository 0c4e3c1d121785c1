-- CreateTable
CREATE TABLE "ConceptKeeper" (
    "conceptId" INTEGER NOT NULL,
    "workId" INTEGER NOT NULL,

    PRIMARY KEY ("conceptId", "workId"),
    CONSTRAINT "ConceptKeeper_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ConceptKeeper_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ConceptKeeper_workId_idx" ON "ConceptKeeper"("workId");
