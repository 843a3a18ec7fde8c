import type { Html } from './html.ts';
import { html } from './html.ts';

/**
 * A whole page around the content of the view “Question”: a `main` that a message with markup replaces. It loads nothing,
 * and of all that could run or give it a look only what bears the nonce counts.
 */
export function questionPage(content: Html, language: string, nonce: string): string {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
${content}
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`.markup;
}

/**
 * Puts new content in place of the old without loading the page anew, so that who reads keeps the place; another question
 * begins at its top. An editor that hid the view has let go of the page, and is asked for the content again.
 */
const SCRIPT: Html = html`
const editor = acquireVsCodeApi();
const shown = () => document.querySelector('main');
addEventListener('message', ({ data }) => {
  const before = shown().dataset.question;
  shown().outerHTML = data;
  if (shown().dataset.question !== before) scrollTo(0, 0);
});
editor.postMessage('ready');
`;

/** Colours are the theme's, and only beside words that say the same. */
const STYLE: Html = html`
body { padding: 0 16px 24px; line-height: 1.5; overflow-wrap: anywhere; color: var(--vscode-foreground); }
h1 { font-size: 1.25em; line-height: 1.3; margin: 12px 0 2px; font-weight: 600; }
h2 { font-size: 1em; margin: 20px 0 4px; padding-top: 8px; font-weight: 600;
  border-top: 1px solid var(--vscode-contrastBorder, var(--vscode-sideBarSectionHeader-border, var(--vscode-widget-border, currentColor))); }
h3 { font-size: 1em; margin: 10px 0 2px; font-weight: 600; }
p { margin: 4px 0; }
ul { margin: 4px 0; padding-inline-start: 1.3em; }
li { margin: 3px 0; }
ul.lettered, ul.findings, ul.checks { list-style: none; padding-inline-start: 0; }
code { font-family: var(--vscode-editor-font-family); font-size: 0.92em; background: none; padding: 0;
  color: var(--vscode-textPreformat-foreground, inherit); }
blockquote { margin: 10px 0; padding: 2px 0 2px 12px; background: none; border: 0;
  border-inline-start: 3px solid var(--vscode-textBlockQuote-border, currentColor); }
.about { color: var(--vscode-descriptionForeground); }
.about strong { color: var(--vscode-foreground); }
.empty { padding-top: 12px; color: var(--vscode-descriptionForeground); }
.findings li, .checks li { padding-inline-start: 10px; border-inline-start: 3px solid transparent; }
li.error, li.fails { border-inline-start-color: var(--vscode-editorError-foreground, currentColor); }
li.warning { border-inline-start-color: var(--vscode-editorWarning-foreground, currentColor); }
li.information, li.hint { border-inline-start-color: var(--vscode-editorInfo-foreground, currentColor); }
li.holds { border-inline-start-color: var(--vscode-testing-iconPassed, currentColor); }
dl { margin: 4px 0; }
dl div { margin: 2px 0; }
dt { display: inline; color: var(--vscode-descriptionForeground); }
dt::after { content: ": "; }
dd { display: inline; margin: 0; }
.prose { white-space: pre-wrap; margin: 6px 0; padding-inline-start: 12px;
  border-inline-start: 1px solid var(--vscode-widget-border, currentColor); }
summary { cursor: pointer; }
summary:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
`;
