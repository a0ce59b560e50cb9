import { join } from 'node:path';
import { unfitToPost } from '../agent/index.ts';
import { createTopicDrafting, loadPatterns, type Pattern, type TopicDrafting } from '../community/index.ts';
import { createPromptBook } from '../llm/index.ts';
import { HOME } from './home.ts';
import type { Installation } from './installation.ts';

/** The shipped patterns, read once a process: they never change while it runs. */
let patterns: Pattern[] | null = null;

function sharedPatterns(): Pattern[] {
  patterns ??= loadPatterns(join(HOME, 'data/prompt-patterns'));
  return patterns;
}

export function openTopicDrafting({ store, clock, logger, chat }: Installation): TopicDrafting {
  return createTopicDrafting({
    store,
    clock,
    logger,
    patterns: sharedPatterns,
    model: chat ? { chat, prompts: createPromptBook(join(HOME, 'prompts')), unfit: unfitToPost } : null,
  });
}
