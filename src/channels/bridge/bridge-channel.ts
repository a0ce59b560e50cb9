import type { Channel, ChannelCapabilities, Delivery } from '../../domain/conversation/channel.ts';

/**
 * Any chat system that hands its messages in over `POST /v1/messages` and follows the group's events: what is
 * said is delivered by standing in the event log. What a platform behind a bridge can do we cannot know, so
 * measures become tasks for an operator.
 */
export function createBridgeChannel(name: string): Channel {
  const unsupported = async (capability: keyof ChannelCapabilities): Promise<Delivery> => ({
    status: 'unsupported',
    capability,
  });
  return {
    name,
    capabilities: {
      privateMessage: false,
      delete: false,
      mute: false,
      remove: false,
      postUnprompted: true,
    },
    async start() {},
    async stop() {},
    reply: async (reply) => ({ status: 'sent', messageId: reply.key }),
    privateMessage: () => unsupported('privateMessage'),
    delete: () => unsupported('delete'),
    mute: () => unsupported('mute'),
    remove: () => unsupported('remove'),
  };
}
