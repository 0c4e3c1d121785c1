/** British words that no rule below makes American, by their beginnings. */
const beginnings: readonly (readonly [british: string, american: string])[] = [
  ['defence', 'defense'], ['offence', 'offense'], ['licence', 'license'], ['pretence', 'pretense'], ['practise', 'practice'],
  ['centre', 'center'], ['theatre', 'theater'], ['fibre', 'fiber'], ['calibre', 'caliber'], ['meagre', 'meager'], ['spectre', 'specter'],
  ['sombre', 'somber'], ['lustre', 'luster'], ['sabre', 'saber'], ['manoeuvre', 'maneuver'], ['manoeuvring', 'maneuvering'],
  ['programme', 'program'], ['judgement', 'judgment'], ['acknowledgement', 'acknowledgment'], ['ageing', 'aging'], ['grey', 'gray'],
  ['sceptic', 'skeptic'], ['artefact', 'artifact'], ['aluminium', 'aluminum'], ['plough', 'plow'], ['mould', 'mold'], ['smoulder', 'smolder'],
  ['cosy', 'cozy'], ['gaol', 'jail'], ['pyjama', 'pajama'], ['jewellery', 'jewelry'],
  ['encyclopaedi', 'encyclopedi'], ['mediaeval', 'medieval'], ['paediatr', 'pediatr'], ['anaesth', 'anesth'], ['archaeolog', 'archeolog'],
  ['haem', 'hem'], ['oestrogen', 'estrogen'], ['foetus', 'fetus'], ['diarrhoea', 'diarrhea'],
  ['skilful', 'skillful'], ['wilful', 'willful'], ['fulfilment', 'fulfillment'], ['enrolment', 'enrollment'], ['instalment', 'installment'],
  ['woollen', 'woolen'], ['marvellous', 'marvelous'], ['counsellor', 'counselor'], ['traveller', 'traveler'], ['jeweller', 'jeweler'],
];

/** Exactly these: their beginnings are those of other words. */
const whole = new Map(Object.entries({
  metre: 'meter', metres: 'meters', kilometre: 'kilometer', kilometres: 'kilometers', centimetre: 'centimeter', centimetres: 'centimeters',
  millimetre: 'millimeter', millimetres: 'millimeters', litre: 'liter', litres: 'liters',
  fulfil: 'fulfill', fulfils: 'fulfills', enrol: 'enroll', enrols: 'enrolls', instil: 'instill', instils: 'instills',
  distil: 'distill', distils: 'distills', learnt: 'learned', burnt: 'burned', spelt: 'spelled', dreamt: 'dreamed', towards: 'toward', afterwards: 'afterward',
}));

const our = /^(behavi|col|fav|flav|harb|hon|hum|lab|neighb|rum|arm|endeav|sav|vap|vig|rig|val|parl|od|splend|tum|clam|cand|demean|ard|ferv|ranc|sav|succ|misdemean|disfav|dishon|discol|belab|enam)our/;
const doubled = /^(cancel|channel|counsel|dial|equal|fuel|initial|label|level|marshal|model|panel|pedal|quarrel|rival|signal|total|travel|tunnel|unravel)l(ed|ing|ers?)$/;

/**
 * A word (small letters) as Americans spell it; what is no British spelling stays. A key to compare by: what it makes of a word need not be
 * a word, as long as no two words that differ become one.
 */
export function americanSpelling(word: string): string {
  const exact = whole.get(word);
  if (exact !== undefined) return exact;
  for (const [british, american] of beginnings) if (word.startsWith(british)) return american + word.slice(british.length);
  if (word.length < 6) return word.replace(our, '$1or');
  return word
    .replace(our, '$1or')
    .replace(doubled, '$1$2')
    .replace(/is(e|ed|es|ing|er|ers|ation|ations|ational)$/, 'iz$1')
    .replace(/(anal|paral|catal)ys(e|ed|ing|er|ers)$/, '$1yz$2')
    .replace(/^(dial|catal|anal|monol|prol|epil)ogue/, '$1og');
}
