import { aptInstall, onPath } from './browser.mjs';

/** Programs that judge exports, and the Debian packages that bring them. */
const programs = [
  { program: 'java', package: 'default-jre-headless' },
  { program: 'jing', package: 'jing' },
  { program: 'xmllint', package: 'libxml2-utils' },
  { program: 'biber', package: 'biber' },
];

/** What is not there is installed; without it the checks that need it are skipped with a warning, so this never fails. */
export async function ensureValidators() {
  const missing = () => programs.filter(({ program }) => !onPath(program)).map((each) => each.package);
  const before = missing();
  if (before.length === 0) return 'present';
  await aptInstall(...before);
  const after = missing();
  if (after.length === 0) return 'installed';
  return `WARNING: not installed: ${after.join(', ')} (Debian); exports will not be checked by the validators that need them`;
}
