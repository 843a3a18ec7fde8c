import assert from 'node:assert/strict';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { emptyWorkspace, linesOf, type Workspace, withDocument } from '../../server/src/model/workspace.ts';
import { shippedCatalogue, shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';
import type { Finding, Rule } from '../../server/src/rules/rule.ts';
import { findingsOf } from '../../server/src/rules/run.ts';
import { positionAt } from '../../server/src/text/line-index.ts';
import type { Path } from '../../server/src/text/path.ts';
import type { Span } from '../../server/src/text/span.ts';
import { type FixtureFile, type Mark, parseFixture, printFixture } from './fixture.ts';

/** The folder that the files of a fixture stand in. */
export const FOLDER = '/fixture';

/**
 * A workspace of the shipped definitions and the files of a fixture. Those that are no YAML are the files
 * that may be attached; without them the workspace knows of no files, and nothing is missing.
 */
export function workspaceOf(files: readonly FixtureFile[]): Workspace {
  const attached = files.filter(({ path }) => !/\.ya?ml$/.test(path)).map(({ path }) => `${FOLDER}/${path}`);
  let workspace: Workspace = {
    ...emptyWorkspace(shippedQuestionnaires(), shippedCatalogue()),
    files: new Set(attached),
  };
  for (const { path, text } of files) {
    if (/\.ya?ml$/.test(path)) workspace = withDocument(workspace, `${FOLDER}/${path}`, text);
  }
  return workspace;
}

/** Every finding of a workspace; a rule that fails fails the test. */
export function findingsIn(workspace: Workspace, rules?: readonly Rule[]): Finding[] {
  const onBug = (code: string, error: unknown) => {
    throw new Error(`The rule ${code} failed.`, { cause: error });
  };
  return submissionsOf(workspace).flatMap(submission => findingsOf(submission, onBug, rules));
}

/** What one rule finds; one that looks at findings sees those of all others. */
export function foundBy(rule: Rule, workspace: Workspace): Finding[] {
  if (rule.scope !== 'findings') return findingsIn(workspace, [rule]);
  return findingsIn(workspace).filter(({ code }) => code === rule.code);
}

/** Compares what a rule finds in a fixture with its annotations. */
export function checkRule(fixture: string, rule: Rule): void {
  const files = parseFixture(fixture);
  const workspace = workspaceOf(files);
  assert.equal(printFixture(files, marksOf(workspace, foundBy(rule, workspace))), fixture);
}

/**
 * Runs rules over a fixture and compares what they found with its annotations, one to one:
 * `severity code: message` below what a finding marks, `also: message` below each place it links to.
 */
export function checkRules(fixture: string, rules?: readonly Rule[]): void {
  const files = parseFixture(fixture);
  const workspace = workspaceOf(files);
  assert.equal(printFixture(files, marksOf(workspace, findingsIn(workspace, rules))), fixture);
}

function marksOf(workspace: Workspace, findings: readonly Finding[]): Mark[] {
  return findings.flatMap(({ path, span, severity, code, message, related }) => [
    markAt(workspace, path, span, `${severity} ${code}: ${message}`),
    ...related.map(other => markAt(workspace, other.path, other.span, `also: ${other.message}`)),
  ]);
}

/** A span over several lines is clipped to its first. */
export function markAt(workspace: Workspace, path: Path, span: Span, label: string): Mark {
  const document = workspace.documents.get(path);
  const name = path.slice(FOLDER.length + 1);
  if (document === undefined) return { path: name, line: 0, start: 0, end: 1, label };
  const lines = linesOf(document);
  const start = positionAt(lines, span.start);
  const lineText = document.text.slice(lines.startOf(start.line)).split(/\r?\n/, 1)[0] ?? '';
  const end = positionAt(lines, span.end);
  const last = end.line === start.line ? end.character : lineText.length;
  return { path: name, line: start.line, start: start.character, end: last, label };
}
