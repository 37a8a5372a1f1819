const silenceMs = 1_000;

/**
 * Runs one stage of the start. Whatever takes over a second is named on `write` while it lasts, with its time when it is done;
 * quick stages say nothing.
 */
export async function stage<T>(
  name: string,
  work: () => Promise<T>,
  write: (text: string) => void = (text) => process.stdout.write(text),
): Promise<T> {
  const begun = performance.now();
  let named = false;
  const timer = setTimeout(() => {
    named = true;
    write(`${name} … `);
  }, silenceMs);
  let end = 'failed';
  try {
    const result = await work();
    end = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
    return result;
  } finally {
    clearTimeout(timer);
    if (named) write(`${end}\n`);
  }
}
