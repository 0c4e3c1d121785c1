declare module '@daisy/ace-core' {
  export interface AxeRunner {
    readonly concurrency: number;
    setTimeout(milliseconds: number): void;
    launch(): Promise<void>;
    close(): Promise<void>;
    run(url: string, scripts: readonly string[], contents: readonly string[] | undefined, folder: string): Promise<unknown>;
  }
  export interface Report {
    readonly assertions: readonly {
      readonly 'earl:testSubject': { readonly url: string };
      readonly assertions: readonly {
        readonly 'earl:test': { readonly 'dct:title': string };
        readonly 'earl:result': { readonly 'earl:outcome': 'pass' | 'fail'; readonly 'dct:description': string };
      }[];
    }[];
  }
  export default function ace(file: string, options: Readonly<Record<string, unknown>>, runner: AxeRunner): Promise<[job: unknown, report: Report]>;
}
