-- CreateTable
CREATE TABLE "Work" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "workId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "glossary" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "summaryJa" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    CONSTRAINT "Edition_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Section" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    CONSTRAINT "Section_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Paragraph" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "sectionId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "Paragraph_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Paragraph_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Segment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "paragraphId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    CONSTRAINT "Segment_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Segment_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "Paragraph" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SegmentText" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "segmentId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "SegmentText_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "segmentId" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "reading" TEXT NOT NULL,
    "witnessLine" INTEGER,
    CONSTRAINT "Reading_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Bead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    CONSTRAINT "Bead_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BeadMember" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "beadId" INTEGER NOT NULL,
    "segmentId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    CONSTRAINT "BeadMember_beadId_fkey" FOREIGN KEY ("beadId") REFERENCES "Bead" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BeadMember_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PhraseLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    CONSTRAINT "PhraseLink_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PhraseLinkSpan" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "linkId" INTEGER NOT NULL,
    "segmentId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    CONSTRAINT "PhraseLinkSpan_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "PhraseLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PhraseLinkSpan_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Note" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "segmentId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "textJa" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    CONSTRAINT "Note_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Note_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Concept" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "definitionJa" TEXT NOT NULL,
    "definitionEn" TEXT NOT NULL,
    "source" TEXT,
    "sourceNoteJa" TEXT,
    "sourceNoteEn" TEXT
);

-- CreateTable
CREATE TABLE "Label" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conceptId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reading" TEXT,
    CONSTRAINT "Label_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConceptRelation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    CONSTRAINT "ConceptRelation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ConceptRelation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Occurrence" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "conceptId" INTEGER NOT NULL,
    "segmentId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    CONSTRAINT "Occurrence_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Occurrence_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Occurrence_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Witness" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "siglum" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "titleJa" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "descriptionJa" TEXT NOT NULL,
    "descriptionEn" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    CONSTRAINT "Witness_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WitnessLine" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "witnessId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "repeats" INTEGER,
    CONSTRAINT "WitnessLine_witnessId_fkey" FOREIGN KEY ("witnessId") REFERENCES "Witness" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LineUse" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "lineId" INTEGER NOT NULL,
    "segmentId" INTEGER NOT NULL,
    "as" TEXT NOT NULL,
    "lineStart" INTEGER NOT NULL,
    "lineEnd" INTEGER NOT NULL,
    "textStart" INTEGER NOT NULL,
    "textEnd" INTEGER NOT NULL,
    CONSTRAINT "LineUse_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "WitnessLine" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LineUse_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApparatusEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "editionId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,
    "responsibleJa" TEXT NOT NULL,
    "responsibleEn" TEXT NOT NULL,
    "reasonJa" TEXT NOT NULL,
    "reasonEn" TEXT NOT NULL,
    "extentUnit" TEXT,
    "extentQuantity" INTEGER,
    CONSTRAINT "ApparatusEntry_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApparatusPlace" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entryId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "segmentId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    CONSTRAINT "ApparatusPlace_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "ApparatusEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ApparatusPlace_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApparatusReceived" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entryId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "whole" BOOLEAN NOT NULL,
    "repeats" INTEGER,
    CONSTRAINT "ApparatusReceived_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "ApparatusEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "changedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Work_slug_key" ON "Work"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_workId_number_key" ON "Edition"("workId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_workId_digest_key" ON "Edition"("workId", "digest");

-- CreateIndex
CREATE UNIQUE INDEX "Section_editionId_ordinal_key" ON "Section"("editionId", "ordinal");

-- CreateIndex
CREATE INDEX "Paragraph_sectionId_idx" ON "Paragraph"("sectionId");

-- CreateIndex
CREATE UNIQUE INDEX "Paragraph_editionId_number_key" ON "Paragraph"("editionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Segment_editionId_address_key" ON "Segment"("editionId", "address");

-- CreateIndex
CREATE UNIQUE INDEX "Segment_paragraphId_number_key" ON "Segment"("paragraphId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SegmentText_segmentId_language_key" ON "SegmentText"("segmentId", "language");

-- CreateIndex
CREATE INDEX "Reading_segmentId_idx" ON "Reading"("segmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Bead_editionId_ordinal_key" ON "Bead"("editionId", "ordinal");

-- CreateIndex
CREATE INDEX "BeadMember_beadId_idx" ON "BeadMember"("beadId");

-- CreateIndex
CREATE UNIQUE INDEX "BeadMember_segmentId_language_key" ON "BeadMember"("segmentId", "language");

-- CreateIndex
CREATE UNIQUE INDEX "PhraseLink_editionId_ordinal_key" ON "PhraseLink"("editionId", "ordinal");

-- CreateIndex
CREATE INDEX "PhraseLinkSpan_linkId_idx" ON "PhraseLinkSpan"("linkId");

-- CreateIndex
CREATE INDEX "PhraseLinkSpan_segmentId_idx" ON "PhraseLinkSpan"("segmentId");

-- CreateIndex
CREATE INDEX "Note_segmentId_idx" ON "Note"("segmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Note_editionId_ordinal_key" ON "Note"("editionId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Concept_slug_key" ON "Concept"("slug");

-- CreateIndex
CREATE INDEX "Label_language_text_idx" ON "Label"("language", "text");

-- CreateIndex
CREATE UNIQUE INDEX "Label_conceptId_ordinal_key" ON "Label"("conceptId", "ordinal");

-- CreateIndex
CREATE INDEX "ConceptRelation_toId_idx" ON "ConceptRelation"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "ConceptRelation_fromId_toId_key" ON "ConceptRelation"("fromId", "toId");

-- CreateIndex
CREATE INDEX "Occurrence_editionId_idx" ON "Occurrence"("editionId");

-- CreateIndex
CREATE INDEX "Occurrence_conceptId_idx" ON "Occurrence"("conceptId");

-- CreateIndex
CREATE INDEX "Occurrence_segmentId_idx" ON "Occurrence"("segmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Witness_editionId_key" ON "Witness"("editionId");

-- CreateIndex
CREATE UNIQUE INDEX "WitnessLine_witnessId_number_key" ON "WitnessLine"("witnessId", "number");

-- CreateIndex
CREATE INDEX "LineUse_lineId_idx" ON "LineUse"("lineId");

-- CreateIndex
CREATE INDEX "LineUse_segmentId_idx" ON "LineUse"("segmentId");

-- CreateIndex
CREATE UNIQUE INDEX "ApparatusEntry_editionId_name_key" ON "ApparatusEntry"("editionId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "ApparatusEntry_editionId_ordinal_key" ON "ApparatusEntry"("editionId", "ordinal");

-- CreateIndex
CREATE INDEX "ApparatusPlace_segmentId_idx" ON "ApparatusPlace"("segmentId");

-- CreateIndex
CREATE UNIQUE INDEX "ApparatusPlace_entryId_role_ordinal_key" ON "ApparatusPlace"("entryId", "role", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "ApparatusReceived_entryId_ordinal_key" ON "ApparatusReceived"("entryId", "ordinal");
