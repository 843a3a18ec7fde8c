import { rules } from '../../rules/index.ts';
import { escapeHidden } from '../../text/hidden.ts';
import type { Path } from '../../text/path.ts';
import type { Span } from '../../text/span.ts';
import { nameIn, rangeOf, type Told } from './told.ts';

/** SARIF 2.1.0, the exchange format of programs that check texts (OASIS). Columns count UTF-16 code units. */
export function asSarif(told: Told): string {
  const { findings, version } = told;
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
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
        tool: { driver: { name: 'TIP Report', version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ path, span, code, severity, message, question, related }) => ({
          ruleId: code,
          ruleIndex: codes.indexOf(code),
          level: severity === 'error' || severity === 'warning' ? severity : 'note',
          message: { text: message },
          locations: [
            {
              ...place(path, span),
              ...(question !== undefined && { logicalLocations: [{ name: question }] }),
            },
          ],
          ...(related.length > 0 && {
            relatedLocations: related.map(other => ({
              ...place(other.path, other.span),
              message: { text: other.message },
            })),
          }),
        })),
      },
    ],
  };
  return escapeHidden(JSON.stringify(log, undefined, 2));
}

/** A check of the definition is a rule of its own, of which nothing but its code is known here. */
function ruleOf(id: string) {
  const rule = rules.find(({ code }) => code === id);
  if (rule === undefined) return { id };
  return { id, shortDescription: { text: `${rule.title}.` }, fullDescription: { text: rule.why } };
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

/** A relative path as the address that it is in SARIF. */
function addressOf(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}
