import { DOMParser, type Element } from '@xmldom/xmldom';

/** One thing that a format tells, as a reader of that format takes it. Lines and columns from 1. */
export interface Entry {
  readonly file: string;
  readonly line: number;
  /** Absent where the format has none for what spans several lines. */
  readonly column?: number;
  readonly code: string;
  readonly level: string;
  readonly message: string;
}

/** The blocks of the text format, without what stands below them. */
export function readText(text: string): Entry[] {
  const entries: Entry[] = [];
  let file: string | undefined;
  for (const line of text.split('\n')) {
    if (line === '') file = undefined;
    else if (file === undefined) file = line;
    else {
      const [, at, column, level = '', message = '', code = ''] =
        /^ {2}(\d+):(\d+) +(\S+) +(.*) {2}\((\S+)\)$/su.exec(line) ?? [];
      if (at === undefined) return entries;
      entries.push({ file, line: Number(at), column: Number(column), code, level, message });
    }
  }
  return entries;
}

export function readJson(json: string): Entry[] {
  const { findings } = JSON.parse(json);
  return findings.map(({ file, range, code, severity, message }: any) => ({
    file,
    line: range.start.line + 1,
    column: range.start.character + 1,
    code,
    level: severity,
    message,
  }));
}

/** As SARIF 2.1.0 says: an address is percent-encoded, braces of a message are doubled, a bracket may be escaped. */
export function readSarif(json: string): Entry[] {
  const [run] = JSON.parse(json).runs;
  return run.results.map(({ ruleId, level, message, locations: [{ physicalLocation }] }: any) => ({
    file: decodeURIComponent(physicalLocation.artifactLocation.uri),
    line: physicalLocation.region.startLine,
    column: physicalLocation.region.startColumn,
    code: ruleId,
    level,
    message: message.text.replaceAll('{{', '{').replaceAll('}}', '}').replaceAll('\\](', ']('),
  }));
}

export interface JunitCase extends Entry {
  readonly failed: boolean;
}

/** Throws for what is not well-formed. */
export function readJunit(xml: string): JunitCase[] {
  const stop = (level: string, message: string) => {
    // It warns of a character that is allowed.
    if (level !== 'warning') throw new Error(`${level}: ${message}`);
  };
  const document = new DOMParser({ onError: stop }).parseFromString(xml, 'application/xml');
  return [...document.getElementsByTagName('testcase')].map(element => {
    const [code = '', place = ''] = (element.getAttribute('name') ?? '').split(/ (?=\d+:\d+$)/u);
    const [line, column] = place.split(':').map(Number);
    const inner = [...element.childNodes].find(node => node.nodeType === 1) as Element | undefined;
    const file = element.getAttribute('classname') ?? '';
    const said = inner?.textContent ?? '';
    const [, level = '', message = said] =
      /^(\S+): ([^]*)$/u.exec(said.slice(`${file}:${place} `.length)) ?? [];
    return {
      file,
      line: line ?? 0,
      ...(column !== undefined && { column }),
      code,
      level,
      message,
      failed: inner?.localName === 'failure',
    };
  });
}

/** As the runner of GitHub Actions reads a log (`ActionCommand.TryParseV2`). Throws for a line that is no command. */
export function readGithub(log: string): Entry[] {
  return log.split(/\r\n|\r|\n/u).map(line => {
    const end = line.indexOf('::', 2);
    if (!line.startsWith('::') || end < 0) throw new Error(`No command: ${line}`);
    const [level = '', ...rest] = line.slice(2, end).split(' ');
    const properties = new Map(
      rest
        .join(' ')
        .split(',')
        .map(pair => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1), true)]),
    );
    const column = properties.get('col');
    return {
      file: properties.get('file') ?? '',
      line: Number(properties.get('line')),
      ...(column !== undefined && { column: Number(column) }),
      code: properties.get('title') ?? '',
      level,
      message: unescaped(line.slice(end + 2), false),
    };
  });
}

function unescaped(text: string, property: boolean): string {
  const data = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return (property ? data.replaceAll('%3A', ':').replaceAll('%2C', ',') : data).replaceAll('%25', '%');
}
