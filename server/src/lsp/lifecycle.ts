import {
  type Connection,
  ErrorCodes,
  type Message,
  type MessageStrategy,
  ResponseError,
} from 'vscode-languageserver';

/** Answers a request that comes at the wrong time: only messages that `createLifecycle` lets through have this name. */
const REFUSED = '$/tip/refused';

interface Refusal {
  readonly code: number;
  readonly message: string;
}

const MALFORMED: Refusal = { code: ErrorCodes.InvalidRequest, message: 'This is no request.' };

/** The order in which the protocol wants its messages: nothing before `initialize`, one of that, nothing after `shutdown`. */
export interface Lifecycle extends MessageStrategy {
  /** Must be called before the connection listens. */
  serve(connection: Connection): void;
}

/** `malformed` is called for what is no message at all; its text is nobody's business. */
export function createLifecycle(malformed: () => void): Lifecycle {
  let state: 'new' | 'running' | 'over' = 'new';
  const refusalOf = (method: string): Refusal | undefined => {
    if (state === 'over')
      return {
        code: ErrorCodes.InvalidRequest,
        message: 'The server was shut down, and answers nothing more.',
      };
    if (state === 'new' && method !== 'initialize')
      return { code: ErrorCodes.ServerNotInitialized, message: 'The first request is initialize.' };
    if (state === 'running' && method === 'initialize')
      return { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' };
    return undefined;
  };
  const refuse = (message: Message, refusal: Refusal) =>
    ({ jsonrpc: message.jsonrpc, id: idOf(message), method: REFUSED, params: refusal }) as Message;
  return {
    handleMessage: (message, next) => {
      const kind = kindOf(message);
      const { method = '' } = (message ?? {}) as { readonly method?: string };
      if (kind === undefined) {
        malformed();
        return idOf(message) === undefined ? undefined : next(refuse(message, MALFORMED));
      }
      if (kind === 'notification' && state !== 'running' && method !== 'exit') return undefined;
      if (kind !== 'request') return next(message);
      const refusal = refusalOf(method);
      if (refusal !== undefined) return next(refuse(message, refusal));
      if (method === 'initialize') state = 'running';
      if (method === 'shutdown') state = 'over';
      return next(message);
    },
    serve: connection => {
      connection.onRequest(REFUSED, ({ code, message }: Refusal) => new ResponseError(code, message));
    },
  };
}

function kindOf(message: unknown): 'request' | 'notification' | 'response' | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { id, method, result, error } = message as Readonly<Record<string, unknown>>;
  const isNamed = typeof id === 'string' || typeof id === 'number';
  if (typeof method === 'string') return isNamed ? 'request' : id === undefined ? 'notification' : undefined;
  const isAnswer = result !== undefined || error !== undefined;
  return method === undefined && isAnswer && isNamed ? 'response' : undefined;
}

/** By which an answer finds whoever asked. */
function idOf(message: unknown): string | number | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { id, result, error } = message as Readonly<Record<string, unknown>>;
  const isAnswer = result !== undefined || error !== undefined;
  return !isAnswer && (typeof id === 'string' || typeof id === 'number') ? id : undefined;
}
