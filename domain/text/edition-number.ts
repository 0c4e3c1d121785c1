const pattern = /^[1-9]\d{0,5}$/;

/** The number of an edition as it stands in a URL; null for anything not written exactly so. */
export function parseEditionNumber(value: string): number | null {
  return pattern.test(value) ? Number(value) : null;
}

/** Whether what stands in the place of an edition is an address, percent-encoded or not: a number never has a dot in it. */
export function isAddressLike(value: string): boolean {
  return /^[\d０-９]+[.．][\d０-９]/.test(value) || /^(?:\d|%EF%BC%9\d)+(?:\.|%EF%BC%8E)/i.test(value);
}
