import { nameIn, rangeOf, type Told } from './told.ts';

/** Annotations as GitHub Actions reads them from a log: they stand beside the lines of a change. */
export function asGithub(told: Told): string {
  return told.findings
    .map(({ path, span, severity, code, message }) => {
      const { start, end } = rangeOf(told.workspace, path, span);
      const level = severity === 'error' || severity === 'warning' ? severity : 'notice';
      const properties = {
        file: nameIn(told, path),
        line: start.line + 1,
        endLine: end.line + 1,
        // Columns of several lines are not read.
        ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
        title: code,
      };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${level} ${written.join(',')}::${data(message)}`;
    })
    .join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
