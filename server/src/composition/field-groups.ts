import type {
  Field,
  ListField,
  RecordsField,
  ScalarField,
  SplitField,
} from '../questionnaire/questionnaire.ts';

/** Fields of a question that are printed together. */
export type FieldGroup =
  /** Single values, in a table of two columns. */
  | { readonly kind: 'scalars'; readonly fields: readonly ScalarField[] }
  /** A count and the ways in which it is broken down. */
  | { readonly kind: 'breakdown'; readonly of: ScalarField; readonly splits: readonly SplitField[] }
  /** Counts along the same axes: a column each. */
  | { readonly kind: 'splits'; readonly fields: readonly SplitField[] }
  | { readonly kind: 'list'; readonly field: ListField }
  | { readonly kind: 'records'; readonly field: RecordsField };

/** Every field in one group, each group where its first field stands. */
export function fieldGroups(fields: readonly Field[]): readonly FieldGroup[] {
  const splits = fields.filter(field => field.kind === 'split');
  const brokenDown = (id: string) => splits.filter(({ of }) => of === id);
  const done = new Set<Field>();
  const found: FieldGroup[] = [];
  for (const field of fields) {
    if (done.has(field)) continue;
    const group = groupOf(field);
    found.push(group);
    for (const member of membersOf(group)) done.add(member);
  }
  return found;

  function groupOf(field: Field): FieldGroup {
    switch (field.kind) {
      case 'scalar': {
        const parts = brokenDown(field.id);
        if (parts.length > 0) return { kind: 'breakdown', of: field, splits: parts };
        const alone = fields.filter(other => other.kind === 'scalar' && brokenDown(other.id).length === 0);
        return { kind: 'scalars', fields: alone as ScalarField[] };
      }
      case 'split': {
        const axes = field.axes.join();
        const alike = splits.filter(
          other => other.of === undefined && other.axes.join() === axes && axes !== '',
        );
        return { kind: 'splits', fields: alike.includes(field) ? alike : [field] };
      }
      case 'list':
        return { kind: 'list', field };
      case 'records':
        return { kind: 'records', field };
    }
  }
}

function membersOf(group: FieldGroup): readonly Field[] {
  switch (group.kind) {
    case 'scalars':
    case 'splits':
      return group.fields;
    case 'breakdown':
      return [group.of, ...group.splits];
    case 'list':
    case 'records':
      return [group.field];
  }
}
