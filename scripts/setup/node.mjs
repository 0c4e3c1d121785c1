/*
 * The first module of every script, and the only one that may run on a Node that is too old:
 * it imports nothing and keeps to old syntax. What a script does is imported after the check,
 * as static imports would be linked before it.
 */
const oldest = [20, 19];

/** Why this version will not do, in one sentence; empty where it will. */
export function refusal(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return '';
  return `Taiyaku needs Node ${oldest.join('.')} or newer; this is ${version}. See https://nodejs.org`;
}

/** Loads the script itself if this Node can run it; else says why not, and ends with 1. */
export function onNode(load) {
  const sentence = refusal(process.versions.node);
  if (sentence === '') return load();
  console.error(`\n${sentence}`);
  process.exitCode = 1;
}
