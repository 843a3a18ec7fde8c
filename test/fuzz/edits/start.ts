import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { rules } from '../../../server/src/rules/index.ts';
import { readDefinition } from '../../questionnaire/read-definition.ts';
import { parseFixture } from '../../support/fixture.ts';
import { responseFiles } from '../../support/response-files.ts';
import { type Random, weighted } from '../random.ts';
import type { Folder } from './folder.ts';

/** A folder to begin from: the samples, whole or in part, the examples of the rules, files made up, a definition of its own. */
export function startFolder(random: Random): Folder {
  return weighted(random, STARTS)(random);
}

const SAMPLES = fileURLToPath(new URL('../../../samples', import.meta.url));
const pakistan = readSample('pakistan-2021');
const complete = readSample('complete');
const examples = rules.flatMap(rule => rule.examples.flatMap(({ bad, good }) => [bad, good]));

const wholeSample = () => pakistan;

const completeSample = () => complete;

/** The manifest and two files, a few answers of each section of them. */
function partOfSample(random: Random): Folder {
  const [manifest, ...responses] = [...pakistan.texts].sort(([a], [b]) => b.length - a.length);
  const chosen = [random.any(responses), random.any(responses), random.chance(0.7) ? manifest : undefined];
  return folderOf(
    chosen.flatMap(file => (file === undefined ? [] : [[file[0], fewAnswers(file[1], random)] as const])),
    [...pakistan.others],
  );
}

function ruleExample(random: Random): Folder {
  const files = parseFixture(random.any(examples) ?? '').map(
    ({ path, text }) => [`/folder/${path}`, text] as const,
  );
  const more = random.chance(0.5) ? parseFixture(random.any(examples) ?? '') : [];
  const others = more.map(({ path, text }) => [`/folder/more-${path}`, text] as const);
  const all = [...files, ...others];
  const isText = (path: string) => /\.ya?ml$/.test(path);
  return folderOf(
    all.filter(([path]) => isText(path)),
    all.flatMap(([path]) => (isText(path) ? [] : [path])),
  );
}

/** Response files in every form that people might write them in. */
function madeUp(random: Random): Folder {
  const files = fc.sample(responseFiles, { seed: random.below(2 ** 31), numRuns: 1 + random.below(2) });
  return folderOf(
    files.map(({ text }, n) => [`/folder/made-up-${n}.tip.yaml`, text] as const),
    [],
  );
}

/** A folder that brings a small questionnaire, beside a file that answers the shipped one. */
function ownDefinition(random: Random): Folder {
  const answered = fewAnswers(pakistan.texts.get('/folder/responses/fia.tip.yaml') ?? '', random);
  return folderOf(
    [
      ['/folder/small.questionnaire.yaml', smallDefinition],
      ['/folder/fia.tip.yaml', answered.replace('tip-pakistan-2021', 'tip-small')],
      ['/folder/mohr.tip.yaml', 'questionnaire: tip-small\nrespondent: MOHR\n\ntrends:\n  trends-1: text\n'],
      [
        '/folder/other.tip.yaml',
        'questionnaire: tip-pakistan-2021\nrespondent: FIA\n\nlaws:\n  laws-3: no\n',
      ],
    ],
    [],
  );
}

const definition = readDefinition();
const smallDefinition = stringify({
  ...definition,
  id: 'tip-small',
  preamble: [],
  respondents: definition.respondents.slice(0, 5),
  sections: definition.sections
    .slice(0, 2)
    .map(section => ({ ...section, questions: section.questions.slice(0, 3), 'owed-by': ['FIA'] })),
  checks: [],
});

const STARTS: readonly (readonly [number, (random: Random) => Folder])[] = [
  [1, wholeSample],
  [3, completeSample],
  [7, partOfSample],
  [12, ruleExample],
  [5, madeUp],
  [1, ownDefinition],
];

/** The header of a response file, and some answers of each section. */
function fewAnswers(text: string, random: Random): string {
  const [header = '', ...sections] = text.split(/^(?=[a-z]+:\n)/m);
  const kept = sections.flatMap(section => {
    const [head = '', ...answers] = section.split(/^(?= {2}[a-z]+-[\w.-]+:)/m);
    const few = answers.filter(() => random.chance(0.15));
    return few.length === 0 && random.chance(0.8) ? [] : [head + few.join('')];
  });
  return header + kept.join('');
}

function readSample(name: string): Folder {
  const files = readdirSync(`${SAMPLES}/${name}`, { recursive: true, encoding: 'utf8' }).filter(
    file => /\.\w+$/.test(file) && !file.startsWith('report'),
  );
  const ours = files.filter(file => file.endsWith('.tip.yaml'));
  return folderOf(
    ours.map(file => [`/folder/${file}`, readFileSync(`${SAMPLES}/${name}/${file}`, 'utf8')] as const),
    files.filter(file => !ours.includes(file)).map(file => `/folder/${file}`),
  );
}

function folderOf(texts: Iterable<readonly [string, string]>, others: readonly string[]): Folder {
  return { texts: new Map(texts), others: new Set(others), locked: new Set() };
}
