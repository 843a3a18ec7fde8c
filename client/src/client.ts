import * as vscode from 'vscode';
import type { ProgressType } from 'vscode-languageclient/node';
import type { Connection } from './connection.ts';
import { CrashRecord } from './crashes.ts';

/** Whether there is a server to ask; one that is `stopped` was given up, until somebody wants it. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** There is no server to ask: it ended too often, which the person has been told. */
export class NotRunning extends Error {
  override name = 'NotRunning';
}

/** Something that listens at every connection. */
type Attachment = (connection: Connection) => vscode.Disposable;

/** The server as the rest of the extension knows it: the same through all deaths of its processes. */
export class Client {
  readonly log: vscode.LogOutputChannel;
  readonly #connect: () => Connection;
  readonly #giveUp: () => void;
  readonly #crashes = new CrashRecord();
  readonly #changed = new vscode.EventEmitter<ServerState>();
  readonly #attached = new Map<Attachment, vscode.Disposable | undefined>();
  #state: ServerState = 'stopped';
  #connection: Connection | undefined;
  /** Settles as `start` does; absent while nobody tries. */
  #ready: Promise<void> | undefined;
  #isDisposed = false;

  /** `giveUp` is called when nothing is started again; it tells the person. */
  constructor(log: vscode.LogOutputChannel, connect: () => Connection, giveUp: () => void) {
    this.log = log;
    this.#connect = connect;
    this.#giveUp = giveUp;
  }

  get state(): ServerState {
    return this.#state;
  }

  get onDidChangeState(): vscode.Event<ServerState> {
    return this.#changed.event;
  }

  isRunning(): boolean {
    return this.#state === 'running';
  }

  /**
   * Settles when a server answers; begins one where it was given up.
   *
   * @throws {NotRunning} where it is given up (again)
   */
  start(): Promise<void> {
    if (this.#isDisposed) return Promise.reject(new NotRunning('The window closes.'));
    if (this.#ready !== undefined) return this.#ready;
    this.#crashes.clear();
    return this.#begin();
  }

  /** Ends the server, whatever it does, and begins another. */
  restart(): Promise<void> {
    const old = this.#connection;
    this.#connection = undefined;
    this.#ready = undefined;
    old?.kill();
    return this.start();
  }

  /**
   * Asks for something that a person wants. Where the server ends before it has answered, the next one is asked, once:
   * where that one ends, too, it may be the question that does it.
   *
   * @throws {NotRunning} where there is no server any more
   */
  async sendRequest<Result>(
    method: string,
    params: unknown,
    token?: vscode.CancellationToken,
  ): Promise<Result> {
    await this.start();
    return this.#send(method, params, token, true);
  }

  /** Tells the server that runs; one that begins later looks for itself. */
  sendNotification(method: string, params: unknown): void {
    // The library logs what it cannot send.
    if (this.isRunning()) this.#connection?.sendNotification(method, params).catch(() => undefined);
  }

  /** Hears this server and each that follows. */
  onNotification(method: string, listener: () => void): vscode.Disposable {
    return this.#attach(connection => connection.onNotification(method, listener));
  }

  /** Hears this server and each that follows. */
  onProgress<Value>(
    type: ProgressType<Value>,
    token: string,
    listener: (value: Value) => void,
  ): vscode.Disposable {
    return this.#attach(connection => connection.onProgress(type, token, listener));
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    const last = this.#connection;
    this.#connection = undefined;
    this.#ready = undefined;
    await last?.close();
    this.#changed.dispose();
  }

  #begin(): Promise<void> {
    this.#ready = this.#bringUp();
    // Who waits for it hears of a failure; where nobody does, the person was told.
    this.#ready.catch(() => undefined);
    return this.#ready;
  }

  async #bringUp(): Promise<void> {
    const connection = this.#connect();
    this.#connection = connection;
    for (const attach of this.#attached.keys()) this.#attached.set(attach, attach(connection));
    this.#setState('starting');
    try {
      await connection.open();
    } catch (cause) {
      if (this.#connection !== connection) return this.#ready;
      this.log.error(cause instanceof Error ? cause : String(cause));
      return this.#afterCrash();
    }
    if (this.#connection !== connection) return this.#ready;
    void connection.over.then(() => {
      if (this.#connection === connection) this.#afterCrash().catch(() => undefined);
    });
    this.#setState('running');
  }

  /** Begins another, or gives up. */
  #afterCrash(): Promise<void> {
    if (this.#crashes.isAnotherSensible()) return this.#begin();
    this.#connection = undefined;
    this.#ready = undefined;
    this.#setState('stopped');
    this.#giveUp();
    return Promise.reject(new NotRunning('The server ended too often.'));
  }

  async #send<Result>(
    method: string,
    params: unknown,
    token: vscode.CancellationToken | undefined,
    again: boolean,
  ): Promise<Result> {
    await this.#ready;
    const connection = this.#connection;
    if (connection === undefined) throw new NotRunning('There is no server to ask.');
    try {
      return await (token === undefined
        ? connection.sendRequest<Result>(method, params)
        : connection.sendRequest<Result>(method, params, token));
    } catch (cause) {
      if (!again || !connection.isOver || token?.isCancellationRequested) throw cause;
      // Those who begin the next one have heard of the end before this.
      await connection.over;
      return this.#send(method, params, token, false);
    }
  }

  #attach(attachment: Attachment): vscode.Disposable {
    this.#attached.set(attachment, this.#connection && attachment(this.#connection));
    return new vscode.Disposable(() => {
      this.#attached.get(attachment)?.dispose();
      this.#attached.delete(attachment);
    });
  }

  #setState(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed.fire(state);
  }
}
