import { FAMILIES } from './fuzz/time/families.ts';
import { growthsOf } from './fuzz/time/growth.ts';

const only = process.argv[3];
const size = Number(process.argv[2] ?? 2000);
const s0 = performance.now();
for (const [name, make] of Object.entries(FAMILIES)) {
  if (only && !name.includes(only)) continue;
  const s = performance.now();
  const g = growthsOf(make, size);
  console.log(
    name,
    ((performance.now() - s) / 1000).toFixed(1),
    g.map(x => `${x.use} ${x.times.map(t => t.toFixed(0)).join('→')}`).join(', '),
  );
}
console.log(((performance.now() - s0) / 1000).toFixed(1));
