import type { ChildProcess } from 'node:child_process';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
  RevealOutputChannelOn,
  TransportKind,
} from 'vscode-languageclient/node';

/** Time for a server to end by itself when the editor closes, in milliseconds. */
const LEAVE = 2000;

/**
 * One process of the server and the conversation with it, used once: whatever comes of the process, `Client` starts
 * another, with another one of these. The library would use itself again, and what belongs to a process that is
 * late to end, or to a start that failed, then meets its successor.
 *
 * None of the library's policies and words is left: it neither restarts nor gives up, and shows nothing.
 */
export class Connection extends LanguageClient {
  #process: ChildProcess | undefined;
  #isOver = false;
  #markOver: () => void = () => undefined;
  /** Settles when the process has ended, wished or not, or could not be begun. */
  readonly over = new Promise<void>(resolve => {
    this.#markOver = resolve;
  });

  constructor(module: string, options: LanguageClientOptions) {
    super(
      'tip',
      'TIP Report',
      // Over IPC, nothing that a library prints can break the conversation.
      { module, transport: TransportKind.ipc },
      {
        ...options,
        errorHandler: {
          // What cannot be written is not written to a dead process: its end is heard of next, and counts. By default,
          // a second failed write is a wish to stop, and the end that follows then looks wished for.
          error: () => ({ action: ErrorAction.Continue, handled: true }),
          closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
        },
        // By default a death before the first answer is shown in the words of the protocol.
        initializationFailedHandler: () => false,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
      },
    );
  }

  /** True from the moment at which nothing more can be asked. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Settles when the server answers; rejects where it ended before that, or could not be started. */
  async open(): Promise<void> {
    const early = this.over.then(() => {
      throw new Error('The server ended before it answered.');
    });
    try {
      await Promise.race([this.start(), early]);
    } catch (cause) {
      this.kill();
      throw cause;
    }
  }

  /** Ends it at once: whoever waits for an answer hears that none comes. A server that hangs heeds nothing else. */
  kill(): void {
    this.#end();
    this.#process?.kill('SIGKILL');
  }

  /** Ends it as the protocol wants it, and at once where it does not heed that. */
  async close(): Promise<void> {
    try {
      await this.dispose(LEAVE);
    } catch {
      // It had not begun, has died meanwhile, or hangs.
    } finally {
      this.kill();
    }
  }

  /** What the library forces upon the person otherwise is a line of the log. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  protected override async createMessageTransports(encoding: string): Promise<MessageTransports> {
    try {
      return await super.createMessageTransports(encoding);
    } finally {
      const process = this.serverProcess;
      this.#process = process;
      if (process === undefined) this.#end();
      // After the library's own listeners: who hears of the end finds the conversation put away.
      process?.once('close', () => this.#end());
      if (this.#isOver) process?.kill('SIGKILL');
    }
  }

  #end(): void {
    this.#isOver = true;
    this.#markOver();
  }
}
