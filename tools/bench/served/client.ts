import { connect, type Socket } from 'node:net';

/**
 * HTTP as the measuring needs it, and no more. `node:http` as a client takes a fifth to a third of what the server
 * takes that it measures, on the same cores; people's browsers run elsewhere. The work asked for stays what it is: the
 * server reads whole requests over TCP, and each answer is read to its last byte and its status looked at.
 */
export interface Client {
  /** @throws Error when the connection breaks before the answer is whole. */
  send(request: {
    method: string;
    path: string;
    headers: Record<string, string>;
    body: string;
  }): Promise<Answer>;
  close(): void;
}

export interface Answer {
  status: number;
  body: Buffer;
}

/** Keeps connections open and asks one thing at a time on each. */
export function openClient(address: URL): Client {
  const open = new Set<Line>();
  const idle: Line[] = [];
  return {
    async send({ method, path, headers, body }) {
      const line = idle.pop() ?? new Line(address, open);
      const lines = Object.entries({ ...headers, host: address.host }).map(
        ([name, value]) => `${name}: ${value}`,
      );
      const length = body === '' ? [] : [`content-length: ${Buffer.byteLength(body)}`];
      const head = [`${method} ${path} HTTP/1.1`, ...lines, ...length].join('\r\n');
      const answer = await line.ask(`${head}\r\n\r\n${body}`);
      if (open.has(line)) idle.push(line);
      return answer;
    },
    close: () => {
      for (const line of open) line.close();
    },
  };
}

/** One connection. */
class Line {
  #socket: Socket;
  #parts: Buffer[] = [];
  #size = 0;
  /** Of the answer that is coming in: its status, and its length with the header; 0 until the header is whole. */
  #status = 0;
  #whole = 0;
  #headerLength = 0;
  #waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;

  constructor({ hostname, port }: URL, open: Set<Line>) {
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    open.add(this);
    this.#socket.on('data', (part: Buffer) => this.#take(part));
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => {
      open.delete(this);
      this.#waiting?.reject(new Error('connection closed before the answer was whole'));
    });
  }

  ask(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(new Error('connection closed'));
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(part: Buffer): void {
    this.#parts.push(part);
    this.#size += part.length;
    if (this.#whole === 0) this.#readHeader();
    if (this.#whole === 0 || this.#size < this.#whole) return;
    const bytes = Buffer.concat(this.#parts);
    const answer = { status: this.#status, body: bytes.subarray(this.#headerLength) };
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#parts = [];
    this.#size = this.#whole = 0;
    waiting?.resolve(answer);
  }

  #readHeader(): void {
    const head = Buffer.concat(this.#parts).toString('latin1');
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, end));
    if (!length) throw new Error(`an answer without its length: ${head.slice(0, 200)}`);
    this.#status = Number(head.slice(9, 12));
    this.#headerLength = end + 4;
    this.#whole = this.#headerLength + Number(length[1]);
  }
}
