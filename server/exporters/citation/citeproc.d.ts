declare module 'citeproc' {
  interface System {
    retrieveLocale(tag: string): unknown;
    retrieveItem(id: string): object;
  }
  export class Engine {
    constructor(system: System, style: unknown, language: string, forceLanguage: boolean);
    updateItems(ids: readonly string[]): void;
    setOutputFormat(format: 'text' | 'html'): void;
    makeBibliography(): [object, string[]];
    /** `position`: 0 where it is cited for the first time, 1 where it was before. */
    makeCitationCluster(cited: readonly { readonly id: string; readonly position: 0 | 1 }[]): string;
  }
}
