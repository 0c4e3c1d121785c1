-- How sure the reading of a word is. Words are derived, and are made again by the next import.
ALTER TABLE "Token" ADD COLUMN "certainty" TEXT;
ALTER TABLE "Token" ADD COLUMN "doubt" TEXT;
ALTER TABLE "Token" ADD COLUMN "others" TEXT;
ALTER TABLE "Token" ADD COLUMN "cutDoubtful" BOOLEAN NOT NULL DEFAULT false;

-- What made the words is no longer one number. Without it, the next import makes them again.
ALTER TABLE "Edition" ADD COLUMN "analysis" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Edition" DROP COLUMN "analyser";
