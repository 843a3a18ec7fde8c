import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
} from 'vscode-languageserver';
import type { Client } from '../client.ts';
import { commandFor } from './command.ts';
import { reformatted } from './formatted.ts';
import { snippetless } from './snippet.ts';

export function wordCompletions(list: CompletionList | null, client: Client): CompletionList | null {
  return list && { ...list, items: list.items.map(item => wordItem(item, client)) };
}

function wordItem(item: CompletionItem, client: Client): CompletionItem {
  const { completion } = client;
  const { labelDetails, documentation, insertTextFormat, insertTextMode, textEdit, kind, command, ...rest } =
    item;
  const known = kind && kindFor(kind, completion.kinds);
  const runnable = command && commandFor(command, client);
  const isPlain = !completion.snippets && insertTextFormat === InsertTextFormat.Snippet;
  return {
    ...rest,
    ...(labelDetails && (completion.labelDetails ? { labelDetails } : inDetail(labelDetails))),
    ...(documentation && { documentation: reformatted(documentation, completion.documentation) }),
    ...(known && { kind: known }),
    ...(textEdit && {
      textEdit: isPlain ? { ...textEdit, newText: snippetless(textEdit.newText) } : textEdit,
    }),
    ...(completion.snippets && insertTextFormat && { insertTextFormat }),
    ...(insertTextMode && completion.insertTextModes.has(insertTextMode) && { insertTextMode }),
    ...(runnable && { command: runnable }),
  };
}

/** What stands behind the label, and at the right edge, in the one place that every list has. */
function inDetail({ detail, description }: NonNullable<CompletionItem['labelDetails']>) {
  const parts = [detail?.trim(), description].filter(part => part !== undefined && part !== '');
  return parts.length > 0 ? { detail: parts.join(' · ') } : {};
}

/** The sign itself, else the nearest among the older ones, else none. */
function kindFor(
  kind: CompletionItemKind,
  known: ReadonlySet<CompletionItemKind>,
): CompletionItemKind | undefined {
  return [kind, OLDER.get(kind)].find(each => each !== undefined && known.has(each));
}

const OLDER: ReadonlyMap<CompletionItemKind, CompletionItemKind> = new Map([
  [CompletionItemKind.EnumMember, CompletionItemKind.Enum],
  [CompletionItemKind.Constant, CompletionItemKind.Value],
]);
