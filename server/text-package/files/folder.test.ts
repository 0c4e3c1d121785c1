import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { harbourWith } from '../testing/harbour';
import { isInnerPath, openPackage } from './folder';
import { isValid, readPackage } from '../read-package';

let root: string;
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'taiyaku-package-')); });
afterEach(() => rmSync(root, { recursive: true }));

function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function problems(folder: string): string[] {
  const folders = openPackage(folder);
  if (!folders) throw new Error(`no folder ${folder}`);
  const result = readPackage(folders);
  return isValid(result) ? [] : result.problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

describe('a package on disk', () => {
  it('is read with the glossary inside it', () => {
    write(join(root, 'harbour'), harbourWith());
    expect(problems(join(root, 'harbour'))).toEqual([]);
    expect(openPackage(join(root, 'harbour'))?.sharing).toEqual([]);
  });

  it('is read with the glossary beside it', () => {
    const { 'glossary/sea.yaml': glossary, ...own } = harbourWith();
    write(join(root, 'harbour'), own);
    write(root, { 'glossary/sea.yaml': glossary ?? '' });
    expect(problems(join(root, 'harbour'))).toEqual([]);
    expect(openPackage(join(root, 'harbour'))?.sharing).toEqual(['harbour']);
  });

  it('is not there', () => {
    expect(openPackage(join(root, 'nowhere'))).toBeNull();
  });

  it('has no symbolic links, neither as files nor on the way to them', () => {
    const { 'notes.yaml': notes, 'witness/ocr.txt': witness, ...own } = harbourWith();
    write(join(root, 'harbour'), own);
    write(root, { 'outside/notes.yaml': notes ?? '', 'outside/ocr.txt': witness ?? '' });
    symlinkSync(join(root, 'outside/notes.yaml'), join(root, 'harbour/notes.yaml'));
    symlinkSync(join(root, 'outside'), join(root, 'harbour/witness'));
    expect(problems(join(root, 'harbour'))).toEqual(['notes.yaml:1:1 file-symlink', 'witness/ocr.txt:1:1 file-symlink']);
  });

  it('has files where files are expected', () => {
    write(join(root, 'harbour'), harbourWith());
    rmSync(join(root, 'harbour/links.txt'));
    mkdirSync(join(root, 'harbour/links.txt'));
    expect(problems(join(root, 'harbour'))).toEqual(['links.txt:1:1 file-not-a-file']);
  });

  it.each(['../ocr.txt', '/etc/passwd', 'a/../../b', 'a\\b', './a', 'C:a', ''])('does not read %j', (path) => {
    expect(isInnerPath(path)).toBe(false);
  });
});
