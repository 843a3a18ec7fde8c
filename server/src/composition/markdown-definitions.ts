import type { Definition, FootnoteDefinition, Nodes } from 'mdast';

/** What texts of a Markdown document stand apart from where they are spoken of. */
export interface Definitions {
  /** `[name]: address` lines by name; of several with one name the first counts. */
  readonly links: ReadonlyMap<string, Definition>;
  /** `[^1]: …` by name; likewise. */
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Those that anything refers to. What nothing refers to is printed where it stands. */
  readonly used: ReadonlySet<Definition | FootnoteDefinition>;
}

export function definitionsOf(root: Nodes): Definitions {
  const links = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const spokenOf = { links: new Set<string>(), footnotes: new Set<string>() };
  for (const node of nodesBelow(root)) {
    if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, node);
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') spokenOf.links.add(node.identifier);
    if (node.type === 'footnoteReference') spokenOf.footnotes.add(node.identifier);
  }
  const used = new Set<Definition | FootnoteDefinition>();
  for (const [name, node] of links) if (spokenOf.links.has(name)) used.add(node);
  for (const [name, node] of footnotes) if (spokenOf.footnotes.has(name)) used.add(node);
  return { links, footnotes, used };
}

function* nodesBelow(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesBelow(child);
}
