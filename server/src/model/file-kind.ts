import { nameOf, type Path } from '../text/path.ts';

/**
 * Every kind of file that a submission has, told by its name alone: the first that fits. Of a new one the compiler asks
 * what becomes of its text (`host/load-workspace.ts`), and, where it is kept as a document, what an editor shows of it.
 */
export const FILE_KINDS = {
  manifest: { named: /^submission\.tip\.ya?ml$/, kept: 'as-document' },
  approvals: { named: /^approvals\.tip\.ya?ml$/, kept: 'as-fault' },
  response: { named: /\.tip\.ya?ml$/, kept: 'as-document' },
  definition: { named: /\.questionnaire\.ya?ml$/, kept: 'as-definition' },
  /** Plainly meant as one of ours, and none: in capitals, or with an ending behind it. */
  misnamed: { named: /^(?!\.).*\.tip\.ya?ml(?:\.txt)?$/i, kept: 'as-fault' },
  other: { named: /(?:)/, kept: 'as-name' },
} as const satisfies Readonly<Record<string, { readonly named: RegExp; readonly kept: Kept }>>;

/** What is known of a file: its text as YAML; the questionnaire that it defines; why it is not read; or that it is there. */
export type Kept = 'as-document' | 'as-definition' | 'as-fault' | 'as-name';

export type FileKind = keyof typeof FILE_KINDS;

type KindKept<How extends Kept> = {
  [Kind in FileKind]: (typeof FILE_KINDS)[Kind]['kept'] extends How ? Kind : never;
}[FileKind];

/** The kinds that somebody writes in an editor. */
export type DocumentKind = KindKept<'as-document'>;

/** Those whose name alone says that they are not read. */
export type FaultyKind = KindKept<'as-fault'>;

/** A document that was never saved has no name yet: it is a response file. */
export function fileKind(path: Path): FileKind {
  if (path.startsWith('untitled:')) return 'response';
  const name = nameOf(path);
  return KINDS.find(kind => FILE_KINDS[kind].named.test(name)) ?? 'other';
}

const KINDS = Object.keys(FILE_KINDS) as FileKind[];

/** The kind of a file that somebody writes in an editor; undefined for any other. */
export function documentKind(path: Path): DocumentKind | undefined {
  const kind = fileKind(path);
  return isDocumentKind(kind) ? kind : undefined;
}

function isDocumentKind(kind: FileKind): kind is DocumentKind {
  return FILE_KINDS[kind].kept === 'as-document';
}

/** True for a file that the program reads, or says of why it does not. */
export function isOurs(path: Path): boolean {
  return FILE_KINDS[fileKind(path)].kept !== 'as-name';
}
