import type { Analysed } from './analyser';

/** A morpheme among those of its piece of text. */
export interface MorphemeContext {
  readonly here: Analysed;
  readonly at: number;
  readonly morphemes: readonly Analysed[];
  readonly before: Analysed | undefined;
  readonly after: Analysed | undefined;
}

export const isNoun = ({ pos }: Analysed): boolean => pos[0] === '名詞';

export const isInflecting = ({ pos }: Analysed): boolean => ['動詞', '形容詞', '助動詞'].includes(pos[0]);

/** A particle, of a kind where one is given (格助詞, 係助詞, …). */
export const isParticle = ({ pos }: Analysed, kind?: string): boolean => pos[0] === '助詞' && (kind === undefined || pos[1] === kind);

export const isFollowedBy = (after: Analysed | undefined, surfaces: readonly string[]): boolean => after !== undefined && surfaces.includes(after.surface);

/** The end of a sentence or clause, or of the piece. */
export const isEnd = (morpheme: Analysed | undefined): boolean => morpheme === undefined || /^[、。」』）)！？!?]/.test(morpheme.surface);

/** の, ん, ので, のに: な before them is the copula's (証人なのだ), whatever the noun. */
export const isExplanatory = (morpheme: { readonly surface: string } | undefined): boolean => /^(の|ん|ので|のに)$/.test(morpheme?.surface ?? '');

export type Kind = Partial<Pick<Analysed, 'pos' | 'lemma' | 'conjugationType' | 'conjugationForm'>>;

/** What of a morpheme is otherwise than the analyser says; null where it is right. */
export type KindRule = (place: MorphemeContext) => Kind | null;
