import { grouped } from '../../text/grouped.ts';
import { showHidden } from '../../text/hidden.ts';
import { t } from '../../text/l10n.ts';
import {
  DRAFT,
  fails,
  isUnfinished,
  named,
  nameIn,
  progressTold,
  rangeOf,
  SEVERITY_WORDS,
  type Told,
  unreportedTold,
} from './told.ts';

interface Case {
  readonly name: string;
  /** Of a case that failed: what is reason enough to end with 1, and no more. */
  readonly failure?: string;
  readonly message: string;
  readonly said: string;
}

/**
 * JUnit's XML, which most programs that run checks can show: a suite for each file, a case for each finding, and one that
 * passed for a file without any; a suite at the end says how far the answers are.
 */
export function asJunit(told: Told): string {
  const byFile = grouped(told.findings, ({ path }) => path);
  const suites = [...new Set([...told.files, ...byFile.keys()])].sort().map(path => {
    const file = nameIn(told, path);
    const cases = (byFile.get(path) ?? []).map((finding): Case => {
      const { span, code, severity } = finding;
      const message = told.say(finding.message);
      const { line, character } = rangeOf(told.workspace, path, span).start;
      const place = `${line + 1}:${character + 1}`;
      return {
        name: `${code} ${place}`,
        ...(fails(told, finding) && { failure: severity }),
        message,
        said: `${file}:${place} ${told.say(t(SEVERITY_WORDS[severity]))}: ${message}`,
      };
    });
    return { name: file, cases: cases.length > 0 ? cases : [passed(told.say(t('no findings')))], said: [] };
  });
  const progress = progressTold(told).map(({ progress, sentence }): Case => {
    const name = [
      nameIn(told, progress.folder),
      ...(progress.respondent === undefined ? [] : [progress.respondent]),
    ].join(' ');
    return { name, ...(isUnfinished(progress) && { failure: DRAFT }), message: sentence, said: sentence };
  });
  const said = unreportedTold(told);
  const last =
    progress.length + said.length > 0 ? [{ name: told.say(t('answered')), cases: progress, said }] : [];
  const all = [...suites, ...last];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tip check" ${counts(all.flatMap(({ cases }) => cases))}>`,
    ...all.map(({ name, cases, said }) =>
      [
        `  <testsuite name="${attribute(name)}" ${counts(cases)}>`,
        ...cases.map(each => caseOf(each, name)),
        ...(said.length > 0 ? [`    <system-out>${escaped(said.join('\n'))}</system-out>`] : []),
        '  </testsuite>',
      ].join('\n'),
    ),
    '</testsuites>',
  ].join('\n');
}

function passed(name: string): Case {
  return { name, message: '', said: '' };
}

function counts(cases: readonly Case[]): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  return `tests="${cases.length}" failures="${failures}" errors="0"`;
}

function caseOf({ name, failure, message, said }: Case, suite: string): string {
  const head = `    <testcase name="${attribute(name)}" classname="${attribute(suite)}"`;
  if (said === '') return `${head}/>`;
  const body =
    failure === undefined
      ? `<system-out>${escaped(said)}</system-out>`
      : `<failure type="${failure}" message="${attribute(message)}">${escaped(said)}</failure>`;
  return `${head}>\n      ${body}\n    </testcase>`;
}

/** Hidden characters are shown by their names, and so is what XML does not allow besides. */
function escaped(text: string): string {
  return (
    showHidden(text)
      .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, named)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Whoever reads XML makes a line feed of it.
      .replaceAll('\r', '&#13;')
  );
}

/** Blanks but the plain one would be read as that. */
function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
