export { createBridgeChannel } from './bridge-channel.ts';
