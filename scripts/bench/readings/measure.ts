import { prepareAnalysis } from '@/server/analyser/analyse';
import { readGold } from '@/server/analyser/gold/read-gold';
import { scoreSentence, type ScoredWord } from '@/server/analyser/gold/score';

// Reads the gold sentences as the importer would, and prints what came of it as JSON.

const started = performance.now();
const analyse = await prepareAnalysis([]);
const gold = readGold();
// The general dictionary is opened by the first word.
analyse({ text: '準備', readings: [], gaps: [] });
const loadSeconds = (performance.now() - started) / 1000;

const tokensOf = (text: string) => analyse({ text, readings: [], gaps: [] });
const scored = gold.map((sentence) => ({ sentence, words: scoreSentence(sentence, tokensOf(sentence.text)) }));

// Once more, with every word seen before: what a long text takes.
const characters = gold.reduce((sum, { text }) => sum + text.length, 0);
const times = Array.from({ length: 3 }, () => {
  const before = performance.now();
  for (const { text } of gold) tokensOf(text);
  return performance.now() - before;
});
const seconds = Math.min(...times) / 1000;

function figures(words: readonly ScoredWord[]) {
  const wrong = words.filter(({ isRight }) => !isRight);
  const flagged = words.filter(({ isFlagged }) => isFlagged).length;
  return { words: words.length, wrong: wrong.length, flagged, found: wrong.filter(({ isFlagged }) => isFlagged).length };
}

const genres = [...new Set(gold.map(({ genre }) => genre))];
console.log(JSON.stringify({
  sentences: gold.length, loadSeconds, perSecond: characters / seconds, peakBytes: process.resourceUsage().maxRSS * 1024,
  all: figures(scored.flatMap(({ words }) => words)),
  heldOut: figures(scored.filter(({ sentence }) => sentence.isHeldOut).flatMap(({ words }) => words)),
  genres: Object.fromEntries(genres.map((genre) => [genre, figures(scored.filter(({ sentence }) => sentence.genre === genre).flatMap(({ words }) => words))])),
}));
