export const serverFlags: readonly string[];
export const serverEnvironment: Readonly<Record<'UV_THREADPOOL_SIZE' | 'MALLOC_ARENA_MAX', string>>;
