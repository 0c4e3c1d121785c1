/** What we use of the two packages, which have no types. */
declare module 'wink-lemmatizer' {
  const lemmatizer: {
    readonly verb: (word: string) => string;
    readonly noun: (word: string) => string;
    readonly adjective: (word: string) => string;
  };
  export default lemmatizer;
}
declare module 'wink-porter2-stemmer' {
  const stem: (word: string) => string;
  export default stem;
}
