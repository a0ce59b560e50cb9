import type { ModerationApi } from '../../wire/moderation-api.ts';

/** Hands the packet over as a file; throws a problem where it cannot be had. */
export async function saveEvidence(api: ModerationApi, id: string): Promise<void> {
  const packet = await api.evidence(id);
  const url = URL.createObjectURL(new Blob([JSON.stringify(packet, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `evidence-${id}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
