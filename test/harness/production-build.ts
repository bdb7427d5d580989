import { build, type InlineConfig } from 'vite';

/**
 * Builds a web as it is delivered. Vitest's own `NODE_ENV` would put the libraries' development builds into the pages: half
 * as slow again, and not what people use.
 */
export async function buildForProduction(config: InlineConfig): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ logLevel: 'error', ...config });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
}
