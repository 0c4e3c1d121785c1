/** A `record.yaml` for a translation memory, which brings none. */
export const memoryRecord = `work: memory
genre: essay
originalLanguage: ja
title: { ja: 港, reading: みなと, en: Harbor }
summary: { ja: 港。, en: A harbor. }
creators: [{ role: author, body: { ja: 編集部, en: Editors } }]
rights: [{ part: original, holder: { ja: 編集部, en: Editors }, statement: { ja: 自由。, en: Free. } }]
editors: { editors: { ja: 編集部, en: Editors } }
edition: { date: 2026-11-23, summary: { ja: 初版。, en: First. } }
`;
