import { fromBuffer } from 'yauzl';

/** The files of an archive, by path. */
export function unzipped(archive: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((done, fail) => {
    const files = new Map<string, Buffer>();
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return fail(error);
      zip.on('end', () => done(files)).on('error', fail).on('entry', (entry) => {
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) return fail(fault);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part)).on('error', fail).on('end', () => {
            files.set(String(entry.fileName), Buffer.concat(parts));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
