// Packages of the tests that bring no types.
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- CSL-JSON as it comes; the tests look at it.
    readonly data: any[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
