/** What makes a text that a person sees, in their language: `vscode.l10n`, as the parts see it that run without an editor. */
export interface Translator {
  t(message: string, ...values: (string | number | boolean)[]): string;
}
