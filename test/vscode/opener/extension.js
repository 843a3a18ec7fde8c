// A server takes a folder, and no file, to begin with; the file's address in the browser would be long and easily cut.
const { Uri, window } = require('vscode');

exports.activate = async () => {
  const file = process.env.TIP_OPEN_FILE;
  const nothingOpen = window.tabGroups.all.every(group => group.tabs.length === 0);
  if (file && nothingOpen) await window.showTextDocument(Uri.file(file), { preview: false });
};
