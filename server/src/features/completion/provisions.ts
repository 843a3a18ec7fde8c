import { readCitation } from '../../questionnaire/citation.ts';
import { findStatute, type Provision } from '../../questionnaire/provision.ts';
import { searchProvisions } from '../../questionnaire/provision-search.ts';
import type { Table } from '../../questionnaire/questionnaire.ts';
import { type Span, touches } from '../../text/span.ts';
import { rowSkeleton } from '../../writing/skeleton.ts';
import { penaltyInShort, provisionMarkdown } from '../hover/provision.ts';
import type { Scene } from '../scene.ts';
import type { Offer } from './offer.ts';
import { entriesSnippet } from './snippet.ts';

/**
 * The provisions that fit what is typed: by number, by words of the heading, or in any way in which
 * officers write it. Behind a "+" the next of several is completed.
 */
export function provisionOffers(scene: Scene): Offer[] {
  const { context } = scene;
  const span = lastOfSeveral(context.typed, context.span);
  const typed = context.typed.slice(span.start - context.span.start);
  return offersFor(scene, typed).map(offer =>
    span.start === context.span.start ? offer : { ...offer, span },
  );
}

/** Provisions as rows of the table that it does not have yet, each with its figures to fill in. */
export function rowOffers(scene: Scene, { measures, printed }: Table): Offer[] {
  const { context, library } = scene;
  const { catalogue, questionnaire } = library;
  const stated = new Set(
    context.siblings.map(row => readCitation(row, catalogue, questionnaire.statute).canonical),
  );
  return provisionOffers(scene)
    .filter(({ label, span }) => span !== undefined || !stated.has(label))
    .map(offer => {
      if (context.named || offer.span !== undefined) return offer;
      if (context.flow) return { ...offer, insert: `${offer.label}: ` };
      return {
        ...offer,
        ...entriesSnippet(scene, [{ key: offer.label, value: rowSkeleton(measures, printed) }]),
      };
    });
}

/**
 * Provisions that fit what is typed, else all of them. An editor asks again with each letter, since only
 * the search knows that "slavery" means slaves.
 */
function offersFor(scene: Scene, typed: string): Offer[] {
  const { catalogue, questionnaire } = scene.library;
  const cited = new Set(readCitation(typed, catalogue, questionnaire.statute).sections.map(({ id }) => id));
  const found = typed.trim() === '' ? [] : searchProvisions(catalogue, typed);
  const fitting = [...new Set([...catalogue.provisions.filter(({ id }) => cited.has(id)), ...found])];
  if (fitting.length > 0) return fitting.map(provision => provisionOffer(scene, provision, typed));
  const all = searchProvisions(catalogue, '', catalogue.provisions.length);
  return all.map(provision => provisionOffer(scene, provision, undefined));
}

function provisionOffer({ library }: Scene, provision: Provision, typed: string | undefined): Offer {
  const { catalogue, questionnaire } = library;
  const { id, heading, section, subsection = '', keywords, statute } = provision;
  const number = section.replace('-', '') + subsection;
  const title = findStatute(catalogue, statute)?.title ?? '';
  const words = [id, `${section}${subsection}`, number, heading, ...keywords, title].join(' ');
  return {
    label: id,
    kind: 'provision',
    detail: heading,
    description: penaltyInShort(provision, questionnaire.period),
    documentation: provisionMarkdown(library, provision),
    filter: typed === undefined ? words : `${typed} ${words}`,
  };
}

/** The part behind the last "+" that stands before the cursor. */
function lastOfSeveral(typed: string, span: Span): Span {
  const plus = typed.lastIndexOf('+');
  if (plus < 0) return span;
  const blanks = /^\s*/.exec(typed.slice(plus + 1))?.[0].length ?? 0;
  const start = span.start + plus + 1 + blanks;
  return touches({ start, end: span.end }, start) ? { start, end: span.end } : span;
}
