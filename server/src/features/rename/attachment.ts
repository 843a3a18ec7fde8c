import { documentKind } from '../../model/file-kind.ts';
import type { Submission } from '../../model/submission.ts';
import type { Workspace } from '../../model/workspace.ts';
import { t } from '../../text/l10n.ts';
import { isInside, type Path, relativeTo, resolvePath } from '../../text/path.ts';
import type { Span } from '../../text/span.ts';
import { occurrencesOf } from '../occurrences.ts';
import { type Renaming, refused } from './renaming.ts';

/**
 * The new path in every answer, and the file itself moved there. Where a file of that path is there already,
 * nothing is moved: the answers then name that one.
 */
export function renameAttachment(
  workspace: Workspace,
  submission: Submission,
  from: Path,
  newName: string,
): Renaming {
  const { folder, files } = submission;
  const written = newName.trim().replaceAll('\\', '/');
  const to = resolvePath(folder, written);
  if (to === undefined || to === folder || !isInside(folder, to)) {
    return refused(
      t(
        '“{name}” lies outside the folder of the submission; write a path inside it, such as annexes/procedures.pdf.',
        { name: newName },
      ),
    );
  }
  if (/[<>"|?*:\p{Cc}]/u.test(written) || written.endsWith('/')) {
    return refused(
      t('“{name}” cannot be the path of a file; leave out < > " | ? * and :.', { name: newName }),
    );
  }
  if (documentKind(to) !== undefined) {
    return refused(t('“{name}” would be a response file; choose another ending.', { name: newName }));
  }
  const moves = files.has(from) && !files.has(to) && from !== to;
  const newPath = relativeTo(folder, to);
  const edits = [...occurrencesOf(workspace, submission)].flatMap(({ target, path, span, role }) => {
    const text = workspace.documents.get(path)?.text ?? '';
    return target.kind !== 'attachment' || target.path !== from
      ? []
      : [
          {
            path,
            span,
            newText: role === 'mentions' ? inLink(text, span, newPath) : asValue(text, span, newPath),
          },
        ];
  });
  return { kind: 'edits', edits, ...(moves && { moved: { from, to } }) };
}

/** In quotes where YAML would read it otherwise. */
function asValue(text: string, { start }: Span, path: string): string {
  const quote = text[start - 1];
  if (quote === '"') return path;
  if (quote === "'") return path.replaceAll("'", "''");
  return /^[\w./][\w ./()+@-]*$/.test(path) ? path : JSON.stringify(path);
}

/** Blanks and brackets would end the address of a link in prose. */
function inLink(text: string, { start }: Span, path: string): string {
  return /[\s()]/.test(path) && text[start - 1] !== '<' ? `<${path}>` : path;
}
