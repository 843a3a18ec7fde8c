import type { Manifest } from '../../model/manifest.ts';
import type { Content } from '../../writing/content.ts';
import * as writer from '../../writing/manifest.ts';
import type { ValuePath } from '../../writing/set-value.ts';
import { type FileEdit, inFile } from '../fix.ts';

/** The edits that set a value below `submission`; none where the manifest is not written as the format says. */
export function setInManifest(
  { path, tree }: Manifest,
  place: ValuePath,
  content: Content,
): readonly FileEdit[] {
  const written = writer.setInManifest(tree, place, content);
  return written.kind === 'edits' ? inFile(path, written.edits) : [];
}
