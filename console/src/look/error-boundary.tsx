import { Component, type ReactNode } from 'react';
import './error-boundary.css';

/** In both languages: what failed may be the part that knows which one is spoken. */
const WORDS = {
  heading: '页面出了点问题 · Something went wrong',
  lead: '已经发出的消息都还在。刷新后继续。What was sent is safe; reload to go on.',
  reload: '刷新 · Reload',
};

/** The last resort of a page: a fault of ours is said and can be left, instead of an empty window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="page-fault" role="alert">
        <h1>{WORDS.heading}</h1>
        <p>{WORDS.lead}</p>
        <button type="button" onClick={() => location.reload()}>
          {WORDS.reload}
        </button>
      </main>
    );
  }
}
