/** Words of a sentence whose number or address is published so that everybody uses it. */
const OFFICE =
  /\b(?:hot[- ]?lines?|help[- ]?lines?|toll[- ]?free|uan|call[- ]cent(?:re|er)s?|offices?|desks?|control rooms?|directorates?|headquarters|police stations?|embass(?:y|ies)|consulates?|missions?|secretariat|reception|fax|complaint cells?|switchboard)\b/i;

/** What says, directly before a number, that it is a person's all the same: "called the helpline from …". */
const OWNED =
  /\b(?:from|her|his|their|whose|(?:victim|survivor|complainant|caller|witness|mother|father|husband|wife|brother|sister|parent|guardian|relative)s?(?:['’]s?)?)(?:\s+(?:the|own|mobile|cell|phone|telephone|contact|whatsapp|e-?mail|number|no|address|is|was|at|on)\b\.?)*[\s:.,(<"“-]*$/i;

/** True where a sentence is about an office, and the words directly before give the thing to nobody. */
export function isOffice(sentence: string, before: string): boolean {
  return OFFICE.test(sentence) && !OWNED.test(before);
}
