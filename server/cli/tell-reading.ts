/** Tells the script that started this program, which bounds how long it may read (scripts/setup/bounds.mjs). Without one nobody listens. */
export function tellReading(reading: boolean): void {
  process.send?.(reading ? 'reading' : 'read');
}
