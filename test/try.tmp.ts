import { withDocument } from '../server/src/model/workspace.ts';
import { FAMILIES } from './fuzz/time/families.ts';
import { timeOf } from './fuzz/time/measure.ts';
import { USES } from './fuzz/uses.ts';
import { FOLDER, workspaceOf } from './support/check.ts';

const n = Number(process.argv[2]);
const P = `${FOLDER}/main.tip.yaml`;
const name = process.argv[3]!;
const text = FAMILIES[name]!(n);
let w = workspaceOf([]);
const out = [name, text.length];
const go = (u: string, f: () => unknown) => {
  try {
    const t = timeOf(f);
    if (t > 2000) out.push(`${u} ${(t / 1000).toFixed(1)}s`);
  } catch (e) {
    const c = ((e as Error).cause as Error) ?? e;
    out.push(`THROW ${u} ${String(c.stack).split('\n').slice(0, 3).join(' | ')}`);
  }
};
go('reading', () => {
  w = withDocument(w, P, text);
});
for (const u of [
  'findings',
  'tokens',
  'symbols',
  'completions',
  'hover',
  'folds',
  'hints',
  'lenses',
  'highlights',
  'selections',
  'format',
  'overview',
])
  go(u, () => USES[u]!({ workspace: w, path: P, text, offset: text.length >> 1 }));
console.log(out.join('  '));
