ALTER TABLE "Edition" ADD COLUMN "remainder" TEXT;
