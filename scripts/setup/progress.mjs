/** Stops a script with a sentence for the person at the terminal, without a stack. */
export class Stop extends Error {
  name = 'Stop';
}

export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Runs steps in order and says which, and how long each took. A step's `run`
 * returns a few words about what it found or did, or nothing.
 */
export async function runSteps(steps) {
  for (const [index, { title, run }] of steps.entries()) {
    const since = performance.now();
    const number = `[${index + 1}/${steps.length}]`;
    console.log(`${number} ${title}`);
    const waiting = setInterval(() => console.log(`      … ${seconds(since)}`), 15_000);
    try {
      const note = await run();
      console.log(`      ${note ?? 'done'} (${seconds(since)})`);
    } finally {
      clearInterval(waiting);
    }
  }
}

/** The main function of a script: a `Stop` becomes its sentence and exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
