const pattern = /^[1-9]\d{0,5}$/;

/** The number of an edition as it stands in a URL; null for anything not written exactly so. */
export function parseEditionNumber(value: string): number | null {
  return pattern.test(value) ? Number(value) : null;
}
