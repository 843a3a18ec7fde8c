import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { plainText } from '../../composition/plain-text.ts';
import type { TextForm } from '../client.ts';

/** Markdown of ours in the form that a client takes. */
function formatted(markdown: string, form: TextForm): MarkupContent | string {
  if (form === 'markdown') return { kind: MarkupKind.Markdown, value: markdown };
  const value = plainText(markdown);
  return form === 'plaintext' ? { kind: MarkupKind.PlainText, value } : value;
}

/** The same of what stands in an answer already. */
export function reformatted<Content extends MarkupContent | string>(
  content: Content,
  form: TextForm,
): MarkupContent | string {
  return typeof content === 'object' && content.kind === MarkupKind.Markdown
    ? formatted(content.value, form)
    : content;
}
