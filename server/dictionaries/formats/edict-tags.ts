const partOfSpeech = new RegExp(`^(${[
  'adj(-\\w+)?', 'adv(-to|-n)?', 'aux(-adj|-v)?', 'conj', 'cop(-da)?', 'ctr', 'exp', 'int', 'n(-[a-z]+)?', 'num', 'pn', 'pref', 'prt', 'suf', 'unc',
  'v-unspec', 'v1(-s)?', 'v[245][a-z-]*', 'vi', 'vk', 'vn', 'vr', 'vs(-[cis])?', 'vt', 'vz',
].join('|')})$`);

/** Usage, fields and dialects, as EDICT's documentation lists them. */
const usages = new Set((
  'X abbr arch chn col company dated derog fam fem given hist hon hum id joc male litf m-sl net-sl obs obsc on-mim organization person place poet pol '
  + 'product proverb quote rare sens sl station surname uk unclass vulg work yoji form doc char creat dei ev fict group leg myth obj oth relig serv ship surname '
  + 'Buddh Christn MA Shinto agric anat archeol archit art astron aviat baseb biochem biol bot bus cards chem chmstry cloth comp cryst dent ecol econ elec '
  + 'electr embryo engr ent figskt film finc fish food gardn genet geogr geol geom go golf gram grmyth hanaf horse internet jpmyth kabuki law ling logic '
  + 'mahj manga math mech med met mil mining motor music noh ornith paleo pathol pharm phil photo physics physiol politics print prowres psy psych psyanal '
  + 'rail rommyth shogi sports stat stockm sumo surg telec tradem tv vet vidg zool '
  + 'hob: ksb: ktb: kyb: kyu: nab: osb: rkb: thb: tsb: tsug:'
).split(' '));

/** Remarks on how a word is written or read, which stand before the first sense of its line. */
const ofWriting = new Set(['ateji', 'io', 'iK', 'oK', 'rK', 'sK']);
const ofReading = new Set(['gikun', 'ik', 'ok', 'rk', 'sk', 'uK']);

export interface Marks {
  readonly partsOfSpeech: string[];
  readonly tags: string[];
  readonly ofWriting: string[];
  readonly ofReading: string[];
  /** A number: a sense begins. */
  readonly sense: boolean;
}

/** The marks between brackets before a gloss; null where the brackets belong to the gloss. */
export function readMarks(inBrackets: string): Marks | null {
  const none: Marks = { partsOfSpeech: [], tags: [], ofWriting: [], ofReading: [], sense: false };
  if (/^\d{1,3}$/.test(inBrackets)) return { ...none, sense: true };
  for (const mark of inBrackets.split(',').map((word) => word.trim())) {
    if (partOfSpeech.test(mark)) none.partsOfSpeech.push(mark);
    else if (usages.has(mark)) none.tags.push(mark);
    else if (ofWriting.has(mark)) none.ofWriting.push(mark);
    else if (ofReading.has(mark)) none.ofReading.push(mark);
    else return null;
  }
  return none;
}
