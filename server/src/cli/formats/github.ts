import { showHidden } from '../../text/hidden.ts';
import { DRAFT, isUnfinished, nameIn, progressTold, rangeOf, type Told, unreportedTold } from './told.ts';

/** Annotations as GitHub Actions reads them from a log: they stand beside the lines of a change. */
export function asGithub(told: Told): string {
  const findings = told.findings.map(({ path, span, severity, code, message }) => {
    const { start, end } = rangeOf(told.workspace, path, span);
    const level = severity === 'error' || severity === 'warning' ? severity : 'notice';
    return command(level, told.say(message), {
      file: nameIn(told, path),
      line: start.line + 1,
      endLine: end.line + 1,
      // Columns of several lines are not read.
      ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
      title: code,
    });
  });
  const progress = progressTold(told).map(({ progress, sentence }) =>
    isUnfinished(progress)
      ? command('error', sentence, { file: nameIn(told, progress.at), line: 1, title: DRAFT })
      : command('notice', sentence, {}),
  );
  const unreported = unreportedTold(told).map(sentence => command('notice', sentence, {}));
  return [...findings, ...progress, ...unreported].join('\n');
}

function command(level: string, text: string, properties: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level}${written.length > 0 ? ' ' : ''}${written.join(',')}::${data(text)}`;
}

/** A line of the log is a command or none, so that whatever would begin another one is escaped. */
function data(text: string): string {
  return showHidden(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
