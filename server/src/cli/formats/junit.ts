import { grouped } from '../../text/grouped.ts';
import { nameIn, rangeOf, type Told } from './told.ts';

/**
 * JUnit's XML, which most programs that run checks can show: a suite for each file, a case for each finding, and one that
 * passed for a file without any. What is neither error nor warning is no failure.
 */
export function asJunit(told: Told): string {
  const { findings, files, workspace } = told;
  const byFile = grouped(findings, ({ path }) => path);
  const failing = (severity: string) => severity === 'error' || severity === 'warning';
  const suites = [...new Set([...files, ...byFile.keys()])].sort().map(path => {
    const own = byFile.get(path) ?? [];
    const name = attribute(nameIn(told, path));
    const cases = own.map(({ span, code, severity, message }) => {
      const { line, character } = rangeOf(workspace, path, span).start;
      const place = `${nameIn(told, path)}:${line + 1}:${character + 1}`;
      const head = `    <testcase name="${attribute(`${code} ${line + 1}:${character + 1}`)}" classname="${name}"`;
      const said = `${place} ${severity}: ${message}`;
      return failing(severity)
        ? `${head}>\n      <failure type="${severity}" message="${attribute(message)}">${escaped(said)}</failure>\n    </testcase>`
        : `${head}>\n      <system-out>${escaped(said)}</system-out>\n    </testcase>`;
    });
    const passed = `    <testcase name="no findings" classname="${name}"/>`;
    const failures = own.filter(({ severity }) => failing(severity)).length;
    return [
      `  <testsuite name="${name}" tests="${Math.max(1, own.length)}" failures="${failures}" errors="0">`,
      ...(cases.length > 0 ? cases : [passed]),
      '  </testsuite>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="tip check">',
    ...suites,
    '</testsuites>',
  ].join('\n');
}

/** What XML does not allow is left out; hidden characters are shown by their names elsewhere. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replace(/\s+/g, ' ');
}
