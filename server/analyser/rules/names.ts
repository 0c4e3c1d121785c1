import { rule, type ReadingRule } from './rule';

const called = /^(さん|氏|様|さま|君|くん|ちゃん|先生|教授|首相|大臣|選手|監督|社長|部長|課長|議員|容疑者|被告|記者|家の)/;

/** Names that several people bear and read differently; of some nobody can tell. */
export const names: readonly ReadingRule[] = [
  rule('河野', 'こうの/かわの', { after: called }, '河野《こうの/かわの》さんに会う。'),
  rule('上村', 'うえむら/かみむら', { after: called }, '上村《うえむら/かみむら》さんに会う。'),
  rule('角田', 'かくた/つのだ/すみだ', { after: called }, '角田《かくた/つのだ/すみだ》先生に習う。'),
  rule('菅', 'すが/かん', { after: called }, '菅《すが/かん》首相が会見した。'),
  rule('東海林', 'しょうじ/とうかいりん', { after: called }, '東海林《しょうじ/とうかいりん》さんに会う。'),
  rule('新谷', 'しんたに/あらや/にいや', { after: called }, '新谷《しんたに/あらや/にいや》氏に聞く。'),
  rule('神戸', 'かんべ/こうべ', { after: /^(さん|氏|先生)/ }, '神戸《かんべ/こうべ》さんに会う。'),
  rule('米田', 'よねだ/こめだ', { after: called }, '米田《よねだ/こめだ》さんに会う。'),
  rule('小山', 'こやま/おやま', { after: called }, '小山《こやま/おやま》さんに会う。'),
  rule('中田', 'なかた/なかだ', { after: called }, '中田《なかた/なかだ》選手が走る。'),
  rule('新', '', { after: /^(さん|くん|君|ちゃん)/ }, '新《》さんが来た。'),
  rule('翔', '', { after: /^(さん|くん|君|ちゃん)/ }, '翔《》くんが来た。'),
  rule('光', '', { after: /^(さん|くん|君|ちゃん)/ }, '光《》さんが来た。'),
  rule('陽', '', { after: /^(さん|くん|君|ちゃん)/ }, '陽《》くんが来た。'),
];
