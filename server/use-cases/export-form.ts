/** Raised when exporters write anything otherwise than before, so that copies kept elsewhere are fetched anew. */
export const exportForm = 3;
