import assert from 'node:assert/strict';

/** Of each object that `tip check` writes: what SARIF 2.1.0 requires, and what else it may have and we write. */
const SHAPES = {
  log: { has: ['version', 'runs'], may: ['$schema'] },
  run: { has: ['tool'], may: ['columnKind', 'invocations', 'results'] },
  driver: { has: ['name'], may: ['version', 'rules'] },
  rule: { has: ['id'], may: ['shortDescription', 'fullDescription'] },
  invocation: { has: ['executionSuccessful'], may: ['exitCode', 'toolConfigurationNotifications'] },
  notification: { has: ['message'], may: ['level'] },
  result: { has: ['message'], may: ['ruleId', 'ruleIndex', 'level', 'locations', 'relatedLocations'] },
  location: { has: [], may: ['id', 'physicalLocation', 'logicalLocations', 'message'] },
  logicalLocation: { has: ['name'], may: [] },
  physicalLocation: { has: ['artifactLocation', 'region'], may: [] },
  artifactLocation: { has: ['uri'], may: [] },
  region: { has: ['startLine', 'startColumn', 'endLine', 'endColumn'], may: [] },
  message: { has: ['text'], may: [] },
} as const;

/** Asserts that a text is a SARIF log as the standard's schema and its words want it. Returns its one run. */
export function assertSarif(json: string): any {
  const log = shape('log', JSON.parse(json));
  assert.equal(log.version, '2.1.0');
  assert.match(log.$schema, /^https:\/\/docs\.oasis-open\.org\/sarif\/.*\/sarif-schema-2\.1\.0\.json$/);
  assert.equal(log.runs.length, 1);
  const run = shape('run', log.runs[0]);
  assert.equal(run.columnKind, 'utf16CodeUnits');
  const rules: { id: string }[] = shape('driver', run.tool.driver).rules.map((rule: any) => {
    for (const text of [rule.shortDescription, rule.fullDescription]) if (text !== undefined) message(text);
    return shape('rule', rule);
  });
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length, 'each rule stands once');
  for (const invocation of run.invocations) {
    shape('invocation', invocation);
    for (const notification of invocation.toolConfigurationNotifications)
      message(shape('notification', notification).message);
  }
  for (const result of run.results) {
    shape('result', result);
    assert.equal(rules[result.ruleIndex]?.id, result.ruleId);
    assert.ok(['error', 'warning', 'note'].includes(result.level), result.level);
    message(result.message);
    assert.equal(result.locations.length, 1);
    const related = result.relatedLocations ?? [];
    for (const each of [...result.locations, ...related]) location(each);
    assert.equal(new Set(related.map(({ id }: any) => id)).size, related.length, 'each has an ID of its own');
  }
  return run;
}

function location(value: any): void {
  shape('location', value);
  const { artifactLocation, region } = shape('physicalLocation', value.physicalLocation);
  const { uri } = shape('artifactLocation', artifactLocation);
  // Every character is one of an address (RFC 3986), and a relative one has no scheme, and no way out.
  assert.match(uri, /^(?:file:\/\/)?(?:[\w\-.~!$&'()*+,;=@/]|%[0-9A-F]{2})+$/);
  if (!uri.startsWith('file:')) assert.equal(new URL(uri, 'file:///a/').href, `file:///a/${uri}`);
  const { startLine, startColumn, endLine, endColumn } = shape('region', region);
  for (const place of [startLine, startColumn, endLine, endColumn])
    assert.ok(Number.isInteger(place) && place >= 1, `${place}`);
  assert.ok(endLine > startLine || (endLine === startLine && endColumn >= startColumn));
  if (value.message !== undefined) message(value.message);
  for (const each of value.logicalLocations ?? []) shape('logicalLocation', each);
}

/** A brace stands twice, or for an argument, of which there are none; `[…](…)` would be a link. */
function message(value: any): void {
  const { text } = shape('message', value);
  assert.ok(typeof text === 'string' && text !== '');
  assert.doesNotMatch(text.replaceAll('{{', '').replaceAll('}}', ''), /[{}]/);
  assert.doesNotMatch(text, /(?<!\\)\]\(/);
}

function shape(kind: keyof typeof SHAPES, value: any): any {
  const { has, may } = SHAPES[kind];
  for (const key of has) assert.ok(Object.hasOwn(value, key), `${kind} has ${key}`);
  const known: readonly string[] = [...has, ...may];
  assert.deepEqual(
    Object.keys(value).filter(key => !known.includes(key)),
    [],
    `of ${kind}`,
  );
  return value;
}
