import type { PackageFolder } from '../folder';
import type { Problem } from '../problem';
import type { Place } from '../source';

/** Files of a package made from another format: each row remembers where it comes from. */
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

  /** As the importer reads a folder. */
  folder(): PackageFolder {
    const encode = (text: string) => new TextEncoder().encode(text);
    return {
      prefix: '',
      list: (path) => [...new Set([...this.files.keys()].filter((file) => path === '' || file.startsWith(`${path}/`)).map((file) => file.slice(path === '' ? 0 : path.length + 1).split('/')[0] ?? ''))].sort(),
      read: (path, maxBytes) => {
        const found = this.files.get(path);
        if (!found) return { why: 'missing' };
        const bytes = encode(found.text);
        return bytes.length > maxBytes ? { why: 'too-large', bytes: bytes.length } : bytes;
      },
    };
  }

  /** A problem of a made file, told where its cause stands. Those of other files (the glossary) stay as they are. */
  told(problem: Problem): Problem {
    const own = this.files.get(problem.file);
    const isMissing = problem.code === 'file-missing';
    if (!own && !isMissing) return problem;
    return { ...problem, ...(own?.places[problem.line - 1] ?? own?.places.at(-1) ?? this.start) };
  }
}
