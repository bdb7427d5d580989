/** Who is asked by messages and answers each with one, in their order: a thread, or the port to one. */
interface Answering {
  postMessage(message: unknown): void;
  on(event: 'message', hear: (answer: unknown) => void): unknown;
}

/** Questions that wait for their answers; `end` fails them and all that come later. */
export function asking(to: Answering) {
  const waiting: { resolve(answer: never): void; reject(error: Error): void }[] = [];
  let gone: Error | undefined;
  to.on('message', (answer) => waiting.shift()?.resolve(answer as never));
  return {
    ask: <T>(message: unknown): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        if (gone) return reject(gone);
        waiting.push({ resolve, reject });
        to.postMessage(message);
      }),
    end(error: Error): void {
      gone ??= error;
      for (const one of waiting.splice(0)) one.reject(gone);
    },
  };
}
