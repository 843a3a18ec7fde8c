import type { Position, Range } from 'vscode-languageserver-protocol';
import type { Random } from '../support/random.ts';

/** A place that a request is asked about; it need not be there any more, nor ever have been. */
export interface Place {
  readonly folder: string;
  readonly uri: string;
  readonly position: Position;
  readonly range: Range;
}

type Params = (place: Place, random: Random) => object;

const QUESTIONS = [
  'identification-1',
  'trends-1',
  'training-3',
  'prevention-2.c',
  'trends',
  'no-such-question',
];
const TABLE = 'Sex\tVictims\nmale\t70\nfemale\t5,2\nTotal\t122\n';

const document = ({ uri }: Place) => ({ textDocument: { uri } });
const at = ({ uri, position }: Place) => ({ textDocument: { uri }, position });
const within = ({ uri, range }: Place) => ({ textDocument: { uri }, range });
const options = { tabSize: 2, insertSpaces: true };

/** Every request that the server answers, with parameters for it. `tip/compile` writes; all others only read. */
export const REQUESTS: Readonly<Record<string, Params>> = {
  'textDocument/completion': at,
  'textDocument/hover': at,
  'textDocument/documentSymbol': document,
  'textDocument/foldingRange': document,
  'textDocument/formatting': ({ uri }) => ({ textDocument: { uri }, options }),
  'textDocument/rangeFormatting': ({ uri, range }) => ({ textDocument: { uri }, range, options }),
  'textDocument/onTypeFormatting': place => ({ ...at(place), ch: '\n', options }),
  'textDocument/definition': at,
  'textDocument/references': (place, random) => ({
    ...at(place),
    context: { includeDeclaration: random.once(2) },
  }),
  'textDocument/documentHighlight': at,
  'textDocument/prepareRename': at,
  'textDocument/rename': (place, random) => ({
    ...at(place),
    newName: random.pick(['MOI', 'new name', '', 'annexes/other.pdf', '🙂']),
  }),
  'textDocument/documentLink': document,
  'textDocument/selectionRange': ({ uri, position }) => ({
    textDocument: { uri },
    positions: [position, { line: 0, character: 0 }],
  }),
  'workspace/symbol': (_, random) => ({ query: random.pick(['', 'hotline', 'identification 1', '(']) }),
  'textDocument/codeAction': (place, random) => ({
    ...within(place),
    context: {
      diagnostics: [],
      ...(random.once(3) && { only: [random.pick(['source.fixAll', 'refactor', 'quickfix'])] }),
    },
  }),
  'textDocument/inlayHint': within,
  'textDocument/codeLens': document,
  'textDocument/semanticTokens/full': document,
  'textDocument/semanticTokens/range': within,
  'tip/findingPage': (_, random) => ({
    questionnaire: random.pick(['tip-pakistan-2021', 'tip-next-year', 'none']),
    code: random.pick(['unbalanced-split', 'no-such-code']),
  }),
  'tip/completeness': ({ uri }) => ({ uri, today: '2021-01-02' }),
  'tip/overview': ({ uri }, random) => ({ uri, respondent: random.pick(['FIA', 'none', null, undefined]) }),
  'tip/question': ({ uri, position }, random) => ({
    uri,
    at: random.once(2) ? position : random.pick(QUESTIONS),
  }),
  'tip/beginAnswer': ({ uri }, random) => ({ uri, question: random.pick(QUESTIONS) }),
  'tip/paste': ({ uri, range }, random) => ({
    uri,
    range,
    text: random.pick([TABLE, 'A sentence.\n\nAnother: one.', '']),
  }),
  'tip/questionnaires': ({ folder }) => ({ folder }),
  'tip/newResponseFile': ({ folder }, random) => ({
    questionnaire: random.pick(['tip-pakistan-2021', 'tip-next-year', 'none']),
    respondent: random.pick(['MOHR', 'nobody']),
    folder,
  }),
  'tip/newSubmission': () => ({
    questionnaire: 'tip-pakistan-2021',
    title: 'Response',
    lead: 'FIA',
    participants: ['FIA', 'MOFA'],
  }),
  'tip/compile': ({ uri }) => ({ uri }),
};
