/** An error of the program's own whose message quotes nothing that a person wrote, so that a log may hold it. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/**
 * What failed and where in the program, for a log that somebody may send on: the kind of the error, and the lines of
 * the program that led there. Its message is left out, since an engine puts the value at hand into it, and that may
 * be the text of an answer.
 */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return `A ${typeof error} was thrown.`;
  const { code } = error as { readonly code?: unknown };
  const kind = /^\w+$/.test(error.name) ? error.name : 'Error';
  const known = error instanceof Fault ? `: ${error.message}` : isSystemCode(code) ? `: ${code}` : '';
  const cause = error.cause === undefined ? [] : [`because of ${faultOf(error.cause)}`];
  return [`${kind}${known}`, ...framesOf(error), ...cause].join('\n');
}

function isSystemCode(code: unknown): code is string {
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code);
}

/** "    at parse (/…/server.js:12:34)". The message comes before them, and may have lines of its own. */
function framesOf({ stack = '', message }: Error): string[] {
  const frames = stack.replace(message, '').split('\n');
  return frames.filter(line => /^ {4}at (?:[^()]*\()?[^()]*:\d+:\d+\)?$/.test(line));
}
