/**
 * The first place where two values differ, with what stands there in each; `undefined` where they are alike.
 * Functions are passed over. Values may point at each other in circles.
 */
export function findDifference(a: unknown, b: unknown): string | undefined {
  return differ(a, b, '', new WeakMap());
}

function differ(
  a: unknown,
  b: unknown,
  where: string,
  alike: WeakMap<object, WeakSet<object>>,
): string | undefined {
  if (Object.is(a, b) || (typeof a === 'function' && typeof b === 'function')) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return told(where, a, b);
  // A definition is met in every answer; once is enough.
  const known = alike.get(a) ?? new WeakSet();
  if (known.has(b)) return undefined;
  alike.set(a, known.add(b));
  if (a instanceof Map && b instanceof Map) return differInItems([...a], [...b], where, alike);
  if (a instanceof Set && b instanceof Set) return differInItems([...a], [...b], where, alike);
  if (Array.isArray(a) && Array.isArray(b)) return differInItems(a, b, where, alike);
  if (a instanceof Map || a instanceof Set || Array.isArray(a) !== Array.isArray(b)) return told(where, a, b);
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = differ(ownValue(a, key), ownValue(b, key), `${where}.${key}`, alike);
    if (found !== undefined) return found;
  }
  return undefined;
}

function differInItems(
  a: readonly unknown[],
  b: readonly unknown[],
  where: string,
  alike: WeakMap<object, WeakSet<object>>,
): string | undefined {
  for (let n = 0; n < Math.max(a.length, b.length); n++) {
    const found = differ(a[n], b[n], `${where}[${n}]`, alike);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Own keys alone, so that a key by the name of something inherited is not taken for present. */
function ownValue(of: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(of, key) === undefined ? undefined : Reflect.get(of, key);
}

function told(where: string, a: unknown, b: unknown): string {
  return `${where}: ${shown(a)}, afresh ${shown(b)}`;
}

function shown(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? inBrief(value) : JSON.stringify(value);
  return text === undefined || text.length <= 300 ? String(text) : `${text.slice(0, 300)}…`;
}

function inBrief(value: object): string {
  const parts = Object.entries(value).map(
    ([key, of]) => `${key}: ${typeof of === 'object' ? '…' : JSON.stringify(of)}`,
  );
  return `{${parts.join(', ')}}`;
}
