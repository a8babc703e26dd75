// How far an audit has come, on a terminal and nowhere else.

export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

/** Counts files on standard error; silent where that is not a terminal, or there are few. */
export function progress(total: number, quiet: boolean): Progress {
  const shows = !quiet && process.stderr.isTTY === true && total > 50;
  let done = 0;
  return {
    step() {
      done++;
      if (shows && (done % 25 === 0 || done === total)) process.stderr.write(`\rReading ${done} of ${total}`);
    },
    end() {
      if (shows) process.stderr.write('\r\u001B[K');
    },
  };
}
