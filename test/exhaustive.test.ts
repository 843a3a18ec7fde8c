import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One more of everything that the program has several of, as the first change of whoever adds it. */
const ADDED: readonly {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Where the compiler then asks what becomes of it. */
  readonly asked: readonly string[];
}[] = [
  {
    what: 'a format of the report',
    file: 'server/src/model/report-format.ts',
    from: "['docx', 'xlsx'] as const",
    to: "['docx', 'xlsx', 'html'] as const",
    asked: ['server/src/model/report-format.ts', 'server/src/report/write-report.ts'],
  },
  {
    what: 'a kind of file that is written in an editor',
    file: 'server/src/model/file-kind.ts',
    from: '  response: { named:',
    to: "  pack: { named: /\\.pack\\.ya?ml$/, kept: 'as-document' },\n  response: { named:",
    asked: [
      'server/src/features/completion.ts',
      'server/src/features/document-symbols.ts',
      'server/src/features/format.ts',
      'server/src/features/hover.ts',
    ],
  },
  {
    what: 'a kind of file that is not read',
    file: 'server/src/model/file-kind.ts',
    from: '  definition: { named:',
    to: "  draft: { named: /\\.draft\\.ya?ml$/, kept: 'as-fault' },\n  definition: { named:",
    asked: ['server/src/host/load-workspace.ts'],
  },
  {
    what: 'a shape of a field',
    file: 'server/src/questionnaire/questionnaire.ts',
    from: 'export type Field = ScalarField |',
    to: "export type Field = (Omit<ScalarField, 'kind'> & { readonly kind: 'ratio' }) | ScalarField |",
    asked: [
      'server/build/response-schema.ts',
      'server/src/composition/all-figures-sheet.ts',
      'server/src/composition/field-groups.ts',
      'server/src/disclosure/victim-figures.ts',
      'server/src/features/data-slot.ts',
      'server/src/features/figures.ts',
      'server/src/model/read-field.ts',
      'server/src/questionnaire/field-target.ts',
      'server/src/writing/skeleton.ts',
    ],
  },
  {
    what: 'a type of a scalar',
    file: 'server/src/questionnaire/questionnaire.ts',
    from: 'export type ScalarType =\n',
    to: "export type ScalarType =\n  | 'ratio'\n",
    asked: ['server/src/features/wants.ts', 'server/src/model/read-scalar.ts'],
  },
  {
    what: 'what a field holds',
    file: 'server/src/model/field-value.ts',
    from: 'export type FieldValue = ScalarValue |',
    to: "export type FieldValue = (Omit<ScalarValue, 'kind'> & { readonly kind: 'ratio' }) | ScalarValue |",
    asked: [
      'server/src/features/answer-content.ts',
      'server/src/features/document-symbols.ts',
      'server/src/features/figures.ts',
      'server/src/model/held-datum.ts',
      'server/src/model/published.ts',
      'server/src/model/quantity.ts',
    ],
  },
];

/** A stranger adds one more of each and nothing else: what is then to be done is what the compiler says. */
describe('one more of each', () => {
  it(`${ADDED.map(({ what }) => what).join(', ')}: the compiler asks of every place that has an answer to give`, function () {
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'tip-exhaustive-'));
    try {
      for (const name of ['server', 'client', 'package.json', 'tsconfig.json'])
        cpSync(join(root, name), join(folder, name), { recursive: true });
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      for (const { file, from, to } of ADDED) {
        const path = join(folder, file);
        const text = readFileSync(path, 'utf8');
        assert.equal(text.split(from).length, 2, `${file} has “${from}” once`);
        writeFileSync(path, text.replace(from, to));
      }
      const compiler = join(root, 'node_modules/.bin/tsc');
      const { stdout } = spawnSync(compiler, ['--noEmit'], { cwd: folder, encoding: 'utf8' });
      const named = [...stdout.matchAll(/^(\S+?\.ts)\(/gm)].map(([, file = '']) => file);
      assert.deepEqual([...new Set(named)].sort(), [...new Set(ADDED.flatMap(({ asked }) => asked))].sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
