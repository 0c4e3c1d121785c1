import { describe, expect, it } from 'vitest';
import { wordClasses } from '../japanese/inflection/forms';
import { classBit, classesOf, guessClasses, guessedClasses } from './classes';

const names = (bits: number) => wordClasses.filter((name) => bits & classBit(name));

describe('classesOf', () => {
  it.each([
    ['v1 vt', ['ichidan']], ['v1-s', ['ichidan']], ['v5k-s', ['godan']], ['v5aru', ['godan']], ['v5', ['godan']], ['n vs', ['suru']], ['vs-i', ['suru']], ['vk', ['kuru']],
    ['vz', ['zuru']], ['adj-i', ['adjective']], ['adj-ix', ['adjective']], ['adj-na n', ['adjectival-noun']], ['cop', ['copula']], ['n adj-no exp', []], ['v4k v2a-s', []],
    ['v1 v5r', ['ichidan', 'godan']],
  ])('%s', (tags, classes) => expect(names(classesOf(tags.split(' ')))).toEqual(classes));
});

describe('guessClasses', () => {
  it.each([
    ['書く', 'かく', 'to write', ['godan']], ['食べる', 'たべる', 'to eat', ['ichidan', 'godan']], ['作る', 'つくる', '(esp. 作る) to make', ['godan']],
    ['愛する', 'あいする', 'to love', ['suru']], ['論ずる', 'ろんずる', 'to argue', ['zuru']], ['来る', 'くる', 'to come', ['kuru']], ['高い', 'たかい', 'high', ['adjective']],
    ['協議', 'きょうぎ', 'talks', ['suru']], ['風', 'かぜ', 'wind', []], ['使い方', 'つかいかた', 'way of using', []],
  ])('%s', (writing, reading, gloss, classes) => {
    const bits = guessClasses(writing, reading, [gloss]);
    expect(names(bits)).toEqual(classes);
    expect((bits & guessedClasses) !== 0).toBe(classes.length > 0);
  });
});
