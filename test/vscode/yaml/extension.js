// Red Hat's extension is in no package registry; its server is. What decides which files it answers for (languages,
// selectors, activation) is said here and in package.json as the extension's version 1.25 says it.
const { dirname, join } = require('node:path');
const { workspace } = require('vscode');
const { LanguageClient, RevealOutputChannelOn, TransportKind } = require('vscode-languageclient/node');

const LANGUAGES = [
  'yaml',
  'yaml-textmate',
  'yaml-tmlanguage',
  'ansible',
  'azure-pipelines',
  'dockercompose',
  'github-actions-workflow',
  'home-assistant',
  'manifest-yaml',
  'spring-boot-properties-yaml',
];

let client;

exports.activate = async () => {
  const root = dirname(require.resolve('yaml-language-server/package.json'));
  client = new LanguageClient(
    'yaml',
    'YAML Support',
    { module: join(root, 'out/src/server.js'), transport: TransportKind.ipc },
    {
      // The pattern is that of its versions before 1.20.
      documentSelector: [...LANGUAGES.map(language => ({ language })), { pattern: '*.y(a)ml' }],
      synchronize: {
        fileEvents: [workspace.createFileSystemWatcher('{**/*.json,**/*.yaml,**/*.eyaml,**/*.yml}')],
      },
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
  await client.start();
};

exports.deactivate = () => client?.dispose();
