import type { Answer, Prose } from '../model/answer.ts';
import type { PlacedAnswer } from '../model/placed-answer.ts';
import { bareLinks, markdownLinks, type ProseLink } from '../model/prose-links.ts';
import { type Submission, submissionAt } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import { t, type Words } from '../text/l10n.ts';
import { isInside, type Path, relativeTo, resolvePath } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';

/** A stretch of a file that can be followed: to a file of the submission, or to the web. */
export interface DocumentLink {
  readonly span: Span;
  readonly target: { readonly file: Path } | { readonly web: string };
  /** What will be opened. */
  readonly tooltip: Words;
}

/**
 * The attachments of a response file and the links in its texts, in its order. Followed are files that are there,
 * inside the submission's folder, and web addresses: nothing else that an address may start.
 */
export function documentLinksOf(workspace: Workspace, path: Path): DocumentLink[] {
  const submission = submissionAt(workspace, path);
  const response = submission?.responses.find(found => found.path === path);
  if (submission === undefined || response === undefined) return [];
  return response.answers
    .flatMap(placed => linksIn(submission, response.text, placed))
    .sort((a, b) => a.span.start - b.span.start);
}

function linksIn(submission: Submission, text: string, { answer, offset }: PlacedAnswer): DocumentLink[] {
  const attached = answer.attachments.map(({ address, addressAt }) => ({
    address,
    at: withoutQuotes(text, shift(addressAt, offset)),
  }));
  const written = prosesOf(answer).flatMap(({ raw, at: { start } }): ProseLink[] => [
    ...markdownLinks(raw, start + offset),
    ...bareLinks(raw, start + offset),
  ]);
  return [...attached, ...written].flatMap(({ at, address }) => linkTo(submission, at, address) ?? []);
}

function linkTo({ folder, files }: Submission, span: Span, address: string): DocumentLink | undefined {
  if (/^https?:\/\//i.test(address)) {
    if (!URL.canParse(address)) return undefined;
    return {
      span,
      target: { web: new URL(address).href },
      tooltip: t('Open {address} in the browser', { address }),
    };
  }
  const file = resolvePath(folder, address);
  if (file === undefined || !isInside(folder, file) || !files.has(file)) return undefined;
  return { span, target: { file }, tooltip: t('Open the file {path}', { path: relativeTo(folder, file) }) };
}

function prosesOf({ prose, reason, source, note, supplements, explain }: Answer): Prose[] {
  const all = [prose, reason, source, note, ...[...supplements, ...explain].map(({ text }) => text)];
  return all.filter(text => text !== undefined);
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  return /["']/.test(text[start] ?? '') && end - start > 1
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}
