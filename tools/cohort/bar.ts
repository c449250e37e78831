/** A line on a terminal that says what is done and how far it has come; nothing where there is no terminal. */
export function progressBar(
  fraction: () => number,
  {stream = process.stderr, every = 200}: {stream?: NodeJS.WriteStream; every?: number} = {}
): {step(name: string): void; end(): void} {
  let what = "";
  const draw = (): void => {
    const done = Math.min(1, Math.max(0, fraction()));
    const filled = Math.round(24 * done);
    stream.write(`\r\u001b[K${"█".repeat(filled)}${"░".repeat(24 - filled)} ${what}`);
  };
  const timer = stream.isTTY ? setInterval(draw, every) : undefined;
  timer?.unref();
  return {
    step(name) {
      what = name;
      if (stream.isTTY) draw();
    },
    end() {
      clearInterval(timer);
      if (stream.isTTY) stream.write("\r\u001b[K");
    }
  };
}
