import type { DictionaryEntry, EntrySense } from '@/domain/dictionary/entry';
import { checkCount, checkedForm } from '../checks';
import { DictionaryProblem, type DictionaryPlace } from '../problem';

/** The language whose glosses are kept, as JMdict names it. */
const kept = 'eng';

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** Collects one `<entry>` of JMdict from its elements, in their order. */
export class JmdictEntry {
  private readonly entry: Draft<DictionaryEntry> = { sequence: null, writings: [], readings: [], senses: [] };
  private sense: EntrySense | null = null;
  private inheritedParts: string[] = [];

  /** Its number, or the first word that was read of it. */
  get name(): string | null {
    const { sequence, writings, readings } = this.entry;
    return sequence !== null ? String(sequence) : writings[0]?.text || readings[0]?.text || null;
  }

  open(element: string, place: DictionaryPlace): void {
    const { writings, readings, senses } = this.entry;
    if (element === 'k_ele') writings.push({ text: '', tags: [] });
    else if (element === 'r_ele') readings.push({ text: '', tags: [], of: [] });
    else if (element === 'sense') this.sense = { partsOfSpeech: [], tags: [], glosses: [], notes: [], of: [] };
    else return;
    checkCount('too-many-forms', writings.length + readings.length, place);
    checkCount('too-many-senses', senses.length + 1, place);
  }

  /** An element has ended that holds `text`. */
  close(element: string, text: string, attributes: Readonly<Record<string, string>>, place: DictionaryPlace): void {
    const writing = this.entry.writings.at(-1);
    const reading = this.entry.readings.at(-1);
    switch (element) {
      case 'ent_seq':
        if (!/^\d{1,15}$/.test(text)) throw new DictionaryProblem('no-number', place, { value: text });
        this.entry.sequence = Number(text);
        break;
      case 'keb': if (writing) writing.text = checkedForm(text, place); break;
      case 'ke_inf': case 'ke_pri': writing?.tags.push(text); break;
      case 'reb': if (reading) reading.text = checkedForm(text, place); break;
      case 're_restr': reading?.of.push(text); break;
      case 're_inf': case 're_pri': reading?.tags.push(text); break;
      case 're_nokanji': reading?.tags.push('nokanji'); break;
      case 'sense': this.endSense(); break;
      default: this.addToSense(element, text, attributes, place);
    }
    for (const list of [writing?.tags, reading?.tags, reading?.of]) checkCount('too-many-parts', list?.length ?? 0, place);
  }

  private addToSense(element: string, text: string, attributes: Readonly<Record<string, string>>, place: DictionaryPlace): void {
    const { sense } = this;
    if (!sense || text === '') return;
    if (element === 'gloss') {
      if ((attributes['xml:lang'] ?? kept) === kept) sense.glosses.push(text);
    } else if (element === 'pos') sense.partsOfSpeech.push(text);
    else if (element === 'misc' || element === 'field' || element === 'dial') sense.tags.push(text);
    else if (element === 's_inf') sense.notes.push(text);
    else if (element === 'stagk' || element === 'stagr') sense.of.push(text);
    else if (element === 'xref') sense.notes.push(`→ ${text}`);
    else if (element === 'ant') sense.notes.push(`↔ ${text}`);
    for (const list of [sense.glosses, sense.notes, sense.tags, sense.partsOfSpeech, sense.of]) checkCount('too-many-parts', list.length, place);
  }

  /** A sense without parts of speech has those of the sense before it. */
  private endSense(): void {
    const { sense } = this;
    if (!sense) return;
    if (sense.partsOfSpeech.length > 0) this.inheritedParts = sense.partsOfSpeech;
    else sense.partsOfSpeech = this.inheritedParts;
    if (sense.glosses.length > 0) this.entry.senses.push(sense);
    this.sense = null;
  }

  /** Null for an entry without a gloss in the language that is kept. */
  finish(place: DictionaryPlace): DictionaryEntry | null {
    const { sequence, writings, readings, senses } = this.entry;
    if (sequence === null) throw new DictionaryProblem('no-number', place, { value: '' });
    if (readings.length === 0 || readings.some(({ text }) => text === '')) throw new DictionaryProblem('no-reading', place, {});
    if (writings.some(({ text }) => text === '')) checkedForm('', place);
    return senses.length === 0 ? null : this.entry;
  }
}
