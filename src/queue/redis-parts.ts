/** Loaded only where a Redis is configured: its clients cost a fifth of a second and some memory. */
export const redisParts = () => import('./redis/index.ts');
