// The fence round every request: a fault costs one answer, and never puts a word of a record in a log.

import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Says that a request was given up because the editor no longer wants its answer. */
function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'No longer wanted.');
}

/**
 * Makes a handler that answers `otherwise` where the work fails. The log gets the kind of fault and where in the program it
 * was; messages can quote a record, so they are left out.
 */
export function answer<P, R>(
  log: (line: string) => void,
  name: string,
  otherwise: R,
  work: (params: P, token: CancellationToken) => R | Promise<R>,
) {
  return async (params: P, given?: CancellationToken): Promise<R | ResponseError<never>> => {
    // A request without parameters comes with its token alone.
    const token = given ?? (params as unknown as CancellationToken);
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await work(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      log(`${name} failed: ${faultOf(error)}`);
      return otherwise;
    }
  };
}

/** What may be logged of a fault: its kind, and the lines of the program it passed through. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  const where = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return [error.name, ...where].join(' ');
}
