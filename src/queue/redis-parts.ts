/** Loaded only where a Redis is configured: its clients take about 130 ms to load. */
export const redisParts = () => import('./redis/index.ts');
