import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Beside what npm installed: whoever may write there may change the code itself. One entry a module, replaced with it.
 */
const KEPT_IN = fileURLToPath(new URL('../../../node_modules/.cache/compiled-code', import.meta.url));

/**
 * Keeps what Node made of each module (types stripped, compiled) for the next process and for every thread of this one:
 * both start in half the time. A thread that strips no types also loads no WebAssembly, which V8 can stumble over when
 * such a thread ends (nodejs/node issue 64500). Where nothing can be written, everything is as without it.
 *
 * NODE_COMPILE_CACHE names another place, NODE_DISABLE_COMPILE_CACHE=1 does without.
 */
export function keepCompiledCode(environment: NodeJS.ProcessEnv): void {
  environment['NODE_COMPILE_CACHE'] ??= KEPT_IN; // Threads learn of it from here.
  enableCompileCache();
}

/** For a thread that is given nothing else of the environment. */
export function compiledCodeEnvironment(): Record<string, string> {
  const ofThisNode = getCompileCacheDir();
  return ofThisNode ? { NODE_COMPILE_CACHE: dirname(ofThisNode) } : {};
}
