import { parseDocument } from 'yaml';
import { split } from '../server/src/syntax/split.ts';
import { parseTree } from '../server/src/syntax/tree.ts';
import { FAMILIES } from './fuzz/time/families.ts';

const t = FAMILIES[process.argv[2]!]!(Number(process.argv[3]));
const time = (n: string, f: () => unknown) => {
  const s = process.cpuUsage().user;
  f();
  console.log(n, ((process.cpuUsage().user - s) / 1000).toFixed(0));
};
time('split', () => split(t));
time('yaml', () =>
  parseDocument(t, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }),
);
time('tree', () => parseTree(t));
