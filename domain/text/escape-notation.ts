/** Words of a text as they are written in the notation of `text.txt` (docs/text-packages.md): what would be a sign there is made literal. */
export function escapeNotation(text: string): string {
  return text.replace(/[<>{}|｜《》^\\]/g, '\\$&');
}
