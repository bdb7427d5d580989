/**
 * How the server keeps its memory: new objects get 16 MB a half, and the heap of old ones grows by seven tenths at a time where
 * V8 would let it double and more. After the plan year at the size of a country: 229 MB in place of 351 with 4 MB and V8's own
 * growing, and a fifth less processor time a request (docs/decisions/0006).
 */
export const serverFlags = ['--max-semi-space-size=16', '--heap-growing-percent=70'];

/**
 * What the server's process reads when it starts; who sets it otherwise is heard. Password hashing may take four threads at once:
 * others' files and look-ups must not wait behind them. And of what threads give back glibc keeps a store for each, which after an
 * import was 70 MB: two stores serve all.
 */
export const serverEnvironment = {
  UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? '8',
  MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
};
