import { fileKind } from '../../model/file-kind.ts';
import { t } from '../../text/l10n.ts';
import { isInside, nameOf, type Path, relativeTo, resolvePath } from '../../text/path.ts';
import type { Scene } from '../scene.ts';
import { notBeside, type Offer } from './offer.ts';
import { BLANK, render } from './skeleton.ts';

/** A submission of thousands of files is searched by typing on. */
const MOST = 500;

/** The files of the submission's folder that are not attached here yet. */
export function fileOffers(scene: Scene): Offer[] {
  const { submission, context } = scene;
  const { folder, files, manifest } = submission;
  const output = resolvePath(folder, manifest?.outputFolder?.text ?? 'report');
  const attached = new Set(context.siblings);
  return [...files]
    .filter(path => isInside(folder, path) && isAttachable(path, output))
    .map(path => relativeTo(folder, path))
    .filter(path => !attached.has(path))
    .sort()
    .slice(0, MOST)
    .map(path => ({ label: path, kind: 'file', words: nameOf(path), insert: asValue(path, scene) }));
}

/** The keys of a long attachment. */
export function attachmentKeyOffers(scene: Scene): Offer[] {
  const keys: readonly Offer[] = [
    { label: 'path', kind: 'key', detail: t('a file of the submission'), retrigger: true },
    { label: 'link', kind: 'key', detail: t('a web address') },
    { label: 'title', kind: 'key', detail: t('what it is, for the report') },
  ];
  const given = scene.context.siblings.some(key => key === 'path' || key === 'link');
  const wanted = keys.filter(({ label }) => label === 'title' || !given);
  return notBeside(
    scene,
    wanted.map(offer => withColon(scene, offer)),
  );
}

/** The keys of a supplement; `dashed` where the dash of its item stands already. */
export function supplementKeyOffers(scene: Scene, dashed: boolean): Offer[] {
  const { context } = scene;
  if (!dashed && !context.flow) {
    const lines = [
      { depth: 0, text: `- date: ${BLANK}` },
      { depth: 0, text: `  text: ${BLANK}` },
    ];
    return [{ label: 'date, text', kind: 'key', detail: t('a new supplement'), ...render(lines, context) }];
  }
  const keys: readonly Offer[] = [
    { label: 'date', kind: 'key', detail: t('when it happened') },
    { label: 'text', kind: 'key', detail: t('what happened') },
  ];
  return notBeside(
    scene,
    keys.map(offer => withColon(scene, offer)),
  );
}

function withColon({ context }: Scene, offer: Offer): Offer {
  return context.named ? offer : { ...offer, insert: `${offer.label}: ` };
}

function isAttachable(path: Path, output: Path | undefined): boolean {
  if (fileKind(path) !== 'other') return false;
  return output === undefined || !isInside(output, path);
}

/** In quotes where YAML would read it otherwise. */
function asValue(path: string, { context }: Scene): string {
  const plain = /^[\w./][\w ./()+@-]*$/.test(path) && !/\s$/.test(path);
  return plain || context.quote !== undefined ? path : JSON.stringify(path);
}
