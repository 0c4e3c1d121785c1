export interface UnapiProps {
  /** The address of the site, without a slash at its end. */
  readonly site: string;
  /** Of the pages, in their language, whose citation can be had from it. */
  readonly pages: readonly string[];
}

/** Tells reference managers where they get the whole record of what a page shows (unAPI): what no tag of the head can say. */
export function Unapi({ site, pages }: UnapiProps) {
  return (
    <>
      <link rel="unapi-server" type="application/xml" title="unAPI" href={`${site}/api/unapi`} />
      {pages.map((page) => <abbr key={page} className="unapi-id" title={page} hidden />)}
    </>
  );
}
