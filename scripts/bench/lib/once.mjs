import { seconds } from '../../setup/progress.mjs';

/**
 * Something that several measurements need: made when it is first asked for,
 * and then kept, its failure too.
 * @template T
 * @param {string} title printed with the time it took; nothing where it is empty
 * @param {() => T | Promise<T>} make
 * @returns {() => Promise<T>}
 */
export function once(title, make) {
  let made;
  return () => {
    made ??= (async () => {
      const since = performance.now();
      const value = await make();
      if (title) console.log(`      ${title} (${seconds(since)})`);
      return value;
    })();
    return made;
  };
}
