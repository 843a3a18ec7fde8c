import { onlyScalar } from '../../model/read-short-form.ts';
import { t } from '../../text/l10n.ts';
import type { Scene } from '../scene.ts';
import type { Slot } from '../slot.ts';
import { slotAt } from '../slot-at.ts';
import { answerKeyOffers, wholeKeyOffers } from './answer-keys.ts';
import { attachmentKeyOffers, fileOffers, supplementKeyOffers } from './attachments.ts';
import { explainOffers, factOffers } from './explain.ts';
import {
  cellOffers,
  columnOffers,
  entryOffer,
  fieldOffers,
  measureOffers,
  wholeSplitOffer,
} from './fields.ts';
import { fileStatusKey, headerKeys, questionnaireOffers, unheardRespondentOffers } from './header.ts';
import { hiddenMarkOffers } from './hidden-mark.ts';
import { notBeside, type Offer } from './offer.ts';
import { rowOffers } from './provisions.ts';
import { questionOffers } from './questions.ts';
import { referenceOffers } from './references.ts';
import { sectionOffers } from './sections.ts';
import { scalarOffers, typedOffers } from './values.ts';
import { choiceOffers, decliningOffers, statusOffers, whyEmptyOffers } from './words.ts';

/** What can be typed at a place of a response file. */
export function responseOffers(scene: Scene): Offer[] {
  const { context, library } = scene;
  const slot = slotAt(library, context.path);
  switch (context.role) {
    case 'reference':
      return holdsProse(slot) ? referenceOffers(scene) : [];
    case 'key':
      return slot === undefined ? [] : keyOffers(scene, slot);
    case 'value':
      return slot === undefined ? [] : valueOffers(scene, slot);
    case 'item':
      return slot === undefined ? [] : itemOffers(scene, slot);
    default:
      return [];
  }
}

/** Where a text may stand. A short form is one, and so is what the definition does not know. */
function holdsProse(slot: Slot | undefined): boolean {
  switch (slot?.kind) {
    case undefined:
    case 'prose':
    case 'answer':
    case 'explain':
    case 'facts':
    case 'supplement':
      return true;
    case 'scalar':
      return slot.type === 'text';
    default:
      return false;
  }
}

function keyOffers(scene: Scene, slot: Slot): Offer[] {
  const { context } = scene;
  const { inItem, flow } = context;
  switch (slot.kind) {
    case 'file':
      return [
        ...notBeside(scene, headerKeys(scene)),
        ...sectionOffers(scene),
        ...notBeside(scene, [fileStatusKey(scene)]),
      ];
    case 'section':
      return [
        ...questionOffers(scene, slot.section),
        ...wholeKeyOffers(scene, isDeclining(context.siblings)),
      ];
    case 'answer':
      return answerKeyOffers(scene, slot.question);
    case 'data':
      return fieldOffers(scene, slot.question);
    case 'split':
      return cellOffers(scene, slot);
    case 'rows':
      return rowOffers(scene, slot.table);
    case 'row':
      return measureOffers(scene, slot.table);
    case 'records':
      return inItem || flow ? columnOffers(scene, slot) : dashed(entryOffer(scene, slot, false), '');
    case 'list':
      return dashed(notBeside(scene, typedOffers(scene, { type: slot.field.type })), '- ');
    case 'attachments':
      return inItem || flow ? attachmentKeyOffers(scene) : dashed(fileOffers(scene), '- ');
    case 'supplement':
      return supplementKeyOffers(scene, inItem);
    case 'explain':
      return explainOffers(scene, slot.question);
    case 'facts':
      return factOffers(scene, slot.code);
    case 'amount':
      return amountKeys(scene);
    case 'scalar':
      // Below its key on a line of its own, or as {amount: …}.
      return flow ? (slot.type === 'money' ? amountKeys(scene) : []) : scalarOffers(scene, slot);
    case 'status':
    case 'choice':
    case 'path':
      return valueOffers(scene, slot);
    default:
      return [];
  }
}

function valueOffers(scene: Scene, slot: Slot): Offer[] {
  switch (slot.kind) {
    case 'questionnaire':
      return questionnaireOffers(scene);
    case 'respondent':
      return unheardRespondentOffers(scene);
    case 'facts':
      return factOffers(scene, slot.code);
    case 'section':
      return decliningOffers(scene);
    case 'answer': {
      const { question } = slot;
      const field = question.choices.length === 0 ? onlyScalar(question) : undefined;
      const figure = field === undefined ? [] : scalarOffers(scene, { type: field.type });
      const mark = field?.kind === 'scalar' && field.unit === 'victims' ? hiddenMarkOffers(scene) : [];
      return [...mark, ...choiceOffers(question), ...figure, ...decliningOffers(scene)];
    }
    case 'status':
      return statusOffers(slot.of);
    case 'choice':
      return choiceOffers(slot.question);
    case 'scalar':
      return [...(slot.unit === 'victims' ? hiddenMarkOffers(scene) : []), ...scalarOffers(scene, slot)];
    case 'split':
      return [...wholeSplitOffer(scene, slot), ...whyEmptyOffers()];
    case 'list': {
      const { type } = slot.field;
      return [...scalarOffers(scene, { type }), none(), ...(type === 'text' ? whyEmptyOffers() : [])];
    }
    case 'records':
      return [none(), ...whyEmptyOffers()];
    case 'attachments':
    case 'path':
      return fileOffers(scene);
    default:
      return [];
  }
}

function itemOffers(scene: Scene, slot: Slot): Offer[] {
  switch (slot.kind) {
    case 'list':
      return notBeside(scene, typedOffers(scene, { type: slot.field.type }));
    case 'records':
      return scene.context.flow ? [] : [...entryOffer(scene, slot, true), ...columnOffers(scene, slot)];
    case 'attachments':
      return [
        ...fileOffers(scene),
        ...(scene.context.flow
          ? []
          : attachmentKeyOffers({ ...scene, context: { ...scene.context, siblings: [] } })),
      ];
    case 'supplement':
      return supplementKeyOffers({ ...scene, context: { ...scene.context, siblings: [] } }, true);
    default:
      return [];
  }
}

/** A section without questions may be declined as a whole. */
function isDeclining(keys: readonly string[]): boolean {
  return keys.every(key => ['status', 'reason', 'note'].includes(key));
}

/** An empty list is an answer. */
function none(): Offer {
  return { label: '[]', kind: 'value', detail: t('none: it is known that there is nothing to list') };
}

function amountKeys(scene: Scene): Offer[] {
  const after = scene.context.named ? '' : ': ';
  return notBeside(scene, [
    { label: 'amount', kind: 'key', detail: t('in whole units'), insert: `amount${after}` },
    {
      label: 'currency',
      kind: 'key',
      detail: t('such as {example}', { example: scene.library.questionnaire.currency }),
      insert: `currency${after}`,
    },
  ]);
}

function dashed(offers: readonly Offer[], dash: string): Offer[] {
  return offers.map(offer => ({ ...offer, insert: dash + (offer.insert ?? offer.label) }));
}
