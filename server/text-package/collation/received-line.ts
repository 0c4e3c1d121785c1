/**
 * Turns offsets of a line's NFC into offsets of the line as received, both in UTF-16 units. An offset inside of what is one character only
 * in NFC, or only as received, becomes the end of that character.
 */
export function offsetsAsReceived(received: string): (offset: number) => number {
  if (received.normalize('NFC') === received) return (offset) => offset;
  const ends: { readonly composed: number; readonly received: number }[] = [];
  let [composed, at] = [0, 0];
  for (const cluster of clustersOf(received)) {
    composed += cluster.normalize('NFC').length;
    at += cluster.length;
    // Inside of a cluster that is the same both ways every offset has its own.
    ends.push({ composed, received: at });
  }
  const text = received.normalize('NFC');
  return (offset) => {
    const index = ends.findIndex((end) => end.composed >= offset);
    const [end, before] = [ends[index], ends[index - 1] ?? { composed: 0, received: 0 }];
    if (offset === 0 || !end) return offset === 0 ? 0 : received.length;
    const isSame = received.slice(before.received, end.received) === text.slice(before.composed, end.composed);
    return isSame ? before.received + offset - before.composed : end.received;
  };
}

/** Pieces of a text whose NFC, joined, is the NFC of the whole: a character with its marks, syllables of Hangul with their parts. */
function clustersOf(text: string): string[] {
  const clusters: string[] = [];
  for (const piece of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const last = clusters.at(-1);
    if (last !== undefined && (last + piece).normalize('NFC') !== last.normalize('NFC') + piece.normalize('NFC')) clusters[clusters.length - 1] = last + piece;
    else clusters.push(piece);
  }
  return clusters;
}
