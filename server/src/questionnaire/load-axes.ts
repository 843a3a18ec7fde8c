import { t } from '../text/l10n.ts';
import type { AxisDefinition, Definition, Note } from './definition.ts';
import type { Axis, AxisId, AxisValue } from './questionnaire.ts';

/** The axes by their IDs, each with the values of the axis it goes on with. */
export function loadAxes({ axes }: Definition, note: Note): ReadonlyMap<AxisId, Axis> {
  const written = new Map(Object.entries(axes));
  const loaded = new Map<AxisId, Axis>();
  for (const [id, axis] of written) {
    const path = `/axes/${id}`;
    const values = [...valuesOf(axis)];
    if (axis.with !== undefined) {
      const other = written.get(axis.with);
      if (other === undefined || other.with !== undefined) {
        note(
          `${path}/with`,
          t('The axis "{id}" goes on with "{with}", which must be an axis that ends by itself.', {
            id,
            with: axis.with,
          }),
        );
      } else values.push(...valuesOf(other));
    }
    checkValues(values, path, note);
    loaded.set(id, {
      id,
      title: axis.title,
      values,
      ...(axis.names === true && { names: true }),
      ...(axis.trait && { trait: axis.trait }),
    });
  }
  return loaded;
}

function valuesOf({ values }: AxisDefinition): readonly AxisValue[] {
  return values.map(({ id, title, aliases = [] }) => ({ id, title, aliases }));
}

/** No two values may be written the same way, and the two keys of every split stay free. */
function checkValues(values: readonly AxisValue[], path: string, note: Note): void {
  const owners = new Map<string, AxisValue>();
  for (const value of values) {
    for (const name of [value.id, value.title, ...value.aliases]) {
      const key = name.toLowerCase().replace(/[\s.&_-]+/g, '');
      const owner = owners.get(key);
      if (key === 'total' || key === 'unspecified') {
        note(
          path,
          t('"{name}" is kept for every split and cannot be a value; choose another name.', { name }),
        );
      } else if (owner !== undefined && owner !== value) {
        note(
          path,
          t('"{name}" stands for both "{owner}" and "{value}"; keep it with one of them.', {
            name,
            owner: owner.id,
            value: value.id,
          }),
        );
      }
      owners.set(key, value);
    }
  }
}
