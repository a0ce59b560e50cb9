export { createWebChannel, type PagePost, type WebChannel } from './web-channel.ts';
