import type { Language } from '../text/language';

export type Label = Readonly<Record<Language, string>>;

/** Codes of JMdict and EDICT: parts of speech, then usage, fields and dialects. */
const table = `
n|名詞|noun
n-pr|固有名詞|proper noun
n-adv|名詞（副詞的に用いる）|noun used as an adverb
n-t|時を表す名詞|noun of time
n-suf|接尾語として用いる名詞|noun used as a suffix
n-pref|接頭語として用いる名詞|noun used as a prefix
pn|代名詞|pronoun
num|数詞|numeral
ctr|助数詞|counter
adj-i|形容詞|i-adjective
adj-ix|形容詞（よい・いい）|i-adjective (yoi/ii)
adj-na|形容動詞|na-adjective
adj-no|「の」を伴って連体修飾|noun that takes の
adj-pn|連体詞|adnominal
adj-t|タルト型の形容動詞|taru-adjective
adj-f|名詞の前に用いる|used before a noun
adj-ku|文語形容詞（ク活用）|literary ku-adjective
adj-shiku|文語形容詞（シク活用）|literary shiku-adjective
adj-nari|文語形容動詞（ナリ活用）|literary nari-adjective
adj-kari|文語形容詞（カリ活用）|literary kari-adjective
adv|副詞|adverb
adv-to|「と」を伴う副詞|adverb that takes と
aux|助動詞|auxiliary
aux-v|補助動詞・助動詞|auxiliary verb
aux-adj|補助形容詞|auxiliary adjective
conj|接続詞|conjunction
cop|断定の助動詞|copula
cop-da|断定の助動詞|copula
exp|表現・成句|expression
int|感動詞|interjection
prt|助詞|particle
pref|接頭語|prefix
suf|接尾語|suffix
unc|品詞未分類|unclassified
v1|一段動詞|ichidan verb
v1-s|一段動詞（「くれる」型）|ichidan verb (kureru)
v5|五段動詞|godan verb
v5aru|五段動詞（ラ行・特殊）|godan verb (-aru)
v5b|五段動詞（バ行）|godan verb (-bu)
v5g|五段動詞（ガ行）|godan verb (-gu)
v5k|五段動詞（カ行）|godan verb (-ku)
v5k-s|五段動詞（「行く」型）|godan verb (iku)
v5m|五段動詞（マ行）|godan verb (-mu)
v5n|五段動詞（ナ行）|godan verb (-nu)
v5r|五段動詞（ラ行）|godan verb (-ru)
v5r-i|五段動詞（「ある」型）|godan verb (aru)
v5s|五段動詞（サ行）|godan verb (-su)
v5t|五段動詞（タ行）|godan verb (-tsu)
v5u|五段動詞（ワ行）|godan verb (-u)
v5u-s|五段動詞（「問う」型）|godan verb (tou)
v5uru|五段動詞（「得る」型）|godan verb (uru)
vi|自動詞|intransitive
vt|他動詞|transitive
vk|カ行変格動詞（来る）|kuru verb
vs|「する」を伴う|takes する
vs-i|サ行変格動詞（する）|suru verb
vs-s|サ行変格動詞（「愛する」型）|suru verb (special class)
vs-c|文語サ行変格動詞（す）|literary su verb
vz|ザ行変格動詞（「論ずる」型）|zuru verb
vn|文語ナ行変格動詞|literary nu verb
vr|文語ラ行変格動詞|literary ri verb
v-unspec|動詞|verb
abbr|略語|abbreviation
arch|古語|archaic
chn|幼児語|children’s language
col|口語|colloquial
dated|やや古い言い方|dated
derog|軽蔑的|derogatory
euph|婉曲|euphemistic
fam|親しい間柄で|familiar
fem|女性語|women’s language
form|改まった言い方|formal
hist|歴史用語|historical
hon|尊敬語|honorific
hum|謙譲語|humble
id|慣用句|idiomatic
joc|おどけて|jocular
litf|文章語|literary
m-sl|漫画の俗語|manga slang
male|男性語|men’s language
net-sl|ネットスラング|Internet slang
obs|廃語|obsolete
obsc|まれ|obscure
on-mim|擬音語・擬態語|onomatopoeic
poet|詩的|poetical
pol|丁寧語|polite
proverb|ことわざ|proverb
quote|引用句|quotation
rare|まれ|rare
sens|配慮が必要|sensitive
sl|俗語|slang
uk|普通は仮名書き|usually in kana
vulg|卑語|vulgar
X|性的・卑俗|rude or X-rated
yoji|四字熟語|four-character idiom
agric|農業|agriculture
anat|解剖学|anatomy
archeol|考古学|archaeology
archit|建築|architecture
art|美術|art
astron|天文学|astronomy
baseb|野球|baseball
biol|生物学|biology
bot|植物学|botany
bus|経営|business
chem|化学|chemistry
comp|コンピューター|computing
econ|経済学|economics
engr|工学|engineering
finc|金融|finance
food|料理|food
geogr|地理学|geography
geol|地質学|geology
geom|幾何学|geometry
go|囲碁|go
law|法律|law
ling|言語学|linguistics
logic|論理学|logic
MA|武道|martial arts
mahj|麻雀|mahjong
math|数学|mathematics
med|医学|medicine
met|気象|meteorology
mil|軍事|military
music|音楽|music
phil|哲学|philosophy
physics|物理学|physics
politics|政治|politics
psych|心理学|psychology
shogi|将棋|shogi
sports|スポーツ|sports
sumo|相撲|sumo
telec|電気通信|telecommunications
zool|動物学|zoology
Buddh|仏教|Buddhism
Christn|キリスト教|Christianity
Shinto|神道|Shinto
hob|北海道方言|Hokkaido dialect
ksb|関西方言|Kansai dialect
ktb|関東方言|Kanto dialect
kyb|京都方言|Kyoto dialect
kyu|九州方言|Kyushu dialect
nab|長野方言|Nagano dialect
osb|大阪方言|Osaka dialect
rkb|琉球方言|Ryukyu dialect
thb|東北方言|Tohoku dialect
tsb|土佐方言|Tosa dialect
tsug|津軽方言|Tsugaru dialect
place|地名|place name
person|人名|person
surname|姓|surname
given|名|given name
company|会社名|company
organization|組織名|organization
product|製品名|product
work|作品名|title of a work
station|駅名|railway station
`;

const labels = new Map(table.trim().split('\n').map((line): [string, Label] => {
  const [code = '', ja = '', en = ''] = line.split('|');
  return [code, { ja, en }];
}));

/** Verbs that are conjugated in the literary language alone: v2k-s, v4r. */
const literary = /^v[24]/;

/** What a code of a dictionary says, in words; null for one that is not known, which stands for itself. EDICT ends dialects with a colon. */
export function labelOf(code: string): Label | null {
  const known = labels.get(code.replace(/:$/, ''));
  if (known) return known;
  return literary.test(code) ? { ja: '文語動詞', en: 'literary verb' } : null;
}
