/**
 * The forms of a citation: an entry of a bibliography, a first note, a later note, and what stands in the text itself. A style has some of
 * them, in this order.
 */
export const citationForms = ['reference', 'note', 'short-note', 'in-text'] as const;
export type CitationForm = (typeof citationForms)[number];
