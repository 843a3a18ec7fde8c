import { plainText } from '../text/plain-text.ts';
import type { Span } from '../text/span.ts';
import { lexicon, wordsOf } from './lexicon.ts';
import { tokenFrom } from './number-words.ts';
import { ownerOf } from './owner.ts';
import { packs } from './pack.ts';
import { type Token, tokensOf } from './tokens.ts';

const HANDLE = /(?<![\p{L}\p{N}._%+@/-])@[A-Za-z\d](?:[\w.-]*\w)?/gu;
const LINK =
  /(?<![\w.-])(?:https?:\/\/)?(?:www\.|m\.|web\.)?([a-z]+\.[a-z]{2,3})\/(?:@|in\/|u\/|profile\.php\?id=|people\/|joinchat\/)?([\w%.+-]{2,})/gi;
const OWN = /^[A-Za-z\d][\w.-]{2,}$/;

/** Accounts of networks and messengers in a text that are not an office's: "Instagram @…", "t.me/…". */
export function accountsIn(typed: string, about: string): readonly Span[] {
  if (!mayHoldAccount(typed)) return [];
  const { text, spanOf } = plainText(typed);
  const handles = text.includes('@')
    ? [...text.matchAll(HANDLE)].map(({ 0: own, index }) => ({ own, index }))
    : [];
  const links = text.includes('/') ? [...linksIn(text)] : [];
  const tokens = tokensOf(text);
  const named = [...namedIn(text, tokens)];
  const found: Span[] = [];
  for (const { own, index } of [...handles, ...links, ...named].sort((a, b) => a.index - b.index)) {
    const at = { start: index, end: index + own.length };
    if ((found.at(-1)?.end ?? 0) > at.start || isOffices(own)) continue;
    const owner = ownerOf(tokens, at, about);
    if (owner !== 'office' && !isOfficesPage(tokens, tokenFrom(tokens, at.start))) found.push(at);
  }
  return found.map(({ start, end }) => spanOf(start, end));
}

/** A sign of an address, or the name of a network. */
function mayHoldAccount(typed: string): boolean {
  if (/[@＠]|\w\/\w/.test(typed)) return true;
  networks ??= new RegExp(wordsOf('network').join('|'), 'i');
  return networks.test(typed);
}

let networks: RegExp | undefined;

interface Account {
  readonly own: string;
  readonly index: number;
}

function* linksIn(text: string): Generator<Account> {
  for (const { 0: own, 1: host = '', index } of text.matchAll(LINK)) {
    if (packs.some(({ domains }) => domains?.networks?.includes(host.toLowerCase()))) yield { own, index };
  }
}

/** Words between a network's name and an account: "Skype ID is …". */
const MOST_WORDS = 5;

/** "skype ayesha.k", "TikTok ID ayesha14": what is no word of a language stands behind the name of a network. */
function* namedIn(text: string, tokens: readonly Token[]): Generator<Account> {
  for (const [index, token] of tokens.entries()) {
    if (!token.classes.has('network')) continue;
    let said = false;
    for (let at = index + 1; at <= index + MOST_WORDS; at++) {
      const next = tokens[at];
      if (next === undefined || next.shape === 'stop') break;
      const own =
        /^\S+/.exec(text.slice(next.start, next.start + 60))?.[0].replace(/[.,;:!?)”"'’]+$/, '') ?? '';
      if (
        OWN.test(own) &&
        /[a-z]/i.test(own) &&
        /[\d_.]/.test(own) &&
        !/^\d/.test(own) &&
        !own.startsWith('http') &&
        !/\.(?:com|org|net|pk)$/i.test(own)
      ) {
        yield { own, index: next.start };
        break;
      }
      said ||= SAID.has(next.word);
      if (!next.classes.has('account')) {
        // After "ID", "account", "username" whatever follows in quotes or capitals is one.
        if (said && OWN.test(own) && next.classes.size === 0) yield { own, index: next.start };
        break;
      }
    }
  }
}

const SAID = new Set(['id', 'username', 'user name', 'handle']);

/** "@GovtofPakistan", "facebook.com/PunjabPolice": by its own words. */
function isOffices(own: string): boolean {
  const words = own
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const known = words.some(word =>
    ['institution', 'office', 'role', 'official'].some(name => lexicon().words.get(word)?.has(name) === true),
  );
  return (
    known ||
    /govt|gov|police|official|ministry|helpline|bureau|fia(?:$|_|\d)|welfare|foundation|pakistan/i.test(own)
  );
}

/** "the Facebook page of the Bureau". */
function isOfficesPage(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0 && at > first - 8 && tokens[at]?.shape !== 'stop'; at--) {
    if (tokens[at]?.classes.has('owner')) return false;
    if (tokens[at]?.classes.has('institution') || tokens[at]?.classes.has('office')) return true;
  }
  return false;
}
