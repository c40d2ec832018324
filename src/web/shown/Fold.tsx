import { useState, type ReactNode } from 'react';

/** What is folded away under a line, drawn when it is first unfolded: most of it is never looked at. */
export function Fold({ summary, className, children }: { readonly summary: ReactNode; readonly className?: string; readonly children: () => ReactNode }): ReactNode {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <details className={className} onToggle={({ currentTarget }) => setUnfolded((before) => before || currentTarget.open)}>
      <summary>{summary}</summary>
      {unfolded && children()}
    </details>
  );
}
