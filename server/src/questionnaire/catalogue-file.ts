/** One file of `schema/provisions/`, as `schema/provisions.schema.json` admits it. */
export interface CatalogueFile {
  readonly title: string;
  /** Where in lists its laws stand, smaller first; files without one come last. */
  readonly order?: number;
  readonly sources?: Readonly<Record<string, { readonly title: string; readonly 'read-in': string }>>;
  readonly statutes?: readonly StatuteEntry[];
}

interface SharedEntry {
  readonly 'applies-in'?: readonly string[];
  readonly 'in-force'?: { readonly from?: FileDate; readonly until?: FileDate };
  readonly saving?: string;
  readonly 'investigated-by'?: 'police' | 'police-or-fia' | 'fia-if-cross-border';
  readonly note?: string;
  readonly conflict?: {
    readonly text: string;
    readonly penalty?: PenaltyEntry;
    readonly source: readonly string[];
  };
  readonly unverified?: readonly (
    | 'title'
    | 'section'
    | 'heading'
    | 'penalty'
    | 'dates'
    | 'places'
    | 'investigated-by'
  )[];
}

export type FileConcern = 'trafficking' | 'related' | 'smuggling' | 'general';

/** A year is written as a number. */
export type FileDate = string | number;

export interface StatuteEntry extends SharedEntry {
  readonly statute: string;
  readonly title: string;
  readonly act?: string;
  readonly year?: number;
  readonly 'also-dated'?: readonly number[];
  readonly aliases?: readonly string[];
  readonly concern: FileConcern;
  readonly currency: string;
  readonly source: readonly string[];
  readonly verified: boolean;
  readonly provisions?: readonly ProvisionEntry[];
}

export interface ProvisionEntry extends SharedEntry {
  readonly section: string | number;
  readonly heading: string;
  readonly concern?: FileConcern;
  readonly definition?: true;
  readonly joinder?: true;
  readonly 'no-offence'?: true;
  readonly 'penalizes-victims'?: true;
  readonly penalty?: PenaltyEntry;
  readonly 'other-penalties'?: readonly (PenaltyEntry & { readonly when: string })[];
  readonly 'punished-by'?: readonly string[];
  readonly 'replaced-by'?: readonly string[];
  readonly 'mistaken-for'?: readonly string[];
  readonly changes?: readonly { readonly date: FileDate; readonly what: string }[];
  readonly keywords?: readonly string[];
  readonly source?: readonly string[];
  readonly verified?: boolean;
}

export interface PenaltyEntry {
  readonly imprisonment?: {
    /** "25 years". */
    readonly min?: string;
    readonly max?: string;
    readonly kind?: 'rigorous' | 'simple';
    readonly life?: true;
    readonly death?: true;
    readonly 'remainder-of-life'?: true;
  };
  readonly fine?: { readonly min?: number; readonly max?: number; readonly currency?: string };
  readonly relation?: 'and' | 'or' | 'either-or-both';
  readonly forfeiture?: true;
  readonly 'in-addition'?: true;
  readonly 'depends-on'?: string;
}
