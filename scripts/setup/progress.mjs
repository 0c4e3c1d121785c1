/** Stops a script with a sentence for the person at the terminal, without a stack. */
export class Stop extends Error {
  name = 'Stop';
}

export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs one step, and says which and how long it took. */
async function runStep({ title, run }, number) {
  const since = performance.now();
  console.log(`${number} ${title}`);
  const waiting = setInterval(() => console.log(`${number} … ${seconds(since)}`), 15_000);
  try {
    const note = await run();
    console.log(`${number} ${note ?? 'done'} (${seconds(since)})`);
  } finally {
    clearInterval(waiting);
  }
}

/**
 * Runs steps in order and says which, and how long each took. A step's `run` returns a few words about what it found or did, or
 * nothing.
 * @param steps a step, or several lists of steps that run side by side, each in its order; the first failure is thrown when all
 *   of them have ended
 */
export async function runSteps(steps) {
  const total = steps.flat(2).length;
  let started = 0;
  const run = async (list) => {
    for (const step of list) await runStep(step, `[${(started += 1)}/${total}]`);
  };
  for (const step of steps) {
    if (!Array.isArray(step)) {
      await run([step]);
      continue;
    }
    const ended = await Promise.allSettled(step.map(run));
    const failed = ended.find(({ status }) => status === 'rejected');
    if (failed) throw failed.reason;
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
