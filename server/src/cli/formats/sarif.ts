import { rules } from '../../rules/index.ts';
import { escapeHidden } from '../../text/hidden.ts';
import { t } from '../../text/l10n.ts';
import type { Path } from '../../text/path.ts';
import type { Span } from '../../text/span.ts';
import { ExitCode } from '../terminal.ts';
import {
  DRAFT,
  fails,
  isUnfinished,
  nameIn,
  progressTold,
  rangeOf,
  type Told,
  unreportedTold,
} from './told.ts';

interface Result {
  readonly code: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly path: Path;
  readonly span: Span;
  readonly question?: string | undefined;
  readonly related: readonly { readonly path: Path; readonly span: Span; readonly message: string }[];
}

/**
 * SARIF 2.1.0, the exchange format of programs that check texts (OASIS). Columns count UTF-16 code units. That owed
 * answers are missing is a result too, at the beginning of the manifest or file.
 */
export function asSarif(told: Told): string {
  const results = resultsOf(told);
  const codes = [...new Set(results.map(({ code }) => code))].sort();
  const indexes = new Map(codes.map((code, index) => [code, index]));
  const failed = told.findings.some(finding => fails(told, finding)) || told.progress.some(isUnfinished);
  const place = (path: Path, span: Span) => ({
    physicalLocation: {
      artifactLocation: { uri: addressOf(nameIn(told, path)) },
      region: regionOf(told, path, span),
    },
  });
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'TIP Report', version: told.version, rules: codes.map(code => ruleOf(told, code)) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            exitCode: failed ? ExitCode.errors : ExitCode.clean,
            toolConfigurationNotifications: unreportedTold(told).map(text => ({
              level: 'note',
              message: { text: literal(text) },
            })),
          },
        ],
        results: results.map(({ code, level, message, path, span, question, related }) => ({
          ruleId: code,
          ruleIndex: indexes.get(code),
          level,
          message: { text: literal(message) },
          locations: [
            {
              ...place(path, span),
              ...(question !== undefined && { logicalLocations: [{ name: question }] }),
            },
          ],
          ...(related.length > 0 && {
            relatedLocations: related.map((other, id) => ({
              id,
              ...place(other.path, other.span),
              message: { text: literal(other.message) },
            })),
          }),
        })),
      },
    ],
  };
  return escapeHidden(JSON.stringify(log, undefined, 2));
}

function resultsOf(told: Told): Result[] {
  const findings = told.findings.map(
    ({ severity, message, related, ...finding }): Result => ({
      ...finding,
      message: told.say(message),
      related: related.map(other => ({ ...other, message: told.say(other.message) })),
      level: severity === 'error' || severity === 'warning' ? severity : 'note',
    }),
  );
  const missing = progressTold(told)
    .filter(({ progress }) => isUnfinished(progress))
    .map(({ progress, sentence }): Result => {
      const span = { start: 0, end: 0 };
      return { code: DRAFT, level: 'error', message: sentence, path: progress.at, span, related: [] };
    });
  return [...findings, ...missing];
}

/** A check of the definition is a rule of its own, of which nothing but its code is known here. */
function ruleOf({ say }: Told, id: string) {
  if (id === DRAFT)
    return { id, shortDescription: { text: say(t('Answers that somebody owes are missing.')) } };
  const rule = rules.find(({ code }) => code === id);
  if (rule === undefined) return { id };
  return {
    id,
    shortDescription: { text: literal(`${say(t(rule.title))}.`) },
    fullDescription: { text: literal(say(t(rule.why))) },
  };
}

/** Lines and columns from 1, the end exclusive. */
function regionOf({ workspace }: Told, path: Path, span: Span) {
  const { start, end } = rangeOf(workspace, path, span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A text as it is: in a message `{0}` stands for an argument, and `[…](…)` is a link (SARIF 3.11.5 and 3.11.6). */
function literal(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '\\](');
}

/** A path as an address: relative where it is that, else of a file. */
function addressOf(name: string): string {
  // What is half a letter has no address.
  const encoded = name
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (name.startsWith('//')) return `file:${encoded}`;
  if (name.startsWith('/')) return `file://${encoded}`;
  // A drive.
  return /^[a-z]:\//i.test(name) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
