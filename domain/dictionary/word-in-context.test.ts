import { describe, expect, it } from 'vitest';
import type { PartOfSpeech, PartOfSpeechDetail } from '../japanese/token';
import { senseFit, guessedFit } from './word-in-context';

const sense = (tags: string, ...glosses: string[]) => ({ partsOfSpeech: tags.split(','), glosses });

describe('fitOf', () => {
  it.each<[PartOfSpeech, PartOfSpeechDetail | null, string, number]>([
    ['particle', 'case', 'n', 0], ['particle', 'case', 'prt', 2], ['particle', 'case', 'prt,conj', 1], ['particle', 'parallel', 'prt,conj', 2],
    ['particle', 'conjunctive', 'conj', 3], ['particle', 'compound', 'exp', 1], ['particle', null, 'v5u', 0], ['particle', 'final', 'int', 0],
    ['auxiliary', null, 'aux-v', 2], ['auxiliary', null, 'cop', 2], ['auxiliary', null, 'suf', 1], ['auxiliary', null, 'n', 0], ['auxiliary', null, 'n-suf', 0],
    ['noun', null, 'n', 2], ['noun', 'suru', 'n,vs', 2], ['noun', null, 'n-suf', 2], ['noun', null, 'adj-na', 1], ['noun', 'adverbial', 'adv', 1], ['noun', null, 'v5r', 0], ['noun', null, 'prt', 0],
    ['verb', null, 'v1,vt', 2], ['verb', null, 'v5k-s', 2], ['verb', null, 'vs-i', 2], ['verb', null, 'vz', 2], ['verb', null, 'aux-v', 1], ['verb', null, 'n', 0], ['verb', null, 'adv', 0],
    ['adjective', null, 'adj-i', 2], ['adjective', null, 'suf', 1], ['adjective', null, 'adj-na', 0],
    ['adjectival-noun', null, 'adj-na,n', 2], ['adjectival-noun', null, 'n', 1], ['adnominal', null, 'adj-pn', 2], ['adnominal', null, 'v1', 0],
    ['adverb', null, 'adv', 2], ['adverb', null, 'n-t', 1], ['conjunction', null, 'conj', 2], ['conjunction', null, 'prt', 0],
    ['interjection', null, 'int', 2], ['interjection', null, 'ctr', 0], ['suffix', null, 'ctr', 2], ['prefix', null, 'pref', 2],
    ['pronoun', null, 'pn', 2], ['number', null, 'num', 2], ['unknown', null, 'v5k', 1],
  ])('%s (%s) and %s: %i', (partOfSpeech, detail, tags, fit) => expect(senseFit(partOfSpeech, detail, sense(tags))).toBe(fit));

  it.each<[PartOfSpeechDetail, string]>([
    ['quotative', 'used for quoting (thoughts, speech, etc.)'], ['conjunctive', 'because'], ['nominaliser', 'nominalizes verbs and adjectives'], ['topic', 'topic marker particle'],
  ])('knows a particle that is %s by what is said of it', (detail, gloss) => {
    expect(senseFit('particle', detail, sense('prt', gloss))).toBe(3);
    expect(senseFit('particle', detail, sense('prt', 'from'))).toBe(2);
  });
});

describe('fitOfGuess, of a dictionary without parts of speech', () => {
  it.each<[PartOfSpeech, string, string, string, number]>([
    ['particle', 'と', '十', 'ten', 0], ['auxiliary', 'ない', '地震', 'earthquake', 0], ['auxiliary', 'べき', '冪', 'power', 0], ['interjection', 'はい', '灰', 'ash', 0],
    ['adnominal', 'この', '九', 'nine', 0], ['conjunction', 'また', '股', 'crotch', 0], ['adverb', 'もう', '毛', 'hair', 0], ['adverb', 'まだ', '未だ', 'still', 1],
    ['verb', '行く', '行く', 'to go', 1], ['verb', 'ある', '或', 'a certain', 0], ['verb', '協議', '協議', 'talks', 1], ['noun', '手', '手', 'hand', 1], ['noun', '行き', '行く', 'to go', 0],
    ['adjective', 'ない', '無い', 'to not be', 1], ['adjective', 'ない', '地震', 'earthquake', 0], ['suffix', '的', '的', '-ical', 1], ['unknown', '行く', '行く', 'to go', 1],
  ])('%s %s, %s “%s”: %i', (partOfSpeech, word, writing, gloss, fit) => expect(guessedFit(partOfSpeech, { glosses: [gloss] }, word, writing)).toBe(fit));
});
