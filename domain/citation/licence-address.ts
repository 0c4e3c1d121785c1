/** The address of a licence by its SPDX name; null for none, and for an expression of several. */
export function licenceAddress(licence: string | null): string | null {
  return licence !== null && /^[\w.+-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}` : null;
}
