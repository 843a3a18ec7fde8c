import type { Metafile } from 'esbuild';

export const PERMITTED: readonly string[];
export function writeBillOfMaterials(root: string, metafiles: readonly Metafile[]): void;
