import type { PackageFolder } from '@/server/text-package/files/folder';
import type { Problem, Place } from '@/server/text-package/problems/problem';

/** Files of a package generated from another format; each row knows its place in the source. */
export class MappedFiles {
  private readonly files = new Map<string, { text: string; places: Place[] }>();

  constructor(private readonly start: Place) {}

  /** `text` are whole rows. */
  add(file: string, text: string, place: Place = this.start): void {
    const known = this.files.get(file) ?? { text: '', places: [] };
    this.files.set(file, known);
    known.text += text;
    for (let rows = text.split('\n').length - 1; rows > 0; rows -= 1) known.places.push(place);
  }

  /** As the importer reads a folder; with `prefix`, such as `glossary/`, a folder in it. */
  folder(prefix = ''): PackageFolder {
    const encode = (text: string) => new TextEncoder().encode(text);
    return {
      prefix,
      list: (path) => {
        const start = path === '' ? prefix : `${prefix}${path}/`;
        return [...new Set([...this.files.keys()].filter((file) => file.startsWith(start)).map((file) => file.slice(start.length).split('/')[0] ?? ''))].sort();
      },
      read: (path, maxBytes) => {
        const found = this.files.get(prefix + path);
        if (!found) return { why: 'missing' };
        const bytes = encode(found.text);
        return bytes.length > maxBytes ? { why: 'too-large', bytes: bytes.length } : bytes;
      },
    };
  }

  /** The glossary that was made, null where none was. */
  glossary(): PackageFolder | null {
    const folder = this.folder('glossary/');
    return folder.list('')?.length ? folder : null;
  }

  /** A problem of a generated file at the place in the source that caused it. Problems of other files (the glossary) stay as they are. */
  mapProblem(problem: Problem): Problem {
    const own = this.files.get(problem.file);
    const isMissing = problem.code === 'file-missing';
    if (!own && !isMissing) return problem;
    return { ...problem, ...(own?.places[problem.line - 1] ?? own?.places.at(-1) ?? this.start) };
  }
}
