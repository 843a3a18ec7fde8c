import type { DocumentKind } from '../model/file-kind.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Path } from '../text/path.ts';
import type { Hover } from './hover/hover.ts';
import { manifestHover } from './hover/manifest.ts';
import { referenceHover } from './hover/reference.ts';
import { responseHover } from './hover/response.ts';
import { type Scene, sceneAt } from './scene.ts';

const HOVERS: Readonly<Record<DocumentKind, (scene: Scene) => Hover | undefined>> = {
  response: responseHover,
  manifest: manifestHover,
};

/** What stands at an offset of a response file or a manifest, in Markdown; `undefined` where there is nothing to say. */
export function hoverAt(workspace: Workspace, path: Path, offset: number): Hover | undefined {
  const scene = sceneAt(workspace, path, offset);
  if (scene === undefined || scene.context.role === 'nothing') return undefined;
  return referenceHover(scene) ?? HOVERS[scene.kind](scene);
}
