-- How sure the reading of a word is. Words are derived, and are made again by the next import.
ALTER TABLE "Token" ADD COLUMN "certainty" TEXT;
ALTER TABLE "Token" ADD COLUMN "doubt" TEXT;
ALTER TABLE "Token" ADD COLUMN "others" TEXT;
ALTER TABLE "Token" ADD COLUMN "cutDoubtful" BOOLEAN NOT NULL DEFAULT false;
