import type { PackageFolder } from './folder';
import type { Problems } from '../problems/problem';

const known = ['record.yaml', 'text.txt', 'links.txt', 'notes.yaml', 'terms.yaml', 'words.txt', 'readings.txt', 'grammar.yaml', 'apparatus.yaml'];

/** Refuses text and YAML files of unknown names: a misspelt name would be ignored silently. `witness` is the file that the record names. */
export function checkFileNames(folder: PackageFolder, witness: string | null, problems: Problems): void {
  for (const name of folder.list('') ?? []) {
    const read = /\.(txt|ya?ml)$/i.test(name) && !name.startsWith('.');
    if (read && !known.includes(name) && name !== witness) {
      problems.add('unknown-file', { file: folder.prefix + name, line: 1, column: 1 }, { file: name, known: known.join(', ') });
    }
  }
}
